import PlanSyntax

/// What activities compete for.
struct Resource: Sendable {
  enum Kind: UInt8, Sendable {
    case person, seat, equipment, software, window

    /// True for what does work.
    var works: Bool { self == .person || self == .seat }
  }

  let kind: Kind
  /// The person, role, equipment, software or window.
  let entity: EntityID
  /// Index in ``ResourceBook/presences``.
  let presence: Int32
  /// In parts of ``WorkPattern/unit``; `Int32.max` without limit.
  var capacity: Int32
  /// Index in ``ResourceBook/quotas`` of a person's limit; −1 without.
  var quota: Int32 = -1
  /// Minor units of money an hour; 0 when not stated.
  var hourlyCost: Int64 = 0
  var isVacant = false

  var isUnlimited: Bool { capacity == Int32.max }
}

/// So much in each period.
struct Quota: Sendable {
  /// Minutes in a period, in parts of ``WorkPattern/unit`` for people, whole for outages.
  var amount: Int
  /// The starts of the periods, ascending, from the beginning of the horizon to its end.
  var periods: [Int32]
  let entity: EntityID

  /// The period that holds an instant.
  func period(at instant: Int) -> Int {
    var low = 0
    var count = periods.count
    while count > 1 {
      let half = count / 2
      low = Int(periods[low + half]) <= instant ? low + half : low
      count -= half
    }
    return low
  }

  func end(ofPeriod period: Int) -> Int {
    period + 1 < periods.count ? Int(periods[period + 1]) : WorkPattern.never
  }

  var mirrored: Quota {
    Quota(amount: amount, periods: [Int32.min] + periods.dropFirst().reversed().map { -$0 }, entity: entity)
  }
}
