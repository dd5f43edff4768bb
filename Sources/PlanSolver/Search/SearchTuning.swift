/// The numbers of ``PopulationSearch``, found by trial on PSPLIB.
package struct SearchTuning: Sendable {
  /// Members of each population at the beginning of a round. 1 is a hill climb by mutation alone.
  package var population: Int
  /// Share of the population that is gone at the end of a round: the search narrows while it runs.
  package var shrinkage = 0.9
  /// Rounds that share the budget, each with new populations.
  package var rounds = 1
  /// Random schedules, times the population, of which the best begin.
  package var firstFactor = 5
  /// Share of random schedules by the parallel scheme, of 256, where the decoder has one.
  package var parallelShare = 256
  package var childrenPerFather = 2
  /// How many candidates a mother is the best of.
  package var tournament = 3
  /// Window of a crossover, as shares of the length, and among how many it is chosen.
  package var leastWindow = 0.1
  package var greatestWindow = 0.3
  package var windowTries = 4
  package var mutationChance = 0.3
  /// A mutation shuffles so many blocks of 4 to 4 + this - 1 activities.
  package var mutationBlocks = 1
  package var mutationBlock = 12

  package init(population: Int) { self.population = population }

  /// What suits a problem of so many activities and a budget of so many schedules.
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
