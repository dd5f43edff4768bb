import PlanSyntax

/// A resource for which activities compete.
struct Resource: Sendable {
  enum Kind: UInt8, Sendable {
    case person, seat, equipment, software, window

    /// True for resources that do work.
    var works: Bool { self == .person || self == .seat }
  }

  let kind: Kind
  /// The person, role, equipment, software or window.
  let entity: EntityID
  /// Index in ``ResourceBook/profiles``.
  let profile: Int32
  /// In parts of ``WorkPattern/unit``; `Int32.max` if unlimited.
  var capacity: Int32
  /// Index in ``ResourceBook/quotas`` of a person's limit; −1 if there is none.
  var quota: Int32 = -1
  /// Minor units of money per hour; 0 if not stated.
  var hourlyCost: Int64 = 0
  var isVacant = false

  var isUnlimited: Bool { capacity == Int32.max }
}
