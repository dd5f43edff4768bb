import PlanSyntax
import PlanText

/// Time divided into days, weeks, months, quarters or years. Periods are numbered: period 0 of days is 1970-01-01, that
/// of weeks is the week containing it, and that of the others begins in January of the year 0.
struct RecurrencePeriods {
  let unit: Frequency.Unit

  /// The position of a day within its period.
  struct Place {
    /// Months after the first month of the period.
    var month: Int
    /// Days after the first day of the month; for weeks, after Monday.
    var day: Int
  }

  /// Months in a period; nil for days and weeks.
  private var months: Int? {
    switch unit {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }

  /// The number of the period that contains a day.
  func index(of day: Int) -> Int {
    guard let months else {
      return unit == .day ? day : (day + 3).quotient(dividingDownBy: 7)
    }
    return month(of: day).quotient(dividingDownBy: months)
  }

  func days(of index: Int) -> Range<Int> {
    guard let months else {
      return unit == .day ? index..<index + 1 : index * 7 - 3..<index * 7 + 4
    }
    return first(ofMonth: index * months)..<first(ofMonth: (index + 1) * months)
  }

  func place(of day: Day) -> Place {
    let number = Int(day.number)
    guard let months else { return Place(month: 0, day: number - days(of: index(of: number)).lowerBound) }
    let month = month(of: number)
    return Place(month: month.remainder(modulo: months), day: number - first(ofMonth: month))
  }

  /// The day at a position in a period, or the last day before it if the month, or the week, is shorter.
  func day(at place: Place, of index: Int) -> Int {
    guard let months else {
      let days = days(of: index)
      return min(days.lowerBound + place.day, days.upperBound - 1)
    }
    let month = index * months + place.month
    return min(first(ofMonth: month) + place.day, first(ofMonth: month + 1) - 1)
  }

  /// Months since January of the year 0.
  private func month(of day: Int) -> Int {
    let civil = Day(day).civil
    return civil.year * 12 + civil.month - 1
  }

  private func first(ofMonth month: Int) -> Int {
    let year = month.quotient(dividingDownBy: 12)
    return Day(year: year, month: month.remainder(modulo: 12) + 1, day: 1).map { Int($0.number) } ?? 0
  }
}
