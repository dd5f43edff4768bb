import PlanModel
import PlanSchedule
import PlanSyntax

/// Working time between two dates, in the words of people: tables, drawings, findings and explanations say the same.
///
/// Days of the project's length, with at most one digit behind the point, rounded half up; below a day hours, below an
/// hour minutes. Where that would be more days than the calendar has between the dates, as with people who work round
/// the clock, hours stand instead.
package struct WorkingTime {
  /// `3 working days`
  package let text: String

  package init(minutes: Int, from first: Int, to last: Int, _ plan: Plan) {
    let (scale, zone) = (plan.timeScale, plan.projectZone)
    let days = Int(zone.day(at: max(first, last) - 1).number) - Int(zone.day(at: min(first, last)).number) + 1
    let minutes = abs(minutes)
    if minutes >= scale.day, minutes <= max(1, days) * scale.day {
      text = Self.count(minutes, scale.day, "day")
    } else {
      text = minutes >= 60 ? Self.count(minutes, 60, "hour") : Self.count(minutes, 1, "minute")
    }
  }

  private static func count(_ minutes: Int, _ unit: Int, _ name: String) -> String {
    let tenths = (minutes * 20 + unit) / (2 * unit)
    let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(number) working \(name)\(number == "1" ? "" : "s")"
  }
}

/// How late something is.
package struct Lateness {
  /// `3 working days`
  package let text: String
  /// `3 working days late`
  package let phrase: String

  /// - Parameter minutes: of working time from one instant to the other, where it is not that of a calendar.
  package init(minutes: Int, from deadline: Int, to forecast: Int, _ plan: Plan) {
    text = minutes <= 0 ? "in time off" : WorkingTime(minutes: minutes, from: deadline, to: forecast, plan).text
    phrase = minutes <= 0 ? "late, \(text)" : "\(text) late"
  }

  package init(_ calendar: WorkCalendar, from deadline: Int, to forecast: Int, _ plan: Plan) {
    self.init(minutes: calendar.between(deadline, forecast), from: deadline, to: forecast, plan)
  }
}
