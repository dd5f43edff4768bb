import PlanModel
import PlanSchedule
import PlanSyntax

/// How late something is, in the words of people.
package struct Lateness {
  /// `3 working days`
  package let text: String
  /// `3 working days late`
  package let phrase: String

  package init(_ calendar: WorkCalendar, from deadline: Int, to forecast: Int, _ scale: TimeScale) {
    self.init(minutes: calendar.between(deadline, forecast), scale)
  }

  package init(minutes: Int, _ scale: TimeScale) {
    let days = (minutes + scale.day - 1) / scale.day
    if minutes <= 0 {
      text = "in time off"
    } else if minutes < scale.day {
      let hours = (minutes + 59) / 60
      text = "\(hours) working hour\(hours == 1 ? "" : "s")"
    } else {
      text = "\(days) working day\(days == 1 ? "" : "s")"
    }
    phrase = minutes <= 0 ? "late, \(text)" : "\(text) late"
  }
}
