import PlanAnalysis
import PlanDrawing
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
}

extension Schedule {
  /// True for zero-length activities.
  func isEvent(_ activity: ActivityID) -> Bool { start(activity) == finish(activity) }
}
