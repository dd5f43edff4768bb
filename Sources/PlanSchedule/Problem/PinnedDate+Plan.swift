import PlanModel
import PlanSolver
import PlanSyntax

extension PinnedDate {
  /// In the order of the plan: pinned work, and the work that begins a pinned phase.
  static func all(_ builder: NetworkBuilder, _ topology: Topology, _ horizon: Horizon) -> [PinnedDate] {
    let network = builder.network
    var result = network.nodes.indices.compactMap { node -> PinnedDate? in
      guard isOpenWork(node, builder), let limits = network.limits(of: node),
        limits.pinnedStart != nil || limits.pinnedFinish != nil
      else { return nil }
      return PinnedDate(node, start: limits.pinnedStart, finish: limits.pinnedFinish, builder.plan, horizon)
    }
    for phase in builder.plan.activities.indices where builder.gateNode[phase] >= 0 {
      let dates = builder.plan.activities[phase].start.compactMap { rule -> Moment? in
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
    return result.sorted { $0.node < $1.node }
  }

  private init(_ node: Int, start: Int?, finish: Int?, _ plan: Plan, _ horizon: Horizon) {
    self.init(
      node: node, start: start.map(horizon.relative),
      startEnd: start.map { horizon.relative(plan.projectZone.end(of: plan.projectZone.day(at: $0))) } ?? .max,
      finish: finish.map(horizon.relative))
  }

  private static func isOpenWork(_ node: Int, _ builder: NetworkBuilder) -> Bool {
    builder.network.nodes[node].kind == .work && builder.network.nodes[node].length > 0
      && builder.activityOfNode[node] >= 0 && !builder.isUnderWay(Int(builder.activityOfNode[node]))
  }

  /// The first line of a phase that follows nothing inside it; nil once something in the phase has started.
  private static func firstWork(in phase: Int, _ builder: NetworkBuilder, _ topology: Topology) -> Int? {
    func isInside(_ activity: Int32) -> Bool {
      var outer = activity
      while outer > phase { outer = builder.parents[Int(outer)] }
      return outer == phase
    }
    var candidates: [Int] = []
    for activity in builder.plan.activities.indices.dropFirst(phase + 1) {
      guard isInside(Int32(activity)) else { break }
      if builder.isUnderWay(activity) { return nil }
      let node = Int(builder.startNode[activity])
      if node >= 0, isOpenWork(node, builder) { candidates.append(node) }
    }
    return candidates.first { candidate in
      var pending = [candidate]
      var seen: Set<Int> = [candidate]
      while let node = pending.popLast() {
        for slot in Int(topology.firstArc[node])..<Int(topology.firstArc[node + 1]) {
          let source = Int(topology.arcs[slot].source)
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
