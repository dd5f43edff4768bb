import PlanText

/// An interval in which people's contributions to an activity do not change, while it is being assembled.
struct SharedMoment {
  /// What one person can contribute.
  enum Offer {
    case gives(Int)
    /// Nothing now; the work continues with the others, or pauses.
    case nothing
    /// The person is used by work that this work may not interrupt.
    case taken
    /// The person does not have enough time for a share that cannot be reduced.
    case short
    /// The weekly or monthly limit is used up.
    case spent
  }

  /// When something changes.
  var until = 0
  /// Worked minutes until a limit is used up.
  var mostMinutes = Int.max
  /// Work per minute, in parts of ``WorkPattern/unit``.
  package var rate = 0
  /// What its people have in total, capped at stated shares, and what they contribute of it.
  var available = 0
  package var left = 0
  var lacksSomebody = false
  var isTaken = false
  /// Someone whose other work is in the way, and someone whose limit is used up; none without one.
  var busy: ResourceID = .none
  var spent: ResourceID = .none
  var shares: [(demand: Int32, resource: ResourceID, share: Int)] = []

  /// Starts a new moment, reusing the memory of the last.
  package mutating func reset(until end: Int) {
    until = end
    mostMinutes = Int.max
    (rate, available, left) = (0, 0, 0)
    (lacksSomebody, isTaken) = (false, false)
    (busy, spent) = (.none, .none)
    shares.removeAll(keepingCapacity: true)
  }

  /// What the same activity already takes of a resource, as several positions of one role.
  func own(_ resource: ResourceID) -> (share: Int, places: Int) {
    shares.reduce((0, 0)) { $1.resource == resource ? ($0.0 + $1.share, $0.1 + 1) : $0 }
  }
}
