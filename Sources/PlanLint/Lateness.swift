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
