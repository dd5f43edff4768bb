import PlanText

extension CalendarDecoder {
  /// Places everything in a sequence; returns the nodes that cannot be placed at all, which stay at their earliest
  /// possible start.
  package mutating func place(_ sequence: [NodeID]) -> [NodeID] {
    forward.reset()
    var stuck: [NodeID] = []
    for number in sequence where !forward.place(number) {
      stuck.append(number)
      forward.forget(number)
    }
    return stuck
  }

  package mutating func rating(of sequence: [NodeID]) -> SearchObjective { rating(of: sequence.map(\.number)) }

  package mutating func rating(of sequence: [Int32]) -> SearchObjective {
    var finishes = [Int32](repeating: 0, count: sequence.count)
    return sequence.withUnsafeBufferPointer { sequence in
      finishes.withUnsafeMutableBufferPointer { decode(sequence, .forward, into: $0) }
    }
  }
}

extension CalendarDecoder {
  /// Changes only the amount of work, in minutes by node: precedence, hours and demands stay. This allows thousands of
  /// sampled durations to be decoded without rebuilding the problem. Reservations for pinned dates keep their slots.
  /// O(nodes + modes).
  package mutating func setWork(_ minutes: [Int32]) {
    forward.setWork(minutes)
    backward.setWork(minutes)
  }
}

extension DecoderSide {
  fileprivate mutating func setWork(_ minutes: [Int32]) {
    for node in network.nodeIDs where network.nodes[node].kind == .work {
      for mode in network.nodes[node].modes { modes[Int(mode)].work = Int(minutes[node]) * WorkPattern.unit }
    }
  }

  /// Leaves a node that cannot be placed at its bounds.
  package mutating func forget(_ number: NodeID) {
    let bound = earliestStart(number)
    starts[number] = Int32(clamping: bound)
    finishes[number] = Int32(clamping: bound)
    chosen[number] = -1
    causes[number] = .hours
    since[number] = starts[number]
  }

  /// The earliest start that limits and predecessors allow, once everything is placed.
  package func earliestStart(_ number: NodeID) -> Int {
    var bound = max(origin, Int(network.nodes[number].earliestStart))
    for slot in network.slots(to: number) {
      let arc = network.arcs[slot]
      guard arc.kind == .finishToStart || arc.kind == .startToStart else { continue }
      bound = max(bound, network.bound(arc, start: Int(starts[arc.source]), finish: Int(finishes[arc.source])))
    }
    return bound
  }
}
