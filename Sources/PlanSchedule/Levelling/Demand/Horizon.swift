/// The stretch of time that levelling looks at. Inside, instants are minutes from the origin.
struct Horizon: Sendable {
  /// Minutes since 1970-01-01T00:00 UTC: the project's start.
  let origin: Int
  /// Relative to the origin; some of it lies before, for schedules made backwards.
  let range: Range<Int>

  /// The range in minutes since 1970-01-01T00:00 UTC.
  var absolute: Range<Int> { range.lowerBound + origin..<range.upperBound + origin }

  /// Clips instants to what 32 bits hold.
  func relative(_ instant: Int) -> Int { min(max(instant - origin, range.lowerBound), range.upperBound) }

  func relative(_ ranges: [Range<Int>]) -> InstantRanges {
    InstantRanges(ranges.map { relative($0.lowerBound)..<relative($0.upperBound) })
  }
}

/// When activities are, for what begins or ends with them; minutes from the origin, by index in the plan.
struct ActivityMoments: Sendable, Equatable {
  var starts: [Int]
  var finishes: [Int]
  /// The network's dates: nothing is earlier, but it may be later.
  var isEarliest: Bool

  /// What is cancelled has no dates.
  static let none = Int.min
}
