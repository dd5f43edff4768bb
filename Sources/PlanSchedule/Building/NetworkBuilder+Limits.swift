import PlanModel
import PlanSolver
import PlanText

/// Dates become instants; they are local to the project's zone. As a start, a day means its first minute; as a finish,
/// its last. Work that ends on the day meets `finish from` that day, and so does an event from its first minute on;
/// work that would end earlier ends with the day.
extension NetworkBuilder {
  /// The date limits of an activity. Of several of a kind, the tightest binds.
  func limits(of activity: ActivityID) -> DateLimits? {
    let starts = plan[activity].start
    let finishes = plan[activity].finish
    let isLate = plan[activity].hasDetails && plan[activity].details.schedule == .late
    guard !starts.isEmpty || !finishes.isEmpty || isLate else { return nil }
    var result = DateLimits(isLate: isLate)
    for rule in starts {
      guard case .limit(let limit) = rule else { continue }
      let instant = plan.projectZone.startInstant(limit.moment)
      switch limit.kind {
      case .unstated, .from: result.earliestStart = max(result.earliestStart ?? .min, instant)
      // An event can fall at the end of working hours as well as at their beginning.
      case .on where isEvent(activity) && calendar(activity).previousWorking(instant) == instant && limit.moment.time != nil:
        result.pinnedFinish = max(result.pinnedFinish ?? .min, instant)
      case .on: result.pinnedStart = instant
      case .by:
        // "By" a day includes its last minute.
        let last = limit.moment.time == nil ? plan.projectZone.end(of: limit.moment.day) - 1 : instant
        result.latestStart = min(result.latestStart ?? .max, last)
      }
    }
    for rule in finishes {
      guard case .limit(let limit) = rule else { continue }
      let instant = plan.projectZone.finishInstant(limit.moment)
      switch limit.kind {
      case .from where isEvent(activity):
        result.earliestStart = max(result.earliestStart ?? .min, plan.projectZone.startInstant(limit.moment))
      case .from:
        guard instant >= result.earliestFinish ?? .min else { continue }
        result.earliestFinish = instant
        result.earliestFinishDay = limit.moment.time == nil ? plan.projectZone.start(of: limit.moment.day) : nil
      case .on: result.pinnedFinish = max(result.pinnedFinish ?? .min, instant)
      case .unstated, .by: result.latestFinish = min(result.latestFinish ?? .max, instant)
      }
    }
    return result.isEmpty ? nil : result
  }

  /// The limits on the finish of a phase. Content that ends on a day meets `from` and `on` that day; content that would
  /// finish earlier makes the phase end with the day's working hours.
  func phaseFinish(_ activity: ActivityID) -> DateLimits {
    var result = DateLimits()
    for case .limit(let limit) in plan[activity].finish {
      let instant = plan.projectZone.finishInstant(limit.moment)
      if limit.kind != .from { result.latestFinish = min(result.latestFinish ?? .max, instant) }
      guard limit.kind == .from || limit.kind == .on else { continue }
      var end = instant
      var day: Int?
      if limit.moment.time == nil {
        let start = plan.projectZone.start(of: limit.moment.day)
        let last = calendar(activity).previousWorking(instant)
        if last > start { end = last }
        day = start
      }
      guard end >= result.earliestFinish ?? .min else { continue }
      (result.earliestFinish, result.earliestFinishDay) = (end, day)
    }
    return result
  }

  private func calendar(_ activity: ActivityID) -> WorkCalendar {
    calendarTable.calendars[calendars[activity].ifAny ?? CalendarTable.project]
  }

  /// True for activities of zero length.
  private func isEvent(_ activity: ActivityID) -> Bool {
    if isSummary(activity) { return false }
    return kind(activity) != .task || (!isSpanning[activity] && work(activity, CalendarTable.project).length == 0)
  }
}
