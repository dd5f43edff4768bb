import PlanText

extension DecoderSide {
  /// Gives work and links the lengths that follow from where they start now. True if that changes any.
  ///
  /// What is placed with ``steps`` has the lengths that follow from what it was placed after.
  package mutating func follow(_ steps: CalendarSteps) -> Bool {
    var hasChanged = false
    for node in steps.durations.keys where network.nodes[node].kind == .work {
      if follow(steps, node, from: Int(starts[node])) { hasChanged = true }
    }
    guard !steps.lags.isEmpty else { return hasChanged }
    for index in network.arcs.indices where follow(steps, arc: index) { hasChanged = true }
    return hasChanged
  }

  /// Gives work the length that it has from a start. True if that is another one.
  @discardableResult
  mutating func follow(_ steps: CalendarSteps, _ node: NodeID, from start: Int) -> Bool {
    guard let length = steps.length(ofNode: node, from: start + network.origin) else { return false }
    var hasChanged = false
    for mode in network.nodes[node].modes where modes[Int(mode)].work != length * WorkPattern.unit {
      modes[Int(mode)].work = length * WorkPattern.unit
      hasChanged = true
    }
    return hasChanged
  }

  /// Gives a link the lag that it has from where its source is. True if that is another one.
  @discardableResult
  mutating func follow(_ steps: CalendarSteps, arc index: Int) -> Bool {
    let arc = network.arcs[index]
    let leavesFinish = arc.kind == .finishToStart || arc.kind == .finishToFinish
    let instant = Int(leavesFinish ? finishes[arc.source] : starts[arc.source])
    guard let lag = steps.lag(ofLink: arc.link, from: instant + network.origin), lag != Int(arc.lag) else { return false }
    network.arcs[index].lag = Int32(clamping: lag)
    return true
  }
}
