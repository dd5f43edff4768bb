import PlanModel
import PlanSchedule
import PlanText

/// Facts that need no dates. Each group is computed on first use.
package final class PlanFacts: Sendable {
  /// The plan as stated; with dates, its tasks are done in the ways in which the schedule has them.
  package let plan: Plan
  /// Where each activity stands at the end of the status date.
  package let progress: ProgressTable
  private let madeBreakdown = Once<Breakdown>()
  private let madePaths = Once<[String]>()
  private let madeTrace = Once<Trace>()
  private let madeSystems = Once<TouchedSystems>()
  private let madeNotices = Once<Notices>()
  private let madeRegisters = Once<Registers>()

  package init(_ plan: Plan, _ progress: ProgressTable) {
    self.plan = plan
    self.progress = progress
  }

  /// The same, with the ways in which a schedule of the plan has tasks done.
  package func decided(by schedule: Schedule) -> PlanFacts {
    plan.tasksWithWays.isEmpty ? self : PlanFacts(schedule.decided, progress)
  }

  /// The tree of activities, in order and numbered.
  package var breakdown: Breakdown { madeBreakdown { Breakdown(plan) } }
  /// The full name of each activity, such as `build.schema`.
  package var paths: [String] { madePaths { breakdown.paths(plan) } }
  /// Traceability from business goals to work.
  package var trace: Trace { madeTrace { Trace(plan, breakdown) } }
  /// The systems that work touches, and what depends on them.
  package var systems: TouchedSystems { madeSystems { TouchedSystems(plan, breakdown) } }
  /// Who is informed of what.
  package var notices: Notices { madeNotices { Notices(plan, breakdown) } }
  /// The state of risks, issues, assumptions, decisions and actions at the status date.
  package var registers: Registers { madeRegisters { Registers(plan, asOf: progress.statusDay) } }
  /// The currency of all sums, and what others are worth in it; nil if the project states none.
  package var exchange: ExchangeTable? { ExchangeTable(plan) }
  /// The approved money; nil without a budget.
  package var budget: BudgetSums? { exchange.flatMap { BudgetSums(plan, $0) } }
  /// The date limits that apply to an activity.
  package func limits(of activity: ActivityID) -> LimitsInForce { LimitsInForce(activity, plan, breakdown) }
}
