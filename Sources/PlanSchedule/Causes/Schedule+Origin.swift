import PlanText

/// What waits for the project's start or for the status date.
extension Schedule {
  /// An external delivery with an expected day.
  package func isExpected(_ activity: ActivityID) -> Bool {
    plan.kind(of: activity) == .external && plan[activity].details.external.expected != nil
  }

  /// The day on which an external delivery that has not arrived was expected; nil if that day is still ahead.
  package func overdueDay(_ activity: ActivityID) -> Day? {
    guard isExpected(activity), !progress(activity).isSettled, let status = progress.statusDay,
      let day = plan[activity].details.external.expected?.planned, day <= status
    else { return nil }
    return day
  }

  /// If nothing else holds it back, an activity waits for the status date rather than for the project's start.
  package func waitsForStatusDate(_ activity: ActivityID) -> Bool {
    guard let statusInstant else { return false }
    return overdueDay(activity) != nil || statusInstant > plannedStart || progress(activity).hasStarted
  }
}
