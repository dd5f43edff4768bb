import PlanModel
import PlanSyntax
import PlanText

/// The local days on which something recurs, as day numbers since 1970-01-01.
///
/// Time is divided into periods: days, weeks from Monday, months, quarters or years. Every `interval`-th of them
/// counts, from the one that contains the first such day on or after the anchor; in each the occasion picks its days:
///
/// - nothing stated: the weekday, day of the month, or day and month of a usual day;
/// - weekdays: all of them in the period;
/// - a number: that day of the period's first month; for weeks, of the week;
/// - an ordinal: the first, second … last such weekday or working day of the period, if there are that many.
///
/// A day that a month lacks becomes its last day. The pattern extends in both directions from the anchor, so the caller
/// sets the bounds. Days are returned whether or not anybody works on them, except for those of `workday`.
package struct RecurringDays {
  package let frequency: Frequency
  /// The day from which the recurrence is counted.
  package let anchor: Day
  /// The day whose place in its period counts if none is stated.
  private let usual: Day
  private let isWorkingDay: (Int) -> Bool

  package init(_ frequency: Frequency, anchor: Day, usual: Day, isWorkingDay: @escaping (Int) -> Bool) {
    self.frequency = frequency
    self.anchor = anchor
    self.usual = usual
    self.isWorkingDay = isWorkingDay
  }

  /// The day numbers that can be queried: the years 1 to 9999, which are those a plan can name.
  package static let bounds = -719_162...2_932_896

  /// The days from `first` to `last`, inclusive, ascending. Days outside ``bounds`` are omitted.
  ///
  /// Time is proportional to the number of periods in the range, and to their length if days are counted in them.
  package func days(from first: Int, through last: Int) -> [Int] {
    let first = max(first, Self.bounds.lowerBound)
    let last = min(last, Self.bounds.upperBound)
    guard first <= last else { return [] }
    let cut = RecurrencePeriods(unit: frequency.unit ?? .week)
    let interval = max(frequency.interval, 1)
    let own = firstPeriod(cut)
    var index = cut.index(of: first)
    index += (own - index).remainder(modulo: interval)
    let occasion = RecurrenceOccasion(frequency.occasion, cut.place(of: usual), cut)
    var result: [Int] = []
    while true {
      let period = cut.days(of: index)
      guard period.lowerBound <= last else { return result }
      occasion.append(in: index, period, within: first...last, isWorkingDay, to: &result)
      index += interval
    }
  }
}

extension Plan {
  /// The day whose place counts for what recurs every week, month, quarter or year without a day: that of its `from`, if
  /// that is a date, else that of the project's start.
  package func usualDay(from: Bound?) -> Day {
    if case .moment(let moment) = from { return moment.day }
    return projectZone.day(at: statedStart)
  }
}

extension RecurringDays {
  /// The period of the first day on or after the anchor: `2 weeks on mon` is the first Monday, then every other.
  private func firstPeriod(_ cut: RecurrencePeriods) -> Int {
    let own = cut.index(of: Int(anchor.number))
    guard frequency.interval > 1 else { return own }
    let occasion = RecurrenceOccasion(frequency.occasion, cut.place(of: usual), cut)
    for index in own...own + 60 {
      var days: [Int] = []
      let period = cut.days(of: index)
      occasion.append(in: index, period, within: Int(anchor.number)...max(Int(anchor.number), period.upperBound - 1), isWorkingDay, to: &days)
      if !days.isEmpty { return index }
    }
    return own
  }
}

extension Int {
  /// The smallest non-negative number that differs from this one by a multiple of `divisor`.
  func remainder(modulo divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }

  /// The quotient rounded down, for negative numbers too.
  func quotient(dividingDownBy divisor: Int) -> Int { (self - remainder(modulo: divisor)) / divisor }
}
