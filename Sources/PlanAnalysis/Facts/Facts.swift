import PlanModel
import PlanSchedule
import PlanText

/// Everything a compilation knows about its plan, computed once and read by rules, views, explanations and editors.
package struct Facts: Sendable {
  /// Facts that follow from the plan alone.
  package let undated: PlanFacts
  /// Facts that follow from the dates; nil if there are none.
  package let dated: ScheduleFacts?

  /// - Parameter statusDate: the day at whose end progress is read if the plan has no dates; nil for the plan's own.
  package init(_ plan: Plan, _ analysis: ScheduleAnalysis?, statusDate: Day? = nil) {
    let progress = analysis?.schedule.progress ?? ProgressTable(plan, asOf: statusDate ?? plan.project?.statusDate)
    undated = PlanFacts(plan, progress)
    dated = analysis.map { [undated] in ScheduleFacts($0, undated) }
  }

  package init(_ dated: ScheduleFacts) {
    undated = dated.undated
    self.dated = dated
  }

  private init(undated: PlanFacts) {
    self.undated = undated
    dated = nil
  }

  /// The same facts, for use when the dates cannot be relied on.
  package var withoutDates: Facts { Facts(undated: undated) }

  package var plan: Plan { _read { yield undated.plan } }
  package var progress: ProgressTable { undated.progress }
  package var breakdown: Breakdown { _read { yield undated.breakdown } }
  package var analysis: ScheduleAnalysis? { dated?.analysis }
  package var schedule: Schedule? { dated?.schedule }
}
