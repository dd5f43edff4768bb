import PlanText

/// The decoder of a problem.
extension LevellingProblem {
  package func decoder() -> CalendarDecoder {
    let nodes = decoderNetwork()
    let tables = SideTables(self)
    var forward = side(nodes, tables, isMirrored: false)
    var backward = side(nodes.mirrored.bound(by: commitments), tables, isMirrored: true)
    let unconstrained = unconstrained(&forward, &backward)
    forward.reserve(pins, earliest: unconstrained.earliest)
    return CalendarDecoder(
      structure(forward, backward), forward: forward, backward: backward, commitments: commitments,
      projectCalendar: network.projectCalendar, unconstrained: unconstrained)
  }

  /// The decoder that found a solution of this problem, ready to place the same sequence again: its dates, lengths and
  /// reservations are known, and nothing else is booked.
  package func decoderSide(of solution: Solution) -> DecoderSide {
    var result = side(decoderNetwork(), SideTables(self), isMirrored: false)
    result.restore(solution)
    return result
  }

  /// What both directions of time have in common.
  private struct SideTables {
    let works: [Bool]
    let demands: [Demand]
    let kinds: ModeKinds
    let shared: [Bool]
    let sharesPeople: Bool
    let isShared: [Bool]
    let exceedingOutages: [Bool]

    init(_ problem: LevellingProblem) {
      let (table, resources) = (problem.table, problem.resources.resources)
      let works = resources.map(\.kind.works)
      self.works = works
      demands = table.demands.map { demand -> Demand in
        var result = demand
        if resources[demand.resource].isUnlimited, !works[Int(demand.resource)] { (result.need, result.together) = (0, 0) }
        return result
      }
      kinds = ModeKinds(table, problem.special, works: works)
      shared = table.sharedSupport(resources: resources.count)
      sharesPeople = table.modes.contains(where: \.sharesPeople)
      isShared = table.resourcesOfSharingModes(resources: resources.count)
      exceedingOutages = problem.exceedingOutages()
    }
  }

  private func timelines(isMirrored: Bool) -> [ResourceTimeline] {
    resources.resources.map { resource -> ResourceTimeline in
      let profile = resources.profiles[Int(resource.profile)]
      guard resource.kind.works, resource.kind != .seat else {
        guard let left = profile.left else { return ResourceTimeline(capacity: Int(resource.capacity)) }
        let steps = isMirrored ? left.mirrored : left
        return ResourceTimeline(capacity: Int(resource.capacity), left: steps)
      }
      let steps = isMirrored ? profile.levels.mirrored : profile.levels
      return ResourceTimeline(starts: steps.starts, levels: steps.levels)
    }
  }

  private func side(_ network: DecoderNetwork, _ tables: SideTables, isMirrored: Bool) -> DecoderSide {
    let count = network.nodes.count
    let past = isMirrored ? past.mirrored : past
    let sharesPeople = tables.sharesPeople && !isMirrored
    var openings: [OpeningsKey: InstantRanges] = [:]
    let rules = isMirrored ? special.rules.map { $0.mirrored(&openings) } : special.rules
    let places = resources.resources.map { $0.kind == .seat ? max(1, Int($0.capacity) / WorkPattern.unit) : 1 }
    var result = DecoderSide(
      network: network, patterns: isMirrored ? table.patterns.map(\.mirrored) : table.patterns,
      modes: isMirrored ? table.modes.map(\.withoutSharing) : table.modes,
      demands: isMirrored && tables.sharesPeople
        ? tables.demands.map { $0.besideOthers(tables.isShared, resources) } : tables.demands,
      kinds: tables.kinds, works: tables.works, rules: rules,
      personQuotas: isMirrored ? resources.quotas.map(\.mirrored) : resources.quotas,
      quotaOfResource: resources.resources.map(\.quota), outageQuotas: isMirrored ? [] : special.quotas,
      stocks: special.stocks, neverFits: isMirrored ? [] : tables.exceedingOutages,
      booksStretches: zip(tables.shared, resources.resources).map { $0 && resources.profiles[Int($1.profile)].left == nil },
      origin: isMirrored ? 0 : origin, starts: Array(repeating: 0, count: count),
      finishes: Array(repeating: 0, count: count), chosen: Array(repeating: -1, count: count),
      timelines: timelines(isMirrored: isMirrored), holders: sharesPeople ? places.map { ResourceTimeline(capacity: $0) } : [],
      ranks: isMirrored ? [] : ranks, pieces: Array(repeating: [], count: sharesPeople ? count : 0), quotaUsed: past.hours,
      outageUsed: isMirrored ? [] : past.outages, stockUsed: past.stock, past: past,
      isDated: Array(repeating: false, count: count), causes: Array(repeating: .origin, count: count),
      since: Array(repeating: 0, count: count))
    result.ruleOfMode = special.ofWay.isEmpty ? [] : special.rules(ofModes: table)
    return result
  }

