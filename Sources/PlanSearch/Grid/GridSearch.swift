/// The best sequence of a grid problem within a budget.
package enum GridSearch {
  package static func run(
    _ problem: GridProblem, budget: Int, lowerBound: Int32 = 0, tuning: SearchTuning? = nil, usual: Int = 5_000
  ) -> SearchResult {
    PopulationSearch(budget: budget, lowerBound: lowerBound, tuning: tuning, usual: usual).run(GridDecoder(problem))
  }
}
