import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// Facts that follow from dates. Each group is computed on first use.
package final class ScheduleFacts: Sendable {
  package let schedule: Schedule
  /// Floats, the critical path and what drives what.
  package let analysis: ScheduleAnalysis
  /// The facts that need no dates.
  package let undated: PlanFacts
  private let madeDone = Once<WorkDone>()
  private let madeChains = Once<DrivingChains>()
  private let madeDeadlines = Once<Deadlines>()
  private let madeWorkload = Once<Workload>()

  package init(_ schedule: Schedule, _ undated: PlanFacts) {
    self.schedule = schedule
    analysis = ScheduleAnalysis(schedule)
    self.undated = undated
  }

  package convenience init(_ schedule: Schedule) {
    self.init(schedule, PlanFacts(schedule.plan, schedule.progress))
  }

  /// The plan that the dates belong to: elapsed months have the length that follows from their dates.
  package var plan: Plan { schedule.plan }
  package var breakdown: Breakdown { undated.breakdown }
  package var paths: [String] { undated.paths }

  /// How much of everything is done.
  package var done: WorkDone { madeDone { WorkDone(schedule, breakdown) } }
  /// What drives the date of each activity.
  package var chains: DrivingChains { madeChains { DrivingChains(schedule, breakdown) } }

  /// What is late.
  package var deadlines: Deadlines { madeDeadlines { Deadlines(schedule) } }

  /// Who works how much and when, against the time that is available.
  package var workload: Workload { madeWorkload { Workload(schedule) } }

  /// How an activity's work is divided among its assignees.
  package func shares(_ activity: ActivityID) -> [AssignedWork.Share] {
    AssignedWork.shares(of: activity, plan[activity], schedule, WorkLength(plan))
  }
}
