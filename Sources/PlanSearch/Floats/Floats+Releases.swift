import PlanSolver
import PlanText

/// From when on nothing that leads into a phase node holds it.
extension Floats {
  /// Slots and lags may differ by this much from what is taken for them here, so that nothing is left out that holds.
  private static let margin = 2 * 1440

  /// By node: if it may move to a later instant than this, whatever leads to it through phases can move too. At most
  /// ``Int/max``, for what is not known. O(arcs) when first asked for.
  var releases: [Int] {
    knownReleases.withLock { known in
      if let known { return known }
      var result = [Int](repeating: .max, count: schedule.starts.count)
      if schedule.problem.steps.isEmpty {
        for node in schedule.order.order { result[node] = release(node, result) }
      }
      known = result
      return result
    }
  }

  /// The end of the next slot after the present one; for phases, the latest to which the next slots of what leads to them
  /// would move them.
  private func release(_ node: NodeID, _ known: [Int]) -> Int {
    let record = schedule.side.network.nodes[node]
    let start = Int(schedule.starts[node])
    guard schedule.isPhase(node) else {
      guard schedule.isWork(node) else { return schedule.side.network.nextWorking(start, record.calendar) + Self.margin }
      guard record.special < 0, let next = schedule.place(node, from: start + 1) else { return .max }
      return next.finish + Self.margin
    }
    var latest = Int.min
    for arc in schedule.order.arcs(to: node) where record.kind != .phaseStart || schedule.bound(arc) <= start {
      let source = known[arc.source]
      guard source < Int(Int32.max) else { return .max }
      // The end that the arc leaves is no later than that of the next slot.
      latest = max(latest, schedule.bound(arc, start: source, finish: source))
    }
    return latest
  }
}
