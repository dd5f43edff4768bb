import PlanSolver

/// Finds the best sequence within a budget.
///
/// First the sequence by latest finish, then its schedule shifted right and back left (justification: Valls, Ballestín
/// and Quintanilla 2005), then an ``Evolution``. The same input gives the same result everywhere.
package struct PopulationSearch: Sendable {
  /// Schedules that may be generated. The first sequence is always decoded.
  package let budget: Int
  /// No schedule is shorter: one of this length without lateness ends the search.
  package let lowerBound: Int32
  /// Nil: chosen to suit the problem.
  package let tuning: SearchTuning?

  package init(budget: Int, lowerBound: Int32 = 0, tuning: SearchTuning? = nil) {
    self.budget = budget
    self.lowerBound = lowerBound
    self.tuning = tuning
  }

  package func run<Decoder: SamplingDecoder>(_ decoder: Decoder) -> SearchResult {
    let count = decoder.structure.count
    if count == 0 {
      let nothing = RatedSequence(sequence: [], objective: SearchObjective(length: 0))
      return SearchResult(best: nothing, canonical: nothing, schedules: 0)
    }
    var state = SearchState(decoder, budget: max(1, budget), lowerBound: lowerBound)
    var first = Population(size: 1, count: count)
    state.decode(state.canonicalSequence(), .forward, as: 0, of: &first)
    let canonical = state.best
    if !state.isDone {
      var evolution = Evolution(
        state.structure, tuning ?? .usual(activities: count, budget: budget), budget: state.budget)
      evolution.justify(&first, &state)
      while !state.isDone { evolution.runRound(&first, &state) }
    }
    return SearchResult(best: state.best, canonical: canonical, schedules: state.used)
  }
}
