/// A resource for which activities compete.
package struct Resource: Sendable {
  package enum Kind: UInt8, Sendable {
    case person, seat, equipment, software, window

    /// True for resources that do work.
    package var works: Bool { self == .person || self == .seat }
  }

  package let kind: Kind
  /// The number that the owner of the problem uses for it.
  package let owner: Int32
  /// Index in ``ResourcePool/profiles``.
  package let profile: Int32
  /// In parts of ``WorkPattern/unit``; `Int32.max` if unlimited.
  package var capacity: Int32
  /// Index in ``ResourcePool/quotas`` of a person's limit; −1 if there is none.
  package var quota: Int32 = -1
  /// Minor units of money per hour; 0 if not stated.
  package var hourlyCost: Int64 = 0
  package var isVacant = false

  package init(kind: Kind, owner: Int32, profile: Int32, capacity: Int32) {
    self.kind = kind
    self.owner = owner
    self.profile = profile
    self.capacity = capacity
  }

  package var isUnlimited: Bool { capacity == Int32.max }
}

/// All the resources that activities compete for, with what is available of each at every minute.
package struct ResourcePool: Sendable {
  package var resources: [Resource] = []
  package var profiles: [AvailabilityProfile] = []
  package var quotas: [PeriodQuota] = []

  package init() {}
}
