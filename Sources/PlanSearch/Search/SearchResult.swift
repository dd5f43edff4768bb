import PlanSolver

/// A forward sequence and how good its schedule is.
package struct RatedSequence: Equatable, Sendable {
  package var sequence: [Int32]
  package var objective: SearchObjective

  package init(sequence: [Int32], objective: SearchObjective) {
    self.sequence = sequence
    self.objective = objective
  }
}

/// What a search found.
package struct SearchResult: Equatable, Sendable {
  /// The best forward sequence; decoding it again gives its stated objective.
  package var best: RatedSequence
  /// The sequence by latest finish, ties by number: the result of a search without a budget.
  package var canonical: RatedSequence
  /// Schedules that were generated, partial ones included.
  package var schedules: Int
}
