/// How the clocks of a zone change every year, as the TZ environment variable states it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// POSIX.1-2024 §8.3, with the longer hours (−167 to 167) of RFC 9636 §3.3.1.
package struct POSIXTimeZoneRule: Equatable, Sendable {
  /// Minutes ahead of UTC in standard time.
  package let offset: Int
  /// Summer time; nil when clocks do not change.
  package let daylight: Daylight?

  package struct Daylight: Equatable, Sendable {
    /// Minutes ahead of UTC.
    package let offset: Int
    package let start: Change
    package let end: Change
  }

  /// When clocks change: a day of the year, and seconds after its midnight on the clocks before the change.
  package struct Change: Equatable, Sendable {
    package let date: YearDay
    package let seconds: Int
  }

  package enum YearDay: Equatable, Sendable {
    /// `J60`: 1...365, the 29th of February is never counted.
    case julian(Int)
    /// `59`: 0...365, the 29th of February counts.
    case ordinal(Int)
    /// `M3.5.0`: the weekday (0 is Sunday) of the week of the month, where week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The two changes of a year, ascending; none without summer time.
  func changes(inYear year: Int) -> [Zone.Stretch] {
    guard let daylight else { return [] }
    let start = Zone.Stretch(start: daylight.start.instant(inYear: year, offset: offset), offset: daylight.offset)
    let end = Zone.Stretch(start: daylight.end.instant(inYear: year, offset: daylight.offset), offset: offset)
    return start.start < end.start ? [start, end] : [end, start]
  }

  /// Seconds as whole minutes, the half up: plans know no seconds.
  static func minutes(ofSeconds seconds: Int) -> Int { (seconds + 30 - ((seconds + 30) % 60 + 60) % 60) / 60 }
}

extension POSIXTimeZoneRule.Change {
  /// The instant of the change, when clocks are `offset` minutes ahead of UTC before it.
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
      // 1970-01-01 was a Thursday, number 4 when Sunday is 0.
      let ahead = (((weekday - first - 4) % 7) + 7) % 7
      let day = ahead + (week - 1) * 7
      return first + (day < Day.length(ofMonth: month, year: year) ? day : day - 7)
    }
  }
}

extension Zone {
  /// The first whole minute that is not before a second.
  static func minuteAtOrAfter(second: Int) -> Int {
    second >= 0 ? (second + 59) / 60 : -(-second / 60)
  }
}