  private func decoderNetwork() -> DecoderNetwork {
    let nodes = network.nodeIDs.map { number -> DecoderNetwork.Node in
      let node = network.nodes[number]
      let activity = activityOfNode[number]
      let isWork = node.kind == .work && node.length > 0 && activity.exists
      let kind: DecoderNetwork.NodeKind =
        switch node.kind {
        case .work: isWork ? .work : .milestone
        case .milestone: .milestone
        case .fixed: .fixed
        case .phaseStart: .phaseStart
        case .phaseGate, .phaseFinish: .gate
        }
      var result = DecoderNetwork.Node(
        kind: kind, calendar: lagCalendars[number] ?? node.calendar, modes: isWork ? table.modesOfActivity[activity] : 0..<0,
        earliestStart: .min, earliestFinish: .min)
      if let limits = network.limits(of: number) {
        let start = max(limits.earliestStart ?? .min, limits.pinnedStart ?? .min)
        let finish = isWork ? limits.pinnedFinish ?? .min : max(limits.earliestFinish ?? .min, limits.pinnedFinish ?? .min)
        if start > .min { result.earliestStart = Int32(horizon.relative(start)) }
        if finish > .min { result.earliestFinish = Int32(horizon.relative(finish)) }
        if let day = limits.earliestFinishDay, isWork || limits.pinnedFinish == nil {
          result.finishDay = Int32(horizon.relative(day))
        } else if isWork, let time = limits.earliestFinish {
          result.finishTime = Int32(horizon.relative(time))
        }
      }
      if isWork {
        result.special = special.ofActivity[activity]
        result.earliestStart = max(result.earliestStart, special.notBefore[activity])
      } else if node.kind == .work || node.kind == .milestone, activity.exists {
        result.special = special.ofActivity[activity]
      }
      return result
    }
    var arcs: [DecoderNetwork.Arc] = []
    arcs.reserveCapacity(network.links.count)
    for number in network.nodeIDs {
      for slot in Int(topology.firstArc[number])..<Int(topology.firstArc[number.index + 1]) {
        let link = network.links[Int(topology.arcs[slot].link)]
        arcs.append(
          DecoderNetwork.Arc(
            source: link.predecessor, lag: link.lag,
            calendar: link.isElapsed ? .none : nodes[number].calendar, kind: link.kind,
            link: topology.arcs[slot].link))
      }
    }
    return DecoderNetwork(
      nodes: nodes, firstArc: topology.firstArc, arcs: arcs, calendars: network.calendars, zone: network.zone,
      origin: horizon.origin, sign: 1)
  }

  /// Places everything ignoring capacity: early dates forwards, late dates backwards.
  private func unconstrained(_ forward: inout DecoderSide, _ backward: inout DecoderSide) -> UnconstrainedDates {
    forward.respectsCapacity = false
    backward.respectsCapacity = false
    var end = origin
    var stuck: [NodeID] = []
    for number in topology.order {
      if !forward.place(number) {
        forward.forget(number)
        stuck.append(number)
      }
      end = max(end, Int(forward.finishes[number]))
    }
    backward.origin = -end
    for number in topology.order.reversed() where !backward.place(number) { backward.forget(number) }
    forward.respectsCapacity = true
    backward.respectsCapacity = true
    // Of several who could do it, the one who ends first need not be available on the day.
    var earliest = forward.starts
    for pin in pins where network.nodes[pin.node].kind == .work && forward.network.nodes[pin.node].modes.count > 1 {
      earliest[pin.node] = Int32(clamping: forward.earliestStart(pin.node))
    }
    return UnconstrainedDates(starts: forward.starts, earliest: earliest, length: stuck.isEmpty ? end - origin : nil, stuck: stuck)
  }

  /// What a search knows about the nodes: from schedules that ignore capacity, in both directions.
  private func structure(_ forward: DecoderSide, _ backward: DecoderSide) -> SequenceStructure {
    let count = network.nodes.count
    let starts = successorRows()
    let lengths = (0..<count).map { forward.finishes[$0] - forward.starts[$0] }
    let loads = (0..<count).map { number -> Double in
      guard let mode = forward.network.nodes[number].modes.first else { return 0 }
      return table.modes[Int(mode)].demands.reduce(0) { sum, demand in
        let resource = resources.resources[Int(table.demands[Int(demand)].resource)]
        if resource.isUnlimited || resource.capacity <= 0 { return sum }
        return sum + Double(table.demands[Int(demand)].need) / Double(resource.capacity)
      }
    }
    let isOrdered = network.links.allSatisfy { $0.kind == .finishToStart && $0.lag >= 0 }
    return SequenceStructure(
      successorStarts: starts.rows, successors: starts.successors, lengths: lengths,
      latestFinishes: (0..<count).map { -backward.starts[$0] }, classes: classes, loads: loads,
      isOrderedByFinish: isOrdered)
  }

  private func successorRows() -> (rows: [Int32], successors: [Int32]) {
    var rows = [Int32](repeating: 0, count: network.nodes.count + 1)
    for link in network.links { rows[link.predecessor.index + 1] += 1 }
    for index in 1..<rows.count { rows[index] += rows[index - 1] }
    var next = rows
    var successors = [Int32](repeating: 0, count: network.links.count)
    for link in network.links {
      successors[Int(next[link.predecessor])] = Int32(link.successor)
      next[link.predecessor] += 1
    }
    return (rows, successors)
  }
}
