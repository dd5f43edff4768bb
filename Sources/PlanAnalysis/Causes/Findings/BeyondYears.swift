import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// Work that would end after the last year a date can represent.
  func beyondYears() -> [Diagnostic] {
    // Work that never ends has already been reported.
    guard schedule.network.endless.isEmpty else { return [] }
    let last = plan.projectZone.end(of: Day(RecurringDays.bounds.upperBound))
    return plan.activityIDs.filter { schedule.hasDates($0) && !schedule.isSummary($0) && schedule.finish($0) > last }.prefix(20).map { activity in
      let id = plan[activity].id
      return Diagnostic(
        .noRoom, "'\(plan.path(id))' would end after the year 9999, the last year a date can have", at: plan[id].name,
        help: ["check its dates and those of the project"])
    }
  }
}
