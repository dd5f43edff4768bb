/// How a zone's clocks change every year, in the format of the TZ variable: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// POSIX.1-2024 §8.3, with the extended hours (−167 to 167) of RFC 9636 §3.3.1.
package struct POSIXTimeZoneRule: Equatable, Sendable {
  /// Minutes ahead of UTC in standard time.
  package let offset: Int
  /// Summer time; nil if clocks do not change.
  package let daylight: Daylight?

  package struct Daylight: Equatable, Sendable {
    /// Minutes ahead of UTC.
    package let offset: Int
    package let start: Change
    package let end: Change
  }

  /// When clocks change: a day of the year, and seconds after its midnight by the clocks before the change.
  package struct Change: Equatable, Sendable {
    package let date: YearDay
    package let seconds: Int
  }

  package enum YearDay: Equatable, Sendable {
    /// `J60`: 1...365, February 29 is never counted.
    case julian(Int)
    /// `59`: 0...365, February 29 is counted.
    case ordinal(Int)
    /// `M3.5.0`: the weekday (0 is Sunday) of a week of the month; week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The two changes of a year, ascending; none without summer time.
  func changes(inYear year: Int) -> [Zone.Stretch] {
    guard let daylight else { return [] }
    let start = Zone.Stretch(start: daylight.start.instant(inYear: year, offset: offset), offset: daylight.offset)
    let end = Zone.Stretch(start: daylight.end.instant(inYear: year, offset: daylight.offset), offset: offset)
    return start.start < end.start ? [start, end] : [end, start]
  }

  /// Seconds rounded half up to whole minutes: plans have no seconds.
  static func minutes(ofSeconds seconds: Int) -> Int { (seconds + 30 - ((seconds + 30) % 60 + 60) % 60) / 60 }
}

extension POSIXTimeZoneRule.Change {
  /// The instant of the change, if clocks are `offset` minutes ahead of UTC before it.
  fileprivate func instant(inYear year: Int, offset: Int) -> Int {
    date.number(inYear: year) * 1440 + Zone.minuteAtOrAfter(second: seconds) - offset
  }
}

extension POSIXTimeZoneRule.YearDay {
  /// Days since 1970-01-01.
  fileprivate func number(inYear year: Int) -> Int {
    func number(_ month: Int, _ day: Int) -> Int { Int(Day(year: year, month: month, day: day)?.number ?? 0) }
    switch self {
    case .julian(let day):
      return number(1, 1) + day - 1 + (day >= 60 && Day.length(ofMonth: 2, year: year) == 29 ? 1 : 0)
    case .ordinal(let day): return number(1, 1) + day
    case .weekday(let month, let week, let weekday):
      let first = number(month, 1)
      // 1970-01-01 was a Thursday, which is 4 when Sunday is 0.
      let ahead = (((weekday - first - 4) % 7) + 7) % 7
      let day = ahead + (week - 1) * 7
      return first + (day < Day.length(ofMonth: month, year: year) ? day : day - 7)
    }
  }
}

extension Zone {
  /// The first whole minute at or after a second.
  static func minuteAtOrAfter(second: Int) -> Int {
    second >= 0 ? (second + 59) / 60 : -(-second / 60)
  }
}
