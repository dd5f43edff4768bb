/// The time range that levelling considers. Within it, instants are minutes from the origin.
package struct Horizon: Sendable {
  /// Minutes since 1970-01-01T00:00 UTC: the project's start.
  package let origin: Int
  /// Relative to the origin; part of it lies before, for backward schedules.
  package let range: Range<Int>

  package init(origin: Int, range: Range<Int>) {
    self.origin = origin
    self.range = range
  }

  /// The longest horizon: 200 years.
  package static let longest = 105_192_000

  /// Clamps instants to what 32 bits hold.
  package func relative(_ instant: Int) -> Int { min(max(instant - origin, range.lowerBound), range.upperBound) }
}

/// The dates of activities, for whatever begins or ends with them; minutes from the origin, by index in the plan.
package struct ActivityMoments: Sendable, Equatable {
  package var starts: [Int]
  package var finishes: [Int]
  /// The network's dates: nothing is earlier than them, but it may be later.
  package var isEarliest: Bool

  package init(starts: [Int], finishes: [Int], isEarliest: Bool) {
    self.starts = starts
    self.finishes = finishes
    self.isEarliest = isEarliest
  }

  /// Cancelled activities have no dates.
  package static let none = Int.min
}
