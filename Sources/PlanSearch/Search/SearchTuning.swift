/// The parameters of ``PopulationSearch``, tuned by experiment on PSPLIB.
package struct SearchTuning: Sendable {
  /// Members of each population at the start of a round. 1 means hill climbing by mutation alone.
  package var population: Int
  /// Share of the population that is gone at the end of a round: the search narrows as it runs.
  package var shrinkage = 0.9
  /// Rounds that share the budget, each with new populations.
  package var rounds = 1
  /// Number of initial random schedules, as a multiple of the population; the best of them start a round.
  package var firstFactor = 5
  /// How many of 256 random schedules use the parallel scheme, if the decoder has one.
  package var parallelShare = 256
  package var childrenPerFather = 2
  /// Number of candidates among which the best becomes the mother.
  package var tournament = 3
  /// Crossover window: its length as shares of the schedule's, and the number of candidate windows.
  package var leastWindow = 0.1
  package var greatestWindow = 0.3
  package var windowTries = 4
  package var mutationChance = 0.3
  /// Number of blocks that a mutation shuffles, each of 4 to 4 + this - 1 activities.
  package var mutationBlocks = 1
  package var mutationBlock = 12

  package init(population: Int) { self.population = population }

  /// Parameters suited to a number of activities and a budget of schedules.
  package static func usual(activities: Int, budget: Int) -> SearchTuning {
    var tuning = SearchTuning(population: 1)
    if budget < 60 || activities > 5000 {
      tuning.firstFactor = 1
      tuning.childrenPerFather = 1
      tuning.mutationChance = 1
      tuning.mutationBlocks = 1 + activities / 500
      return tuning
    }
    tuning.population =
      switch budget {
      case ..<1000: 6 + budget * 30 / 1000
      case ..<5000: 36 + (budget - 1000) * 64 / 4000
      default: min(400, 100 + (budget - 5000) * 300 / 45_000)
      }
    // No more than 64 MB for both populations.
    tuning.population = max(1, min(tuning.population, 4_000_000 / activities))
    if budget > 20_000 { tuning.tournament = 2 }
    if activities <= 80 {
      tuning.population = min(250, tuning.population)
      tuning.rounds = max(1, budget / 20_000)
      tuning.parallelShare = 200
      tuning.tournament = 2
      tuning.greatestWindow = 0.4
      tuning.mutationChance = 0.6
    }
    return tuning
  }
}
