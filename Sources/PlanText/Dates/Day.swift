/// A civil date in the proleptic Gregorian calendar: days since 1970-01-01.
package struct Day: Hashable, Sendable, Comparable {
  package let number: Int32

  @inlinable package init(_ number: Int) { self.number = Int32(clamping: number) }

  /// Returns nil if the month has no such day. Algorithm: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// days_from_civil.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month 1…12 and day 1…31. Algorithm: Hinnant, civil_from_days.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 0 = Monday … 6 = Sunday.
  package var weekday: Int { let rest = (Int(number) + 3) % 7; return rest < 0 ? rest + 7 : rest }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The years of dates in a plan: those of the Gregorian calendar that have four digits.
  package static let years = 1583...9999

  package func advanced(by days: Int) -> Day { Day(Int(number) + days) }

  /// The same day of another month, or its last day if it has no such day.
  package func advanced(byMonths months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear))) ?? self
  }
  @inlinable package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// ISO 8601: `2026-03-02`.
  package var iso: String {
    let (year, month, day) = civil
    var output = Output()
    output.write(year, width: 4)
    output.write("-" as StaticString)
    output.write(month, width: 2)
    output.write("-" as StaticString)
    output.write(day, width: 2)
    return output.text
  }
}

extension Day {
  /// 52 or 53 weeks (ISO 8601).
  package static func weeks(inYear year: Int) -> Int {
    let first = Day(year: year, month: 1, day: 1)?.weekday ?? 0
    let last = Day(year: year, month: 12, day: 31)?.weekday ?? 0
    return first == 3 || last == 3 ? 53 : 52
  }

  /// Monday of an ISO 8601 week.
  package static func monday(ofWeek week: Int, year: Int) -> Day {
    let fourth = Day(year: year, month: 1, day: 4) ?? Day(0)
    return fourth.advanced(by: -fourth.weekday + (week - 1) * 7)
  }
}
