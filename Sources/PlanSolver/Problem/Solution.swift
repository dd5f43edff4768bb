import PlanText

/// What a decode found: the dates of every node, who does what, and why nothing starts earlier. Arrays are indexed by
/// node, instants are minutes from the origin of the problem's horizon.
///
/// It holds neither the problem nor the timelines of resources; ``LevellingProblem/decoderSide(of:)`` makes a decoder of
/// both again.
package struct Solution: Sendable {
  /// The nodes in the order in which they were placed.
  package let sequence: [NodeID]
  package let starts: [Int32]
  package let finishes: [Int32]
  /// The mode of each node; −1 if it has none.
  package let chosen: [Int32]
  package let causes: [StartCause]
  /// The instant from which only closed hours kept a node from starting.
  package let since: [Int32]
  /// Where work was before `schedule late` moved it.
  package let beforeLate: [NodeID: EarlyPlace]
  /// People's contributions; empty if nobody's time is shared.
  package let pieces: [[BookedPiece]]
  /// The slots reserved for pinned work.
  package let reservations: [NodeID: Reservation]
  /// By mode: work that differs from the problem's, in parts of ``WorkPattern/unit`` × minutes.
  let work: [Int32: Int]
  /// By position of the arc in the decoder's network: lags that differ from the problem's, in minutes.
  let lags: [Int: Int32]
  /// Nobody's capacity limits it.
  let respectsCapacity: Bool
  /// Reserved dates no longer pause other work: all work was held where it is while late work moved.
  let isHeld: Bool

  /// - Parameter sequence: the nodes in the order in which the decoder placed them.
  package init(_ problem: LevellingProblem, _ placed: DecoderSide, sequence: [NodeID]) {
    self.sequence = sequence
    starts = placed.starts
    finishes = placed.finishes
    chosen = placed.chosen
    causes = placed.causes
    since = placed.since
    beforeLate = placed.beforeLate
    pieces = placed.pieces
    reservations = placed.reservations
    respectsCapacity = placed.respectsCapacity
    isHeld = placed.urgent.isEmpty
    var work: [Int32: Int] = [:]
    for (number, mode) in placed.modes.enumerated() where mode.work != problem.table.modes[number].work {
      work[Int32(number)] = mode.work
    }
    self.work = work
    var lags: [Int: Int32] = [:]
    for (number, arc) in placed.network.arcs.enumerated() where arc.lag != problem.network.links[Int(arc.link)].lag {
      lags[number] = arc.lag
    }
    self.lags = lags
  }
}

extension DecoderSide {
  /// Takes over what was found; nothing is booked but reservations.
  mutating func restore(_ solution: Solution) {
    for (mode, amount) in solution.work { modes[Int(mode)].work = amount }
    for (arc, lag) in solution.lags { network.arcs[arc].lag = lag }
    restore(solution.reservations)
    if solution.isHeld { urgent = [] }
    respectsCapacity = solution.respectsCapacity
    starts = solution.starts
    finishes = solution.finishes
    chosen = solution.chosen
    causes = solution.causes
    since = solution.since
    beforeLate = solution.beforeLate
    pieces = solution.pieces
    for node in network.nodeIDs where network.nodes[node].kind == .work && chosen[node] < 0 { giveUp(on: node) }
  }
}
