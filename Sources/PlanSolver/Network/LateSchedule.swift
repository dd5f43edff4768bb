import PlanText

/// Moves nodes marked `schedule late` as late as possible without moving anything else.
///
/// Successors are settled first, so a chain of such nodes moves together; a node never passes its late finish. The
/// nodes of a phase follow its content.
struct LateSchedule {
  /// Start positions.
  package private(set) var starts: [Int]

  /// O(nodes + links).
  init(
    _ network: Network, _ topology: Topology, _ rules: LinkRules, _ forward: ForwardPass, _ backward: BackwardPass
  ) {
    let nodes = network.nodes
    starts = forward.placements.map(\.start)
    var latestFinish = [Int](repeating: .max, count: nodes.count)
    for number in topology.order.reversed().lazy.map({ Int($0) }) {
      let node = nodes[number]
      let placement = forward.placements[number]
      let limits = node.limits < 0 ? nil : network.limits[Int(node.limits)]
      let end = node.isInstant ? forward.projectFinish : forward.finishCoordinates[Int(node.calendar)]
      var finish = node.isInstant ? placement.start : placement.finish
      if node.isPhase || limits?.isLate == true {
        finish = max(finish, min(end, latestFinish[number], backward.slacks[number].late))
        if node.isInstant { finish = rules.settled(finish, of: node, early: placement.start) }
      }
      var start = finish - Int(node.length)
      if !node.isInstant, limits?.isLate == true, let date = limits?.latestStart {
        start = max(placement.start, min(start, rules.startOfDay(by: date, of: node)))
      }
      if !node.isPhase { starts[number] = start }
      for arc in topology.arcs[Int(topology.firstArc[number])..<Int(topology.firstArc[number + 1])] {
        let source = Int(arc.source)
        if node.kind == .phaseStart && !backward.isDriving[Int(arc.link)] { continue }
        let latest = rules.latestFinish(arc, of: nodes[source], before: start, of: node)
        latestFinish[source] = min(latestFinish[source], latest)
      }
    }
    for number in topology.order.lazy.map({ Int($0) }) where nodes[number].isPhase {
      var first = Int.max
      for arc in topology.arcs[Int(topology.firstArc[number])..<Int(topology.firstArc[number + 1])] {
        let source = nodes[Int(arc.source)]
        let start = starts[Int(arc.source)]
        let placement = Placement(start: start, finish: start + Int(source.length))
        let bound = rules.bound(arc, from: source, at: placement, to: nodes[number])
        first = min(first, bound)
        if nodes[number].kind != .phaseStart { starts[number] = max(starts[number], bound) }
      }
      if nodes[number].kind == .phaseStart && first < Int.max { starts[number] = first }
    }
  }
}
