import PlanText

/// One cost by day, rounded once: the sum to the nearest minor unit, half up, and each day to a minor unit above or below
/// its exact share, those with the largest remainders up, of equal ones the earliest. So the days add up to the sum.
///
/// Method: Hamilton's largest remainders.
struct DailyCost {
  private var days: [Int32] = []
  private var wholes: [Int128] = []
  /// In parts of 2⁶⁴.
  private var parts: [UInt64] = []
  private var isAscending = true

  var isEmpty: Bool { days.isEmpty }

  /// Adds what so many units cost on a day.
  mutating func add(_ count: Int, on day: Int32, _ factor: Factor) {
    guard count > 0 else { return }
    let (whole, part) = factor.times(UInt64(count))
    if let last = days.last, last == day {
      merge(whole, part, into: days.count - 1)
    } else {
      if let last = days.last, last > day { isAscending = false }
      days.append(day)
      wholes.append(whole)
      parts.append(part)
    }
  }

  private mutating func merge(_ whole: Int128, _ part: UInt64, into place: Int) {
    let (sum, carries) = parts[place].addingReportingOverflow(part)
    parts[place] = sum
    wholes[place] += whole + (carries ? 1 : 0)
  }

  /// The days in order, with what each costs.
  consuming func rounded() -> [(day: Int32, amount: Int128)] {
    if !isAscending { sort() }
    var sum = UInt128(0)
    for part in parts { sum += UInt128(part) }
    let one = UInt128(1) << 64
    let extra = Int((sum + one / 2) / one)
    let raised = parts.indices.filter { parts[$0] > 0 }.ordered { parts[$0] > parts[$1] }.prefix(extra)
    for place in raised { wholes[place] += 1 }
    return zip(days, wholes).compactMap { $1 == 0 ? nil : ($0, $1) }
  }

  private mutating func sort() {
    let (known, wholes, parts) = (days, wholes, parts)
    days = []
    self.wholes = []
    self.parts = []
    for place in known.indices.ordered(by: { known[$0] < known[$1] }) {
      if let last = days.last, last == known[place] {
        merge(wholes[place], parts[place], into: days.count - 1)
      } else {
        days.append(known[place])
        self.wholes.append(wholes[place])
        self.parts.append(parts[place])
      }
    }
  }
}
