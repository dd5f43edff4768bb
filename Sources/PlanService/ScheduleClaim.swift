import PlanSchedule
import PlanVerify

extension Schedule {
  /// The dates and people of this schedule, in the verifier's format.
  package var claim: FinishedSchedule {
    let work = plan.activityIDs.map { activity -> FinishedSchedule.Work? in
      guard hasDates(activity) else { return nil }
      return FinishedSchedule.Work(
        start: start(activity), finish: finish(activity),
        uses: uses(activity).map {
          FinishedSchedule.Use(allotment: $0.allotment, resource: $0.resource, count: $0.count)
        }, way: plan[activity].way)
    }
    return FinishedSchedule(work: work, statusDate: progress.statusDay)
  }

  /// What the independent verifier finds wrong with this schedule; empty unless the scheduler itself is wrong.
  package func violations() -> [Violation] { Verifier.violations(of: claim, in: stated) }
}
