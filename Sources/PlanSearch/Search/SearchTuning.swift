/// The parameters of ``PopulationSearch``, tuned by experiment on PSPLIB.
package struct SearchTuning: Sendable {
  /// Members of each population at the start of a stage. 1 means hill climbing by mutation alone.
  package var population: Int
  /// Share of the population that is gone at the end of a stage: the search narrows as it runs.
  package var shrinkage = 0.9
  /// Number of initial random schedules, as a multiple of the population; the best of them start a stage.
  package var firstFactor = 5
  /// How many of 256 random schedules use the parallel scheme, if the decoder has one.
  package var parallelShare = 256
  /// Whether the best of the stage before take part. A long stage may get further without them.
  package var takesElites = true
  package var childrenPerFather = 2
  /// Chance of a child to be decoded by the parallel scheme, if the decoder has one.
  package var parallelChildren = 0.0
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
  /// A mutation moves one activity to another place instead.
  package var movesOne = false
  /// How many places an activity may move.
  static let reach = 30
  /// Of more than twice this many eligible activities, random choices consider only this many.
  static let mostCandidates = 32

  private static let firstStage = 24
  /// How many of the best schedules of one stage may take part in the next.
  static let elites = 3

  package init(population: Int) { self.population = population }

  /// The end of the stage that begins after some schedules, in schedules generated since the search began.
  ///
  /// The first schedules only vary the first sequence, so that a small budget changes little. A stage ends at the usual
  /// budget of the problem, and the next ones are ten times as long each; before a large usual budget there is a stage of
  /// a fifth of it. Stages do not depend on the budget of a search, which may end within one.
  static func stageEnd(after used: Int, usual: Int) -> Int {
    if used < firstStage { return firstStage }
    let short = usual / 5
    if used < short && short >= 500 { return short }
    var end = max(1, usual)
    while end <= used && end < Int.max / 20 { end *= 10 }
    return end
  }

  /// Of fewer activities, long blocks soon try every order.
  private static let fewActivities = 40
  /// Up to here, moving one activity changes enough, and the search may be broader.
  private static let mediumPlan = 80
  /// In larger plans too many activities wait for the same time.
  private static let mostInParallel = 1_000
  /// Larger plans are improved by mutation alone.
  private static let mostActivities = 5_000

  /// Parameters suited to a number of activities and the schedules of a stage.
  /// - Parameter isParallel: whether the decoder has a parallel scheme.
  package static func usual(activities: Int, budget: Int, isParallel: Bool) -> SearchTuning {
    var tuning = SearchTuning(population: 1)
    if budget <= 60 || activities > mostActivities {
      tuning.firstFactor = 1
      tuning.childrenPerFather = 1
      tuning.mutationChance = 1
      tuning.mutationBlocks = 1 + activities / 500
      return tuning
    }
    if isParallel && activities >= fewActivities {
      tuning.parallelChildren = activities <= mostInParallel ? 0.25 : 0
      tuning.firstFactor = 2
      tuning.mutationBlock = 3
      tuning.takesElites = budget <= 20_000
      tuning.movesOne = activities <= mediumPlan
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
    if activities <= mediumPlan {
      tuning.population = min(250, tuning.population)
      tuning.parallelShare = 200
      tuning.tournament = 2
      tuning.greatestWindow = 0.4
      tuning.mutationChance = 0.6
    }
    return tuning
  }
}
