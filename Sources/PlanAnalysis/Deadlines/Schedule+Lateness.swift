import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// How late an activity is for one date.
extension Schedule {
  /// True when an activity ends after a date. An event at the midnight that begins a day is after the preceding day.
  package func isBehind(_ activity: ActivityID, _ deadline: Plan.Deadline) -> Bool {
    let finish = finish(activity)
    if finish != deadline.instant || deadline.limit.moment.time != nil { return finish > deadline.instant }
    return start(activity) == finish && finishDay(activity) > deadline.limit.moment.day
  }

  /// Working minutes on the activity's calendar from a date to its finish; whole days for an event that occurs at the
  /// start of the following day.
  package func minutes(_ activity: ActivityID, after deadline: Plan.Deadline) -> Int {
    let finish = finish(activity)
    let from = finish > deadline.instant ? deadline.instant : plan.projectZone.start(of: deadline.limit.moment.day)
    return calendar(activity).between(from, finish)
  }

  /// The instant by which an activity must be done: its earliest `finish by`.
  func deadline(of activity: ActivityID) -> Int? { plan.deadlines(ofFinish: activity).map(\.instant).min() }
  /// The instant by which an activity must have started: its earliest `start by`.
  func startDeadline(of activity: ActivityID) -> Int? { plan.deadlines(ofStart: activity).map(\.instant).min() }

  /// Working minutes on the activity's calendar from its deadline to its finish, forecast or actual. Nil if on time; 0
  /// if there is only non-working time in between.
  package func lateness(_ activity: ActivityID) -> Int? {
    guard let deadline = plan.deadlines(ofFinish: activity).min(by: { $0.instant < $1.instant }), hasDates(activity),
      isBehind(activity, deadline)
    else { return nil }
    return minutes(activity, after: deadline)
  }

  /// Same, for its start. If the date has no time, whole days count: a start on Tuesday morning is a day late for
  /// Monday, although no working time lies in between.
  package func startLateness(_ activity: ActivityID) -> Int? {
    guard hasDates(activity) else { return nil }
    return plan.deadlines(ofStart: activity).compactMap { startLateness(activity, after: $0) }.max()
  }

  package func startLateness(_ activity: ActivityID, after deadline: Plan.Deadline) -> Int? {
    let start = start(activity)
    guard start > deadline.lastStart else { return nil }
    // An event at the midnight that ends a day is shown on that day.
    if start == deadline.instant, start == finish(activity), finishDay(activity) <= deadline.limit.moment.day { return nil }
    let calendar = calendar(activity)
    guard deadline.limit.moment.time == nil else { return calendar.between(deadline.instant, start) }
    let zone = plan.projectZone
    return calendar.between(zone.start(of: deadline.limit.moment.day), zone.start(of: zone.day(at: start)))
  }
}
