import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanText

/// The durations and floats of activities.
struct ActivityLengths {
  let schedule: Schedule
  private let analysis: ScheduleAnalysis
  private var plan: Plan { _read { yield schedule.plan } }

  init(_ facts: ScheduleFacts) {
    schedule = facts.schedule
    analysis = facts.analysis
  }

  func length(_ minutes: Int, isElapsed: Bool = false) -> Length {
    Length(minutes: minutes, isElapsed: isElapsed, minutesPerDay: plan.timeScale.day)
  }

  /// The time spent on an activity; nil for an event.
  func worked(_ activity: ActivityID) -> Length? {
    if schedule.isEvent(activity) { return nil }
    let isElapsed = !schedule.isSummary(activity) && isElapsed(activity)
    return length(analysis.workedMinutes(activity), isElapsed: isElapsed)
  }

  func effort(_ activity: ActivityID) -> Length? {
    plan[activity].effort.map { length(WorkLength(plan).minutes($0)) }
  }

  /// Total float. A spanning activity has the float of its end, which would only confuse next to that of its content.
  func totalFloat(_ activity: ActivityID) -> Length? {
    isOpenWork(activity) ? length(analysis.totalFloat(activity), isElapsed: isElapsed(activity)) : nil
  }

  func freeFloat(_ activity: ActivityID) -> Length? {
    isOpenWork(activity) ? length(analysis.freeFloat(activity), isElapsed: isElapsed(activity)) : nil
  }

  func drag(_ activity: ActivityID) -> Length? {
    isOpenWork(activity) ? analysis.drag(activity).map { length($0.minutes) } : nil
  }

  private func isOpenWork(_ activity: ActivityID) -> Bool {
    !schedule.isContainer(activity) && !schedule.isSpanning(activity) && !schedule.progress(activity).isSettled
  }

  private func isElapsed(_ activity: ActivityID) -> Bool { plan[activity].duration?.elapsed ?? false }
}
