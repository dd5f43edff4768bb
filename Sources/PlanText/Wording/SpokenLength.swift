/// A length of time as people say it: `3 working days`, `1.5 hours`, `30 hours of elapsed time`.
///
/// At most one decimal. Days from one day upwards, below that hours, below an hour minutes.
package struct SpokenLength: Sendable, Equatable {
  /// The kind of time that the minutes measure.
  package enum Measure: Sendable, Equatable {
    /// Working time, in days of the given number of minutes: `3 days`.
    case work(minutesPerDay: Int)
    /// Working time, as distinct from elapsed time: `3 working days`. If that would be more days than the calendar has
    /// between the two dates, as with people who work around the clock, hours are used instead.
    case workBetween(days: Int, minutesPerDay: Int)
    /// Elapsed time; below two days in hours, except for exactly one day.
    case clock
  }

  package enum Rounding: Sendable {
    case halfUp
    /// For time to spare, so that no more is shown than there is.
    case down
  }

  /// `30 hours`
  package let amount: String
  private let isByTheClock: Bool

  /// - Parameter minutes: their sign is ignored.
  package init(minutes: Int, _ measure: Measure, rounding: Rounding = .halfUp) {
    let minutes = abs(minutes)
    switch measure {
    case .work(let day):
      amount = Self.amount(minutes, day: minutes >= day ? day : nil, "", rounding)
      isByTheClock = false
    case .workBetween(let days, let day):
      let fits = minutes >= day && minutes <= max(1, days) * day
      amount = Self.amount(minutes, day: fits ? day : nil, "working ", rounding)
      isByTheClock = false
    case .clock:
      let isDays = minutes == 1440 || minutes >= 2 * 1440
      amount = Self.amount(minutes, day: isDays ? 1440 : nil, "", rounding)
      isByTheClock = true
    }
  }

  /// `30 hours of elapsed time`
  package var text: String { isByTheClock ? "\(amount) of elapsed time" : amount }
  /// `3 working days late`
  package var late: String { isByTheClock ? "\(amount) late in elapsed time" : "\(amount) late" }

  /// Hours, or minutes below an hour: `20 hours`, however long a day is.
  package static func hours(_ minutes: Int) -> String { amount(abs(minutes), day: nil, "", .halfUp) }

  /// To the minute, for limits that are just missed: `5 h 30 min`.
  package static func exact(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return rest == 0 ? "\(hours) h" : hours == 0 ? "\(rest) min" : "\(hours) h \(rest) min"
  }

  private static func amount(_ minutes: Int, day: Int?, _ adjective: String, _ rounding: Rounding) -> String {
    let unit = day ?? (minutes >= 60 ? 60 : 1)
    let noun = day != nil ? "day" : unit == 60 ? "hour" : "minute"
    let number = number(tenths: tenths(minutes, unit, rounding))
    return "\(number) \(adjective)\(noun)\(number == "1" ? "" : "s")"
  }

  private static func tenths(_ minutes: Int, _ unit: Int, _ rounding: Rounding) -> Int {
    switch rounding {
    case .halfUp: (minutes * 20 + unit) / (2 * unit)
    case .down: minutes * 10 / unit
    }
  }

  /// `2.5`, `3`
  private static func number(tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
