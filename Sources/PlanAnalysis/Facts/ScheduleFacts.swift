import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// Facts that follow from dates. Each group is computed on first use.
package final class ScheduleFacts: Sendable {
  package var schedule: Schedule { _read { yield analysis.schedule } }
  /// Floats, the critical path and what drives what.
  package let analysis: ScheduleAnalysis
  /// The facts that need no dates.
  package let undated: PlanFacts
  private let madeDone = Once<WorkDone>()
  private let madeChains = Once<DrivingChains>()
  private let madeCriticalPhases = Once<CriticalPhases>()
  private let madeDeadlines = Once<Deadlines>()
  private let madeWorkload = Once<Workload>()
  private let madeLedger = Once<Ledger?>()
  private let madeCosts = Once<CostSums?>()
  private let madeCashFlow = Once<CashFlow?>()

  package init(_ analysis: ScheduleAnalysis, _ undated: PlanFacts) {
    self.analysis = analysis
    self.undated = undated
  }

  package convenience init(_ analysis: ScheduleAnalysis) {
    self.init(analysis, PlanFacts(analysis.plan, analysis.schedule.progress))
  }

  /// The plan that the dates belong to: elapsed months have the length that follows from their dates.
  package var plan: Plan { _read { yield schedule.plan } }
  package var breakdown: Breakdown { _read { yield undated.breakdown } }
  package var paths: [String] { undated.paths }

  /// How much of everything is done.
  package var done: WorkDone { madeDone { WorkDone(schedule, breakdown) } }
  /// What drives the date of each activity.
  package var chains: DrivingChains { madeChains { DrivingChains(analysis, breakdown) } }
  /// The phases without work through which the critical path leads.
  package var criticalPhases: CriticalPhases { madeCriticalPhases { CriticalPhases(analysis, breakdown) } }

  /// What is late.
  package var deadlines: Deadlines { madeDeadlines { Deadlines(schedule) } }

  /// Who works how much and when, against the time that is available.
  package var workload: Workload { madeWorkload { Workload(analysis) } }

  /// What the plan costs, on which days; nil if the project states no currency.
  package var ledger: Ledger? {
    madeLedger { undated.exchange.map { Ledger(analysis, $0) } }
  }

  /// The same, added up.
  package var costs: CostSums? {
    madeCosts { ledger.map { CostSums($0, plan) } }
  }

  /// What is spent by when; nil unless all of the plan's money is in the sums.
  package var cashFlow: CashFlow? {
    guard let exchange = undated.exchange, let ledger, ledger.isComplete, let costs else { return nil }
    return madeCashFlow { CashFlow(ledger, costs, plan, exchange) }
  }

  /// How an activity's work is divided among its assignees.
  package func shares(_ activity: ActivityID) -> [AssignedWork.Share] {
    AssignedWork.shares(of: activity, plan[activity], analysis, WorkLength(plan))
  }
}
