import PlanAnalysis
import PlanSchedule
import PlanText

/// The activities that drive a date, in words; long chains are truncated.
struct DrivingChain {
  let text: String
  let notes: [Diagnostic.Note]

  init(_ dated: ScheduleFacts, _ activity: ActivityID, includesEnd: Bool = false) {
    let (plan, schedule) = (dated.plan, dated.schedule)
    let (driving, isCut) = dated.chains.chain(to: activity, limit: 24)
    let chain = driving + (includesEnd ? [activity] : [])
    guard !chain.isEmpty else {
      text = ""
      notes = []
      return
    }
    var names = chain.map { plan.path(plan[$0].id) }
    if isCut {
      names = ["…"] + names.suffix(6)
    } else if names.count > 7 {
      names = Array(names.prefix(3)) + ["…"] + Array(names.suffix(3))
    }
    text = "; driven by \(names.joined(separator: " → "))"
    notes = chain.suffix(6).map { index in
      let id = plan[index].id
      let isEvent = schedule.start(index) == schedule.finish(index)
      let when =
        isEvent
        ? "is on \(schedule.eventText(index))"
        : "runs from \(schedule.clock(schedule.start(index)).text) to \(schedule.finishText(index))"
      return Diagnostic.Note("'\(plan.path(id))' \(when)", at: plan[id].name)
    }
  }
}
