import PlanSolver
import PlanText

/// The best of the schedules to which several choices of ways lead.
struct BestChoice {
  /// Schedules a plan once for each choice.
  /// - Parameters:
  ///   - choices: at least one, in the order in which they were found.
  ///   - solve: schedules the plan with these ways.
  static func of(
    _ choices: [WayChoice], _ options: SchedulingOptions,
    _ solve: (WayChoice, SchedulingOptions) -> Result<ScheduleAnalysis, DependencyCycles>
  ) -> Result<ScheduleAnalysis, DependencyCycles> {
    var best: (result: Result<ScheduleAnalysis, DependencyCycles>, rating: Rating)?
    for (number, choice) in choices.enumerated() where number == 0 || !choice.isSame(as: choices[number - 1]) {
      var stage = options
      if let budget = choice.budget, options.searches { stage.schedules = budget }
      let result = solve(choice, stage)
      let rating = Rating(result)
      if best.map({ rating <= $0.rating }) ?? true { best = (result, rating) }
    }
    return best?.result ?? solve(WayChoice(), options)
  }

  /// What has no place counts most, then lateness, then length.
  private struct Rating: Comparable {
    var unplaced = Int.max
    var lateness = Int64.max
    var finish = Int.max

    init(_ result: Result<ScheduleAnalysis, DependencyCycles>) {
      guard case .success(let analysis) = result else { return }
      if let levelling = analysis.levelling { (unplaced, lateness) = (levelling.stuck.count, levelling.dates.lateness) }
      finish = analysis.schedule.projectFinish
    }

    static func < (left: Rating, right: Rating) -> Bool {
      (left.unplaced, left.lateness, left.finish) < (right.unplaced, right.lateness, right.finish)
    }
  }
}
