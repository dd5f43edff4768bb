import PlanSyntax
import PlanText

/// Decides for single days whether something recurs on them. Periods (weeks from Monday, months, quarters, years) are
/// counted from the one that contains the anchor.
struct RecurringDates {
  let frequency: Frequency
  let anchor: Day
  /// The day whose place in its period counts if none is stated.
  let usual: Day

  /// `isWorkday` is queried for days of the same period, for `first workday`.
  func holds(_ day: Day, isWorkday: (Day) -> Bool) -> Bool {
    guard suits(day, isWorkday: isWorkday) else { return false }
    guard frequency.interval > 1 else { return true }
    // The first matching day counts, wherever the anchor lies in its period.
    var first = anchor
    var steps = 0
    while steps < 4000, !suits(first, isWorkday: isWorkday) {
      first = first.advanced(by: 1)
      steps += 1
    }
    if steps == 4000 { first = anchor }
    return (period(day) - period(first)) % frequency.interval == 0
  }

  /// True for matching days of every period, ignoring the interval.
  private func suits(_ day: Day, isWorkday: (Day) -> Bool) -> Bool {
    switch frequency.occasion {
    case .unstated: return isUsual(day)
    case .days(let days): return days.contains(day.weekday)
    case .number(let number):
      let month = day.civil.month
      switch frequency.unit {
      case .day: return true
      case .week, nil: return day.weekday + 1 == min(number, 7)
      case .month: return isDay(number, day)
      case .quarter: return month % 3 == 1 && isDay(number, day)
      case .year: return month == 1 && isDay(number, day)
      }
    case .ordinal(let ordinal, let wanted):
      func fits(_ other: Day) -> Bool {
        switch wanted {
        case .weekday(let weekday): other.weekday == weekday
        case .workday: isWorkday(other)
        }
      }
      guard fits(day) else { return false }
      let step = ordinal == .last ? 1 : -1
      var count = 0
      var other = day.advanced(by: step)
      // A year has at most 366 days, so this terminates.
      while period(other) == period(day), count < 5 {
        if fits(other) { count += 1 }
        other = other.advanced(by: step)
      }
      return ordinal == .last ? count == 0 : count == Int(ordinal.rawValue)
    }
  }

  /// The number of the period that contains a day.
  private func period(_ day: Day) -> Int {
    let (year, month, _) = day.civil
    switch frequency.unit {
    case .day: return Int(day.number)
    case .week, nil: return (Int(day.number) - day.weekday + 3) / 7
    case .month: return year * 12 + month - 1
    case .quarter: return year * 4 + (month - 1) / 3
    case .year: return year
    }
  }

  /// The requested day of its month, or the last day of a shorter month.
  private func isDay(_ wanted: Int, _ day: Day) -> Bool {
    let (year, month, own) = day.civil
    return own == min(wanted, Day.length(ofMonth: month, year: year))
  }

  /// True on the day of the period that corresponds to the usual day.
  private func isUsual(_ day: Day) -> Bool {
    let (_, month, wanted) = usual.civil
    switch frequency.unit {
    case .day: return true
    case .week, nil: return day.weekday == usual.weekday
    case .month: return isDay(wanted, day)
    case .quarter: return (day.civil.month - month) % 3 == 0 && isDay(wanted, day)
    case .year: return day.civil.month == month && isDay(wanted, day)
    }
  }
}

extension Verification {
  /// For `every week` and the like: the day of a `from` that is a date, otherwise that of the project's start.
  func usualDay(from: Bound?) -> Day {
    if case .moment(let moment) = from { return moment.day }
    return plan.projectZone.day(at: projectStart)
  }
}
