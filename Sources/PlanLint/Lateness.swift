import PlanModel
import PlanSchedule
import PlanSolver

/// Working time between two dates, in the words of people: tables, drawings, findings and explanations say the same.
///
/// Days of the project's length, with at most one digit behind the point, rounded half up, or down for time to spare; below a day hours, below an
/// hour minutes. Where that would be more days than the calendar has between the dates, as with people who work round
/// the clock, hours stand instead.
package struct WorkingTime {
  /// `3 working days`
  package let text: String

  package init(minutes: Int, from first: Int, to last: Int, _ plan: Plan, roundsDown: Bool = false) {
    let (scale, zone) = (plan.timeScale, plan.projectZone)
    let days = Int(zone.day(at: max(first, last) - 1).number) - Int(zone.day(at: min(first, last)).number) + 1
    let minutes = abs(minutes)
    if minutes >= scale.day, minutes <= max(1, days) * scale.day {
      text = Self.count(minutes, scale.day, "day", roundsDown)
    } else {
      text = minutes >= 60 ? Self.count(minutes, 60, "hour", roundsDown) : Self.count(minutes, 1, "minute", roundsDown)
    }
  }

  private static func count(_ minutes: Int, _ unit: Int, _ name: String, _ roundsDown: Bool) -> String {
    let tenths = roundsDown ? minutes * 10 / unit : (minutes * 20 + unit) / (2 * unit)
    let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(number) working \(name)\(number == "1" ? "" : "s")"
  }
}

/// Time by the clock, of elapsed work: `30 hours by the clock`; whole days, and from two days on `2.5 days by the clock`.
package struct ClockTime {
  /// `30 hours`
  package let amount: String
  package var text: String { amount + " by the clock" }

  package init(minutes: Int) {
    let minutes = abs(minutes)
    let unit = Self.unit(minutes)
    let name = unit == 1440 ? "day" : unit == 60 ? "hour" : "minute"
    let tenths = (minutes * 20 + unit) / (2 * unit)
    let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    amount = "\(number) \(name)\(number == "1" ? "" : "s")"
  }

  /// Minutes of the unit in which so much is said.
  package static func unit(_ minutes: Int) -> Int {
    minutes >= 2 * 1440 || minutes == 1440 ? 1440 : minutes >= 60 ? 60 : 1
  }
}

/// How late something is.
package struct Lateness {
  /// `3 working days`, of elapsed work `30 hours by the clock`; nil where nobody works between the two dates.
  private let text: String?
  /// `3 working days late`
  package let phrase: String

  /// How late an activity is, by as many minutes of its own time.
  package init(of activity: Int, minutes: Int, from deadline: Int, to forecast: Int, _ schedule: Schedule) {
    guard schedule.isByTheClock(activity), minutes > 0 else {
      self.init(minutes: minutes, from: deadline, to: forecast, schedule.plan)
      return
    }
    let time = ClockTime(minutes: minutes)
    self.init(text: time.text, phrase: "\(time.amount) late by the clock")
  }

  /// - Parameter minutes: of working time from one instant to the other, where it is not that of a calendar.
  package init(minutes: Int, from deadline: Int, to forecast: Int, _ plan: Plan) {
    guard minutes > 0 else {
      self.init(text: nil, phrase: "late, but by no working time")
      return
    }
    let text = WorkingTime(minutes: minutes, from: deadline, to: forecast, plan).text
    self.init(text: text, phrase: "\(text) late")
  }

  /// `3 working days after 'finish by 2026-03-06'`
  package func after(_ date: String) -> String {
    text.map { "\($0) after \(date)" } ?? "after \(date), though no working time lies between"
  }

  private init(text: String?, phrase: String) {
    self.text = text
    self.phrase = phrase
  }

  package init(_ calendar: WorkCalendar, from deadline: Int, to forecast: Int, _ plan: Plan) {
    self.init(minutes: calendar.between(deadline, forecast), from: deadline, to: forecast, plan)
  }
}
