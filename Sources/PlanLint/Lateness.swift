import PlanModel
import PlanSchedule
import PlanSyntax

/// How late something is, in the words of people.
struct Lateness {
  let text: String

  init(_ calendar: WorkCalendar, from deadline: Int, to forecast: Int, _ scale: TimeScale) {
    let minutes = calendar.between(deadline, forecast)
    let days = (minutes + scale.day - 1) / scale.day
    if minutes <= 0 {
      text = "in time off"
    } else if minutes < scale.day {
      let hours = (minutes + 59) / 60
      text = "\(hours) working hour\(hours == 1 ? "" : "s")"
    } else {
      text = "\(days) working day\(days == 1 ? "" : "s")"
    }
  }
}

/// The activities that lead to a date, first first; long chains are cut in the middle.
struct DrivingChain {
  let text: String
  let notes: [Diagnostic.Note]

  init(_ schedule: Schedule, _ activity: Int, includesEnd: Bool = false) {
    let plan = schedule.plan
    let chain = Array((schedule.drivingChain(to: activity)).reversed()) + (includesEnd ? [activity] : [])
    guard !chain.isEmpty else {
      text = ""
      notes = []
      return
    }
    var names = chain.map { plan.path(plan.activities[$0].id) }
    if names.count > 7 { names = Array(names.prefix(3)) + ["…"] + Array(names.suffix(3)) }
    text = "; driven by \(names.joined(separator: " → "))"
    notes = chain.suffix(6).map { index in
      let id = plan.activities[index].id
      return Diagnostic.Note(
        "'\(plan.path(id))' runs from \(Clock(schedule.start(index)).text) to \(Clock(schedule.finish(index)).text)",
        at: plan[id].name)
    }
  }
}
