import PlanSyntax
import PlanText

/// The local days on which something recurs, as day numbers since 1970-01-01.
///
/// Time is cut into periods: days, weeks from Monday, months, quarters or years. Every `interval`-th of them counts,
/// beginning with the one that holds the first such day on or behind the anchor, and in each the occasion picks its days:
///
/// - nothing stated: the anchor's weekday, its day of the month, its day and month;
/// - weekdays: all of them in the period;
/// - a number: that day of the period's first month, of the week for weeks;
/// - an ordinal: the first, second … last such weekday or working day of the period, if there are so many.
///
/// A day that a month lacks becomes its last day. The pattern runs to both sides of the anchor, so who asks sets the
/// bounds. Other days than those of `workday` are given whether or not anybody works on them.
package struct RecurringDays {
  package let frequency: Frequency
  /// The first day on which the recurrence holds.
  package let anchor: Day
  private let isWorkingDay: (Int) -> Bool

  package init(_ frequency: Frequency, anchor: Day, isWorkingDay: @escaping (Int) -> Bool) {
    self.frequency = frequency
    self.anchor = anchor
    self.isWorkingDay = isWorkingDay
  }

  /// The day numbers that can be asked for: the years 1 to 9999, which are those that a plan can name.
  package static let bounds = -719_162...2_932_896

  /// The days from `first` to `last`, both included, ascending. Days outside of ``bounds`` are not given.
  ///
  /// Time grows with the number of periods in the range, and with their length where days are counted in them.
  package func days(from first: Int, through last: Int) -> [Int] {
    let first = max(first, Self.bounds.lowerBound)
    let last = min(last, Self.bounds.upperBound)
    guard first <= last else { return [] }
    let cut = RecurrencePeriods(unit: frequency.unit ?? .week)
    let interval = max(frequency.interval, 1)
    let own = firstPeriod(cut)
    var index = cut.index(of: first)
    index += (own - index).remainder(modulo: interval)
    let occasion = RecurrenceOccasion(frequency.occasion, cut.place(of: anchor), cut)
    var result: [Int] = []
    while true {
      let period = cut.days(of: index)
      guard period.lowerBound <= last else { return result }
      occasion.append(in: index, period, within: first...last, isWorkingDay, to: &result)
      index += interval
    }
  }
}

extension RecurringDays {
  /// The period of the first day on or behind the anchor: of `2 weeks on mon` the first Monday counts, then every second.
  private func firstPeriod(_ cut: RecurrencePeriods) -> Int {
    let own = cut.index(of: Int(anchor.number))
    guard frequency.interval > 1 else { return own }
    let occasion = RecurrenceOccasion(frequency.occasion, cut.place(of: anchor), cut)
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
  /// The least number that is not negative and differs from this by a multiple of `divisor`.
  func remainder(modulo divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }

  /// The quotient rounded down, also of negative numbers.
  func quotient(dividingDownBy divisor: Int) -> Int { (self - remainder(modulo: divisor)) / divisor }
}
