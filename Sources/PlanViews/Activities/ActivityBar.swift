import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// The bar of an activity; nil if there is nothing to show.
struct ActivityBar {
  let facts: ScheduleFacts
  let activity: ActivityID
  private var schedule: Schedule { _read { yield facts.schedule } }

  init(_ facts: ScheduleFacts, _ activity: ActivityID) {
    self.facts = facts
    self.activity = activity
  }

  var bar: Timeline.Bar? {
    if facts.schedule.isUnplaced(activity) { return nil }
    return Timeline.Bar(
      shape: shape, meanings: facts.meanings(activity), start: start, finish: finish,
      progress: progress, floatEnd: floatEnd, deadline: facts.deadlines.finishBy(activity),
      missed: facts.deadlines.missedDate(activity).map { Timeline.Bar.Miss(instant: $0.instant, isOwn: $0.isOwn) },
      passed: schedule.isSpanning(activity) ? schedule.deadline.flatMap { finish > $0 ? $0 : nil } : nil)
  }

  /// A phase of events alone is shown where they are.
  private var start: Int {
    isSummary && schedule.isEvent(activity) ? schedule.shownFinish(activity) : schedule.start(activity)
  }
  private var finish: Int { schedule.finish(activity) }
  private var isSummary: Bool { schedule.isContainer(activity) }

  private var shape: Timeline.Bar.Shape {
    if isSummary { return .summary }
    if schedule.isEvent(activity) {
      let kind = schedule.plan.kind(of: activity)
      return .event(kind, shownAt: schedule.shownFinish(activity))
    }
    return schedule.isSpanning(activity) ? .spanning : .work
  }

  private var progress: Timeline.Bar.Progress {
    guard !isSummary, schedule.actualStart(activity) != nil else { return .notStarted }
    guard schedule.actualFinish(activity) == nil, let status = schedule.statusInstant else { return .finished }
    let resumption = schedule.resumption(activity)
    return .begun(until: status, resumes: resumption.flatMap { schedule.calendar(activity).between(status, $0) > 0 ? $0 : nil })
  }

  private var floatEnd: Int? {
    guard !isSummary, !schedule.isSpanning(activity), facts.analysis.totalFloat(activity) > 0 else { return nil }
    return facts.analysis.lateFinish(activity)
  }
}
