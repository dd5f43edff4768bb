import PlanSolver
import PlanText

/// Finds a good sequence of the nodes within a budget of schedules: first the least weighted lateness, then the
/// shortest length; among equals, earlier nodes go first.
package struct OrderSearch {
  private let problem: LevellingProblem
  private let budget: Int?
  private let searches: Bool
  private let stability: Stability
  private let known: [NodeID]?
  private let mayGrow: Bool

  /// A good sequence, and what the search for it reports.
  package typealias Found = (sequence: [NodeID], summary: SearchSummary)

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
  ///   - searches: false if a first schedule is enough, as long as it misses nothing or there is no budget for another.
  ///   - known: a good sequence found otherwise.
  ///   - mayGrow: if not everything finds a place, a longer horizon is tried.
  package init(
    _ problem: LevellingProblem, budget: Int?, searches: Bool = true, known: [NodeID]? = nil, mayGrow: Bool = false,
    _ stability: Stability
  ) {
    self.mayGrow = mayGrow
    self.problem = problem
    self.known = known
    self.budget = budget
    self.searches = searches
    self.stability = stability
  }

  /// What was found when work had slightly other lengths, if everything finds a place in that sequence; only its length
  /// and bound are new. Searches otherwise.
  package func run(_ decoder: CalendarDecoder, from found: Found?) -> Found {
    guard let found, let rated = rated(found.sequence, decoder), rated.objective.length < Int32.max / 4 else { return run(decoder) }
    var summary = found.summary
    summary.length = Int(rated.objective.length)
    bound(decoder, grid(for: decoder), &summary)
    return (found.sequence, summary)
  }

  package func run(_ decoder: CalendarDecoder) -> Found {
    var summary = SearchSummary()
    let first = PopulationSearch(budget: 0).run(decoder)
    summary.schedules = first.schedules
    var found = first.best
    if found.objective.length >= Int32.max / 4 { found = Unplaced.order(decoder, problem, mayGrow: mayGrow) ?? found }
    summary.length = Int(found.objective.length)
    guard found.objective.length < Int32.max / 4 else { return (found.sequence.map { NodeID($0) }, summary) }
    if !searches, found.objective.lateness == 0 || budget == 0 {
      summary.isFirst = true
      return (found.sequence.map { NodeID($0) }, summary)
    }
    let early = found
    let grid = grid(for: decoder)
    bound(decoder, grid, &summary)
    let usual = grid.map { SearchEffort.budget($0.problem) } ?? SearchEffort.budget(problem, decoder.structure)
    let budget = budget ?? usual
    takeKnown(&found, decoder, &summary)
    guard budget > 0 else { return (found.sequence.map { NodeID($0) }, summary) }
    if !isBest(found, summary) {
      let better = search(decoder, grid, budget, usual: usual, &summary)
      if better.objective < found.objective { found = better }
    }
    if keepsOrder(early.objective, found.objective) { found = early }
    var polish = SequencePolish(
      decoder, keepsOrder: isStable, budget: self.budget.map { max(0, $0 - summary.schedules) })
    found = polish.polished(found)
    summary.schedules += polish.schedules
    if found.sequence != early.sequence { summary.first = early.sequence.map { NodeID($0) } }
    summary.length = Int(found.objective.length)
    return (found.sequence.map { NodeID($0) }, summary)
  }

  private func takeKnown(_ found: inout RatedSequence, _ decoder: CalendarDecoder, _ summary: inout SearchSummary) {
    guard let known, let rated = rated(known, decoder) else { return }
    summary.schedules += 1
    if rated.objective < found.objective { found = rated }
  }

  /// The schedule of a sequence that comes from elsewhere; nil if links do not allow it.
  private func rated(_ sequence: [NodeID], _ decoder: CalendarDecoder) -> RatedSequence? {
    let sequence = sequence.map(\.number)
    guard decoder.structure.allows(sequence) else { return nil }
    var decoder = decoder
    return RatedSequence(sequence: sequence, objective: decoder.rating(of: sequence))
  }

  /// On a grid, nothing has a length that depends on where it starts.
  private func grid(for decoder: CalendarDecoder) -> GridReduction? {
    budget == 0 || decoder.forward.steps != nil ? nil : GridReduction(problem)
  }

  /// Bounds that do not depend on resources, then those that do.
  private func bound(_ decoder: CalendarDecoder, _ grid: GridReduction?, _ summary: inout SearchSummary) {
    let bounds = grid == nil ? CalendarBounds(problem, decoder) : nil
    guard let length = bounds?.leastLength ?? decoder.unconstrained.length else { return }
    summary.lowerBound = length
    guard length < summary.length else { return }
    if let bounds {
      summary.lowerBound = bounds.length(from: length, below: summary.length)
    } else if let grid {
      let least = max(Int32(grid.units(of: length)), LowerBounds.best(of: grid.problem))
      summary.lowerBound = max(length, grid.length(of: Int(least)))
    }
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
    _ decoder: CalendarDecoder, _ grid: GridReduction?, _ budget: Int, usual: Int, _ summary: inout SearchSummary
  ) -> RatedSequence {
    var decoder = decoder
    if let grid {
      let least = Int32(clamping: grid.units(of: summary.lowerBound))
      let result = GridSearch.run(grid.problem, budget: budget, lowerBound: least, usual: usual)
      summary.schedules += result.schedules - 1
      return RatedSequence(sequence: result.best.sequence, objective: decoder.rating(of: result.best.sequence))
    }
    decoder.setEnd(problem.origin + summary.length)
    let result = PopulationSearch(budget: budget, lowerBound: Int32(summary.lowerBound), usual: usual).run(decoder)
    summary.schedules += result.schedules - 1
    return result.best
  }
}
