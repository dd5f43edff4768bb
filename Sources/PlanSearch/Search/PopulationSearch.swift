import PlanSolver

/// Finds the best sequence within a budget.
///
/// First the sequence by latest finish, then its schedule shifted right and back left (justification: Valls, Ballestín
/// and Quintanilla 2005), then one ``Evolution`` after another, in stages that do not depend on the budget. So a larger
/// budget only continues what a smaller one has done, and never finds anything worse. The same input gives the same result
/// everywhere.
package struct PopulationSearch: Sendable {
  /// Schedules that may be generated. The first sequence is always decoded.
  package let budget: Int
  /// No schedule is shorter: one of this length without lateness ends the search.
  package let lowerBound: Int32
  /// For a single stage; nil for stages that suit the problem.
  package let tuning: SearchTuning?
  /// The budget of those who do not ask for one; it determines the stages.
  package let usual: Int

  package init(budget: Int, lowerBound: Int32 = 0, tuning: SearchTuning? = nil, usual: Int = 5_000) {
    self.budget = budget
    self.usual = usual
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
      var elites: [[Int32]] = []
      var isFirst = true
      while !state.isDone {
        let end = tuning == nil ? SearchTuning.stageEnd(after: state.used, usual: usual) : budget
        let length = max(1, end - state.used)
        var evolution = Evolution(
          state.structure,
          tuning ?? .usual(activities: count, budget: length, isParallel: decoder.hasParallelScheme), budget: length)
        if isFirst { evolution.justify(&first, &state) }
        evolution.run(until: end, &first, isGiven: isFirst, elites, &state)
        elites = evolution.best(SearchTuning.elites)
        isFirst = false
      }
    }
    return SearchResult(best: state.best, canonical: canonical, schedules: state.used)
  }
}
