import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

extension PinnedDate {
  /// In the order of the plan: pinned work, and the work that begins a pinned phase.
  static func all(_ builder: NetworkBuilder, _ topology: Topology, _ horizon: Horizon) -> [PinnedDate] {
    let network = builder.network
    var result = network.nodeIDs.compactMap { node -> PinnedDate? in
      guard isOpenWork(node, builder), let limits = network.limits(of: node),
        limits.pinnedStart != nil || limits.pinnedFinish != nil
      else { return nil }
      return PinnedDate(node, start: limits.pinnedStart, finish: limits.pinnedFinish, builder.plan, horizon)
    }
    for phase in builder.plan.activityIDs where builder.gateNode[phase].exists {
      let dates = builder.plan[phase].start.compactMap { rule -> Moment? in
        if case .limit(let limit) = rule, limit.kind == .on { limit.moment } else { nil }
      }
      guard let date = dates.last, let node = firstWork(in: phase, builder, topology),
        !result.contains(where: { $0.node == node })
      else { continue }
      let start = builder.plan.projectZone.startInstant(date)
      var pin = PinnedDate(node, start: start, finish: nil, builder.plan, horizon)
      pin.phase = phase
      result.append(pin)
    }
    return result.ordered { $0.node < $1.node }
  }

  private init(_ node: NodeID, start: Int?, finish: Int?, _ plan: Plan, _ horizon: Horizon) {
    self.init(
      node: node, start: start.map(horizon.relative),
      startEnd: start.map { horizon.relative(plan.projectZone.end(of: plan.projectZone.day(at: $0))) } ?? .max,
      finish: finish.map(horizon.relative))
  }

  private static func isOpenWork(_ node: NodeID, _ builder: NetworkBuilder) -> Bool {
    builder.network.nodes[node].kind == .work && builder.network.nodes[node].length > 0
      && builder.activityOfNode[node].exists && !builder.isUnderWay(builder.activityOfNode[node])
  }

  /// The first line of a phase that follows nothing inside it; nil once something in the phase has started.
  private static func firstWork(in phase: ActivityID, _ builder: NetworkBuilder, _ topology: Topology) -> NodeID? {
    func isInside(_ activity: ActivityID) -> Bool {
      var outer = activity
      while outer > phase { outer = builder.parents[outer] }
      return outer == phase
    }
    var candidates: [NodeID] = []
    for activity in builder.plan.activityIDs.dropFirst(phase.index + 1) {
      guard isInside(activity) else { break }
      if builder.isUnderWay(activity) { return nil }
      let node = builder.startNode[activity]
      if node.exists, isOpenWork(node, builder) { candidates.append(node) }
    }
    return candidates.first { candidate in
      var pending = [candidate]
      var seen: Set<NodeID> = [candidate]
      while let node = pending.popLast() {
        for slot in Int(topology.firstArc[node])..<Int(topology.firstArc[node.index + 1]) {
          let source = topology.arcs[slot].source
          let activity = builder.activityOfNode[source]
          guard activity > phase, isInside(activity), seen.insert(source).inserted else { continue }
          if builder.network.nodes[source].kind != .phaseGate { return false }
          pending.append(source)
        }
      }
      return true
    }
  }
}
