import PlanSolver

/// How many schedules a search generates by default. Time is not measured, because the same plan must get the same dates
/// everywhere: counts of what a schedule consists of stand for it, in about a nanosecond each on a machine of 2024.
enum SearchEffort {
  private static let most = 5_000
  /// Justification, to the right and to the left, is worth its time in any plan.
  private static let least = 3

  /// For a problem on a grid.
  static func budget(_ problem: GridProblem) -> Int {
    let words = (problem.resources + 3) / 4
    let slots = problem.durations.reduce(0) { $0 + Int($1) }
    return budget(activities: problem.count, steps: 60 * problem.count + 5 * problem.successors.count + 3 * slots * words)
  }

  /// For a problem on calendars. Each way to do what can be done in several leaves more to try.
  static func budget(_ problem: LevellingProblem, _ structure: SequenceStructure) -> Int {
    let choices = problem.table.ways.values.reduce(0) { $0 + $1.count }
    return budget(activities: problem.network.nodes.count, choices: choices, steps: steps(problem, structure))
  }

  /// What a schedule consists of.
  static func steps(_ problem: LevellingProblem, _ structure: SequenceStructure) -> Int {
    var steps = 200 * problem.network.nodes.count + 60 * problem.network.links.count
    // Hours are looked up for each stretch of work, which is at most a few for each day.
    for length in structure.lengths { steps += Int(max(0, length)) / 1440 * 40 }
    func effort(_ mode: Mode) -> Int {
      (mode.sharesPeople ? 1_500 : 400) + 200 * mode.demands.count + 300 * unusualPeriods(of: mode, problem)
    }
    for mode in problem.table.modes { steps += effort(mode) }
    for ways in problem.table.ways.values {
      // A schedule has only one of them.
      let all = ways.reduce(0) { $0 + problem.table.modes[Int($1.lowerBound)..<Int($1.upperBound)].reduce(0) { $0 + effort($1) } }
      steps -= all - all / max(1, ways.count)
    }
    return steps
  }

  /// As many periods of a limit are part of the usual effort: there is a stretch of work in each.
  private static let usualPeriods = 64

  /// Periods of a limit on somebody's time that work extends over, besides the usual ones.
  private static func unusualPeriods(of mode: Mode, _ problem: LevellingProblem) -> Int {
    guard mode.sharesPeople else { return 0 }
    let least = mode.demands.reduce(Int.max) { least, demand in
      let quota = Int(problem.resources.resources[problem.table.demands[Int(demand)].resource].quota)
      return quota < 0 ? least : min(least, problem.resources.quotas[quota].amount)
    }
    return max(0, mode.work / max(1, least) - usualPeriods)
  }

  /// The time for a plan grows with it, but less than in proportion: from a thousand activities on with the power 3/8 of
  /// their number.
  private static func budget(activities: Int, choices: Int = 0, steps: Int) -> Int {
    let root = max(1, Double(activities) / 1000).squareRoot().squareRoot()
    let effort = 60_000_000 * root * root.squareRoot()
    return max(least, min(most, 50 * activities + 200 * choices, Int(effort / Double(max(1, steps)))))
  }
}
