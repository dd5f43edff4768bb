import PlanAnalysis
import PlanSchedule
import PlanText

extension ScheduleFacts {
  /// The noteworthy properties of an activity that has dates.
  func meanings(_ activity: ActivityID) -> Meanings {
    var result: Meanings = []
    if analysis.isCritical(activity) { result.insert(.critical) }
    if deadlines.isLate(activity) { result.insert(.late) }
    if schedule.isContainer(activity) { result.insert(.summary) }
    switch schedule.progress(activity) {
    case .started: result.insert(.begun)
    case .finished: result.insert(.finished)
    case .notStarted, .cancelled: break
    }
    return result
  }

  /// True for a phase that nothing gives a date: no work or event inside, and no limit or dependency of its own.
  package func isUnplaced(_ activity: ActivityID) -> Bool {
    let own = plan[activity]
    guard schedule.isContainer(activity), own.start.isEmpty, own.finish.isEmpty, own.after.isEmpty else { return false }
    return !breakdown.content(of: activity).contains {
      schedule.hasDates($0) && !schedule.isContainer($0) && !schedule.isSpanning($0)
    }
  }
}

extension Schedule {
  /// True for zero-length activities.
  func isEvent(_ activity: ActivityID) -> Bool { start(activity) == finish(activity) }
}
