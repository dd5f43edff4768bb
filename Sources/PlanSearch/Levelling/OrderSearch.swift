import PlanSolver
import PlanText

/// Finds a good sequence of the nodes within a budget of schedules: first the least weighted lateness, then the
/// shortest length; among equals, earlier nodes go first.
package struct OrderSearch {
  private let problem: LevellingProblem
  private let budget: Int?
  private let searches: Bool
  private let stability: Stability

  /// When the source order gives way to another sequence.
  package enum Stability: Sendable {
    /// Whenever another one is better.
    case free
    /// Only if another one reduces lateness or saves at least that many minutes. This way, a small change to a plan in
    /// progress does not reshuffle it to save an hour.
    case kept(unlessShorterBy: Int)
  }

  /// - Parameters:
  ///   - budget: schedules that may be generated; nil for the default.
  ///   - searches: false if a first schedule is enough, as long as it misses nothing.
  package init(_ problem: LevellingProblem, budget: Int?, searches: Bool = true, _ stability: Stability) {
    self.problem = problem
    self.budget = budget
    self.searches = searches
    self.stability = stability
  }

  package func run(_ decoder: inout CalendarDecoder) -> (sequence: [NodeID], summary: SearchSummary) {
    var summary = SearchSummary()
    summary.lowerBound = decoder.unconstrained.length ?? 0
    let first = PopulationSearch(budget: 0).run(decoder)
    summary.schedules = first.schedules
    summary.length = Int(first.best.objective.length)
    var found = first.best
    if found.objective.length >= Int32.max / 4 { found = Unplaced.order(decoder) ?? found }
    guard found.objective.length < Int32.max / 4 else { return (found.sequence.map { NodeID($0) }, summary) }
    summary.length = Int(found.objective.length)
    if !searches, found.objective.lateness == 0 {
      summary.isFirst = true
      return (found.sequence.map { NodeID($0) }, summary)
    }
    if decoder.unconstrained.length != nil, summary.lowerBound < summary.length {
      summary.lowerBound = CalendarBounds(problem, decoder).length(from: summary.lowerBound, below: summary.length)
    }
    let early = found
    let budget = budget ?? usualBudget
    guard budget > 0 else { return (found.sequence.map { NodeID($0) }, summary) }
    if !isBest(found, summary) {
      let better = search(decoder, budget, &summary)
      if better.objective < found.objective { found = better }
    }
    if keepsOrder(early.objective, found.objective) { found = early }
    var polish = SequencePolish(
      decoder, keepsOrder: isStable, budget: self.budget.map { max(0, $0 - summary.schedules) })
    found = polish.polished(found)
    summary.schedules += polish.schedules
    summary.length = Int(found.objective.length)
    return (found.sequence.map { NodeID($0) }, summary)
  }

  private var isStable: Bool {
    switch stability {
    case .free: false
    case .kept: true
    }
  }

  private func keepsOrder(_ early: SearchObjective, _ found: SearchObjective) -> Bool {
    switch stability {
    case .free: false
    case .kept(let gain): found.lateness == early.lateness && Int(early.length) - Int(found.length) < gain
    }
  }

  private func isBest(_ rated: RatedSequence, _ summary: SearchSummary) -> Bool {
    rated.objective.lateness == 0 && Int(rated.objective.length) <= summary.lowerBound
  }

  private func search(
    _ decoder: CalendarDecoder, _ budget: Int, _ summary: inout SearchSummary
  ) -> RatedSequence {
    var decoder = decoder
    if let grid = GridReduction(problem) {
      let least = max(Int32(grid.units(of: summary.lowerBound)), LowerBounds.best(of: grid.problem))
      summary.lowerBound = max(summary.lowerBound, grid.length(of: Int(least)))
      let result = GridSearch.run(grid.problem, budget: budget, lowerBound: least)
      summary.schedules = result.schedules
      return RatedSequence(sequence: result.best.sequence, objective: decoder.rating(of: result.best.sequence))
    }
    decoder.setEnd(problem.origin + summary.length)
    let result = PopulationSearch(budget: budget, lowerBound: Int32(summary.lowerBound)).run(decoder)
    summary.schedules = result.schedules
    return result.best
  }

  /// Placing an activity with its choices costs about the same everywhere; the default number of schedules is such that
  /// a plan of 100 activities takes a small fraction of a second.
  private var usualBudget: Int {
    let count = max(problem.network.nodes.count, problem.table.modes.count)
    // Decades contain very many working days to step over.
    if problem.horizon.range.upperBound > Horizon.longest / 5 { return 0 }
    // Large plans are only justified once: packed to the right, then to the left.
    if count > 5000 { return 3 }
    let isGrid = GridReduction(problem) != nil
    let places = isGrid ? 1_200_000 : 120_000
    return min(places / max(1, count), 50 * count, 5000)
  }
}
