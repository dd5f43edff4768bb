/// A stretch in which nothing changes of what people give to an activity, as it is put together.
struct SharedMoment {
  /// What one person gives.
  enum Offer {
    case gives(Int)
    /// Nothing now; the work goes on with the others, or pauses.
    case nothing
    /// Work that this work may not interrupt has the person.
    case taken
    /// There is too little of the person for a share that cannot be cut.
    case short
    /// The limit a week or month is used up.
    case spent
  }

  /// When something changes.
  var until = 0
  /// Worked minutes after which a limit is used up.
  var mostMinutes = Int.max
  /// Work a minute, in parts of ``WorkPattern/unit``.
  package var rate = 0
  /// What its people have at all, no more than a stated share, and what of it they give.
  var available = 0
  package var left = 0
  var lacksSomebody = false
  var isTaken = false
  /// Someone whose other work is in the way; someone whose limit is used up; −1 for nobody.
  var busy: Int32 = -1
  var spent: Int32 = -1
  var shares: [(demand: Int32, resource: Int32, share: Int)] = []

  /// Begins a new moment and keeps the memory of the last.
  package mutating func reset(until end: Int) {
    until = end
    mostMinutes = Int.max
    (rate, available, left) = (0, 0, 0)
    (lacksSomebody, isTaken) = (false, false)
    (busy, spent) = (-1, -1)
    shares.removeAll(keepingCapacity: true)
  }

  /// What the same activity takes of a resource already, as several places of one role.
  func own(_ resource: Int32) -> (share: Int, places: Int) {
    shares.reduce((0, 0)) { $1.resource == resource ? ($0.0 + $1.share, $0.1 + 1) : $0 }
  }
}
