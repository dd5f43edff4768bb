import PlanSyntax
import PlanText

/// Says of a single day whether something recurs on it, by walking day by day and comparing civil dates.
struct RecurrenceOracle {
  let frequency: Frequency
  /// The day whose place counts if none is stated.
  let usual: Day
  let isWorkingDay: (Int) -> Bool
  /// The count begins with the first such day on or after the anchor.
  private var first: Day

  init(frequency: Frequency, anchor: Day, usual: Day, isWorkingDay: @escaping (Int) -> Bool) {
    self.frequency = frequency
    self.usual = usual
    self.isWorkingDay = isWorkingDay
    first = anchor
    first = (0...5000).lazy.map { anchor.advanced(by: $0) }.first { [self] in suits($0) } ?? anchor
  }

  func holds(on number: Int) -> Bool {
    let day = Day(number)
    guard frequency.interval == 1 || periodsBetween(day, first) % frequency.interval == 0 else { return false }
    return suits(day)
  }

  private func suits(_ day: Day) -> Bool {
    switch frequency.occasion {
    case .unstated: return isUsualDay(day)
    case .days(let days): return days.contains(day.weekday)
    case .number(let wanted): return isNumber(wanted, day)
    case .ordinal(let ordinal, let kind):
      let fits: (Day) -> Bool = { day in
        switch kind {
        case .weekday(let weekday): day.weekday == weekday
        case .workday: isWorkingDay(Int(day.number))
        }
      }
      guard fits(day) else { return false }
      if ordinal == .last { return count(after: day, fits) == 0 }
      return count(before: day, fits) == Int(ordinal.rawValue)
    }
  }

  /// Same number in the same period; weeks are named by their Monday.
  private func key(_ day: Day) -> Int {
    let (year, month, _) = day.civil
    switch frequency.unit {
    case .day: return Int(day.number)
    case .week, nil: return Int(day.number) - day.weekday
    case .month: return year * 12 + month - 1
    case .quarter: return year * 4 + (month - 1) / 3
    case .year: return year
    }
  }

  private func periodsBetween(_ day: Day, _ first: Day) -> Int {
    let difference = abs(key(day) - key(first))
    return frequency.unit == .week || frequency.unit == nil ? difference / 7 : difference
  }

  private func count(before day: Day, _ fits: (Day) -> Bool) -> Int {
    var count = 0
    var other = day.advanced(by: -1)
    while key(other) == key(day) {
      if fits(other) { count += 1 }
      other = other.advanced(by: -1)
    }
    return count
  }

  private func count(after day: Day, _ fits: (Day) -> Bool) -> Int {
    var count = 0
    var other = day.advanced(by: 1)
    while key(other) == key(day) {
      if fits(other) { count += 1 }
      other = other.advanced(by: 1)
    }
    return count
  }

  private func isUsualDay(_ day: Day) -> Bool {
    let (_, month, own) = day.civil
    let (_, usualMonth, wanted) = usual.civil
    switch frequency.unit {
    case .day: return true
    case .week, nil: return day.weekday == usual.weekday
    case .month: return isDay(wanted, own, day)
    case .quarter: return (month - usualMonth) % 3 == 0 && isDay(wanted, own, day)
    case .year: return month == usualMonth && isDay(wanted, own, day)
    }
  }

  private func isNumber(_ wanted: Int, _ day: Day) -> Bool {
    let (_, month, own) = day.civil
    switch frequency.unit {
    case .day: return true
    case .week, nil: return day.weekday + 1 == min(wanted, 7)
    case .month: return isDay(wanted, own, day)
    case .quarter: return [1, 4, 7, 10].contains(month) && isDay(wanted, own, day)
    case .year: return month == 1 && isDay(wanted, own, day)
    }
  }

  /// The wanted day of the month, or its last one when it is shorter.
  private func isDay(_ wanted: Int, _ own: Int, _ day: Day) -> Bool {
    own == wanted || (own < wanted && day.advanced(by: 1).civil.day == 1)
  }
}
