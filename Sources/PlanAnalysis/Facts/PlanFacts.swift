import PlanModel
import PlanSchedule

/// Facts that need no dates. Each group is made when it is first asked for.
package final class PlanFacts: Sendable {
  /// The plan as it is stated.
  package let plan: Plan
  /// Where each activity stands at the end of the status date.
  package let progress: ProgressBook
  private let madeBreakdown = Once<Breakdown>()
  private let madePaths = Once<[String]>()

  package init(_ plan: Plan, _ progress: ProgressBook) {
    self.plan = plan
    self.progress = progress
  }

  /// What lies in what, in which order, under which number.
  package var breakdown: Breakdown { madeBreakdown { Breakdown(plan) } }
  /// The full name of each activity, such as `build.schema`.
  package var paths: [String] { madePaths { breakdown.paths(plan) } }
}
