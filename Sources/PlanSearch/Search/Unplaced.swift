import PlanSolver
import PlanText

/// Sequences for plans in which the first one leaves something unplaced, because other work takes resources that are
/// available only for a while.
package enum Unplaced {
  private static let mostTrials = 30
  /// Activities that may be placed in trials, and what these may consist of, as in ``SearchEffort``.
  private static let mostPlacements = 200_000
  private static let mostSteps = 600_000_000

  /// A sequence that places everything: work that could not be placed comes first, with everything it waits for. Nil if
  /// none is found.
  ///
  /// - Parameter mayGrow: a longer horizon is possible. It is what helps work that has hours up to the end of this one.
  package static func order(_ decoder: CalendarDecoder, _ problem: LevellingProblem, mayGrow: Bool) -> RatedSequence? {
    var decoder = decoder
    let structure = decoder.structure
    let trials = min(mostPlacements / max(1, structure.count), mostSteps / max(1, SearchEffort.steps(problem, structure)))
    var urgency = [Int64](repeating: 0, count: structure.count)
    var sequence = structure.sequence { Int64(structure.latestFinishes[$0]) }
    for trial in 0..<min(mostTrials, max(2, trials)) {
      let stuck = decoder.place(sequence.map { NodeID($0) })
      if trial == 0, decoder.isImpossible(anyOf: stuck) { return nil }
      if trial == 0, mayGrow, decoder.isShort(problem.horizon, forAllOf: stuck) { return nil }
      if stuck.isEmpty { return RatedSequence(sequence: sequence, objective: decoder.rating(of: sequence)) }
      for node in stuck { urgency[node] += 1 }
      for node in sequence.reversed().map(Int.init) {
        for link in Int(structure.successorStarts[node])..<Int(structure.successorStarts[node + 1]) {
          urgency[node] = max(urgency[node], urgency[Int(structure.successors[link])])
        }
      }
      var place = [Int64](repeating: 0, count: structure.count)
      for (index, node) in sequence.enumerated() { place[Int(node)] = Int64(index) }
      sequence = structure.sequence { place[$0] - urgency[$0] << 24 + Int64(mostTrials) << 24 }
    }
    return nil
  }
}

extension CalendarDecoder {
  /// True if some nodes have hours, people and things at the end of a horizon too, so that they only need a longer one.
  package func isShort(_ horizon: Horizon, forAllOf nodes: [NodeID]) -> Bool {
    hasRoom(forAllOf: nodes, from: horizon.range.upperBound / 4 * 3)
  }
}
