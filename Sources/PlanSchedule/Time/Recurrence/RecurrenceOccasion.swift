import PlanSyntax
import PlanText

/// Which days of a period are selected.
enum RecurrenceOccasion {
  /// One day, wherever it falls.
  case place(RecurrencePeriods.Place, RecurrencePeriods)
  case weekdays(Weekdays)
  case ordinal(Frequency.Ordinal, Frequency.OrdinalDay)

  /// - Parameter usual: the position that applies if nothing is stated.
  init(_ occasion: Frequency.Occasion, _ usual: RecurrencePeriods.Place, _ periods: RecurrencePeriods) {
    switch occasion {
    case .unstated: self = .place(usual, periods)
    case .number(let number): self = .place(RecurrencePeriods.Place(month: 0, day: max(number, 1) - 1), periods)
    case .days(let days): self = .weekdays(days)
    case .ordinal(let ordinal, let day): self = .ordinal(ordinal, day)
    }
  }

  /// Appends the days of a period that lie within `range`, ascending.
  func append(
    in index: Int, _ period: Range<Int>, within range: ClosedRange<Int>, _ isWorkingDay: (Int) -> Bool,
    to result: inout [Int]
  ) {
    switch self {
    case .place(let place, let periods):
      let day = periods.day(at: place, of: index)
      if range.contains(day) { result.append(day) }
    case .weekdays(let weekdays):
      for day in period.clamped(to: range.lowerBound..<range.upperBound + 1) where weekdays.contains(Day(day).weekday) {
        result.append(day)
      }
    case .ordinal(let ordinal, let kind):
      if let day = Self.day(ordinal, kind, of: period, isWorkingDay), range.contains(day) { result.append(day) }
    }
  }

  private static func day(
    _ ordinal: Frequency.Ordinal, _ kind: Frequency.OrdinalDay, of period: Range<Int>, _ isWorkingDay: (Int) -> Bool
  ) -> Int? {
    func fits(_ day: Int) -> Bool {
      switch kind {
      case .weekday(let weekday): Day(day).weekday == weekday
      case .workday: isWorkingDay(day)
      }
    }
    guard ordinal != .last else { return period.last(where: fits) }
    var missing = Int(ordinal.rawValue)
    for day in period where fits(day) {
      if missing == 0 { return day }
      missing -= 1
    }
    return nil
  }
}
