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
  /// Index in ``ResourceBook/profiles``.
  let profile: Int32
  /// In parts of ``WorkPattern/unit``; `Int32.max` without limit.
  var capacity: Int32
  /// Index in ``ResourceBook/quotas`` of a person's limit; −1 without.
  var quota: Int32 = -1
  /// Minor units of money an hour; 0 when not stated.
  var hourlyCost: Int64 = 0
  var isVacant = false

  var isUnlimited: Bool { capacity == Int32.max }
}
