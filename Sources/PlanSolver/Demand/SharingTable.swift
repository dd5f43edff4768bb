/// Which modes share people in such a way that their rates vary; determined once all modes are known.
package struct SharingTable {
  /// By resource: some demands take what is left of it, others a fixed share.
  private var hasRest: [Bool]
  private var hasFixed: [Bool]
  /// By resource: the rank of the first activity that uses it; −1 if none does.
  private var rank: [Int32]
  private var hasSeveralRanks: [Bool]
  private var isPinned: [Bool]
  private var users: [Int32]

  /// - Parameters:
  ///   - ranks: of each activity, as in ``DecoderNetwork/Node/rank``.
  /// - pinned: activities with a reserved date.
  package init(_ table: DemandTable, _ resources: ResourcePool, ranks: [UInt8], pinned: [Bool]) {
    let count = resources.resources.count
    hasRest = Array(repeating: false, count: count)
    hasFixed = hasRest
    hasSeveralRanks = hasRest
    isPinned = hasRest
    rank = Array(repeating: -1, count: count)
    users = Array(repeating: 0, count: count)
    var lastUser = Array(repeating: -1, count: count)
    for (activity, modes) in table.modesOfActivity.enumerated() {
      for mode in modes {
        for index in table.modes[Int(mode)].demands {
          let demand = table.demands[Int(index)]
          let resource = Int(demand.resource)
          guard resources.resources[resource].kind.works else { continue }
          if demand.takesRest { hasRest[resource] = true } else { hasFixed[resource] = true }
          let own = Int32(ranks[activity])
          if rank[resource] >= 0, rank[resource] != own { hasSeveralRanks[resource] = true }
          rank[resource] = own
          // An activity counts once, even if it has several choices.
          if lastUser[resource] != activity { (lastUser[resource], users[resource]) = (activity, users[resource] + 1) }
          if pinned[activity] { isPinned[resource] = true }
        }
      }
    }
  }

  /// True when what is left of a resource may be something other than all or nothing.
  func varies(_ resource: Int) -> Bool {
    (hasRest[resource] && hasFixed[resource]) || hasSeveralRanks[resource] || (isPinned[resource] && users[resource] > 1)
  }
}

extension DemandTable {
  /// Marks the modes that share people: those whose people's time varies, and all others that use the same people.
  mutating func settleSharing(_ resources: ResourcePool, ranks: [UInt8], pinned: [Bool]) {
    let sharing = SharingTable(self, resources, ranks: ranks, pinned: pinned)
    var isShared = resources.resources.indices.map { sharing.varies($0) }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in modes.indices where !modes[index].sharesPeople {
        let isAffected = modes[index].demands.contains { number in
          let demand = demands[Int(number)]
          guard resources.resources[Int(demand.resource)].kind.works else { return false }
          return isShared[Int(demand.resource)] || varies(demand, resources)
        }
        guard isAffected else { continue }
        modes[index].sharesPeople = true
        hasChanged = true
        for number in modes[index].demands {
          let resource = Int(demands[Int(number)].resource)
          if resources.resources[resource].kind.works { isShared[resource] = true }
        }
      }
    }
  }

  /// A weekly limit, hours that vary, or a share that does not always fit.
  private func varies(_ demand: Demand, _ resources: ResourcePool) -> Bool {
    let resource = resources.resources[Int(demand.resource)]
    let profile = resources.profiles[Int(resource.profile)]
    let levels = profile.levels
    return resource.quota >= 0 || (resource.kind == .seat && (!levels.isSteady || profile.left != nil))
      || (demand.isStrict && resource.kind == .person && Int(demand.need) > levels.lowest)
  }

  /// By resource: whether a mode that shares people uses it.
  func resourcesOfSharingModes(resources: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: resources)
    for mode in modes where mode.sharesPeople {
      for index in mode.demands { result[Int(demands[Int(index)].resource)] = true }
    }
    return result
  }
}

extension Mode {
  /// For backward schedules, which only serve to find sequences, rates are constant.
  var withoutSharing: Mode {
    var result = self
    result.sharesPeople = false
    return result
  }
}

extension Demand {
  /// For backward schedules: leaves room for small shares beside work that takes the rest, but not for other such work.
  func besideOthers(_ isShared: [Bool], _ resources: ResourcePool) -> Demand {
    guard takesRest, isShared[Int(resource)] else { return self }
    var result = self
    let whole = min(Int(need), Int(resources.resources[Int(resource)].capacity))
    result.need = Int32(whole / 2 + 1)
    result.together = Int32(clamping: Int(together) - Int(need) + whole / 2 + 1)
    return result
  }
}
