import PlanSolver
import PlanText

/// A search for the best ways to do what can be done in several, in stages that do not depend on how many schedules may be
/// generated: each is a search of its own, and the best of them counts. So more schedules never give a worse plan.
enum WayStages {
  private static let leastStage = 24

  /// The end of the stage that begins after some schedules, in schedules generated since the search began: the usual budget
  /// multiplied or divided by 3 as often as needed.
  /// - Parameter usual: the budget of those who do not ask for one.
  private static func end(after used: Int, usual: Int) -> Int {
    var end = max(1, usual)
    while end / 3 > max(used, leastStage) { end /= 3 }
    while end <= used && end < Int.max / 6 { end *= 3 }
    return end
  }

  /// The best result of all stages that end within the budget of some options.
  /// - Parameters:
  ///   - choose: chooses ways, with the budget of one stage.
  ///   - solve: schedules the plan with these ways, with the same budget.
  static func best(
    of options: SchedulingOptions, choosing choose: (SchedulingOptions) -> WayChoice,
    _ solve: (WayChoice, SchedulingOptions) -> Result<ScheduleAnalysis, DependencyCycles>
  ) -> Result<ScheduleAnalysis, DependencyCycles> {
    guard options.levels, options.searches else { return solve(choose(options), options) }
    var stage = options
    stage.schedules = 0
    let first = choose(stage)
    guard let usual = first.usual else { return solve(first, options) }
    var best = solve(first, stage)
    var used = 0
    while case .success(let known) = best {
      let end = end(after: used, usual: usual)
      guard end <= options.schedules ?? usual else { break }
      stage.schedules = end - used
      var ways = choose(stage)
      ways.earlier = used
      if case .success(let found) = solve(ways, stage), Rating(found) < Rating(known) { best = .success(found) }
      used = end
    }
    return best
  }

  /// What has no place counts most, then lateness, then length.
  private struct Rating: Comparable {
    let unplaced: Int
    let lateness: Int64
    let finish: Int

    init(_ analysis: ScheduleAnalysis) {
      unplaced = analysis.levelling?.stuck.count ?? .max
      lateness = analysis.levelling?.dates.lateness ?? .max
      finish = analysis.schedule.projectFinish
    }

    static func < (left: Rating, right: Rating) -> Bool {
      (left.unplaced, left.lateness, left.finish) < (right.unplaced, right.lateness, right.finish)
    }
  }
}
