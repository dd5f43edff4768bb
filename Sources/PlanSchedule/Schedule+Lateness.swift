import PlanModel
import PlanSyntax

extension Plan {
  /// A date by which something must have begun or be done.
  package struct Deadline: Sendable {
    package let limit: DateLimit
    /// The last instant that keeps it.
    package let instant: Int

    /// The last minute at which a start keeps it: "by" a day includes its last.
    package var lastStart: Int { limit.moment.time == nil ? instant - 1 : instant }
  }

  /// The `finish by` dates of an activity, in the order of the text.
  package func deadlines(ofFinish activity: Int) -> [Deadline] {
    activities[activity].finish.compactMap { deadline($0, isFinish: true) }
  }

  /// The `start by` dates of an activity, in the order of the text.
  package func deadlines(ofStart activity: Int) -> [Deadline] {
    activities[activity].start.compactMap { deadline($0, isFinish: false) }
  }

  private func deadline(_ rule: DateRule, isFinish: Bool) -> Deadline? {
    guard case .limit(let limit) = rule, limit.kind == .by || (isFinish && limit.kind == .unstated) else { return nil }
    return Deadline(limit: limit, instant: projectZone.finishInstant(limit.moment))
  }
}

extension Schedule {
  /// True for elapsed work, whose minutes are those of the clock.
  package func isByTheClock(_ activity: Int) -> Bool {
    !isSummary(activity) && plan.activities[activity].duration?.elapsed ?? false
  }

  /// The end of the day, or the instant, on which an activity's finish is pinned and which it misses; nil when kept.
  package func missedFinishPin(_ activity: Int) -> Int? {
    missedPin(plan.activities[activity].finish) { isBehind(activity, $0) }
  }
  /// The same of its start.
  package func missedStartPin(_ activity: Int) -> Int? {
    missedPin(plan.activities[activity].start) { start(activity) > $0.instant }
  }

  private func missedPin(_ rules: [DateRule], _ isMissed: (Plan.Deadline) -> Bool) -> Int? {
    rules.compactMap { rule -> Int? in
      guard case .limit(let limit) = rule, limit.kind == .on else { return nil }
      let pin = Plan.Deadline(limit: limit, instant: plan.projectZone.finishInstant(limit.moment))
      return isMissed(pin) ? pin.instant : nil
    }.min()
  }

  /// True when an activity ends behind a date. An event at the midnight that begins a day is behind the day before.
  package func isBehind(_ activity: Int, _ deadline: Plan.Deadline) -> Bool {
    let finish = finish(activity)
    if finish != deadline.instant || deadline.limit.moment.time != nil { return finish > deadline.instant }
    return start(activity) == finish && finishDay(activity) > deadline.limit.moment.day
  }

  /// Working minutes on the activity's calendar from a date to its finish; whole days for an event that begins the day
  /// behind it.
  package func minutes(_ activity: Int, behind deadline: Plan.Deadline) -> Int {
    let finish = finish(activity)
    let from = finish > deadline.instant ? deadline.instant : plan.projectZone.start(of: deadline.limit.moment.day)
    return calendar(activity).between(from, finish)
  }

  /// The instant by which an activity must be done: its earliest `finish by`.
  package func deadline(of activity: Int) -> Int? { plan.deadlines(ofFinish: activity).map(\.instant).min() }
  /// The instant by which an activity must have begun: its earliest `start by`.
  package func startDeadline(of activity: Int) -> Int? { plan.deadlines(ofStart: activity).map(\.instant).min() }

  /// Working minutes on the activity's calendar from its deadline to its finish, forecast or actual: nil in time, 0
  /// when only time off lies between.
  package func lateness(_ activity: Int) -> Int? {
    guard let deadline = plan.deadlines(ofFinish: activity).min(by: { $0.instant < $1.instant }), hasDates(activity),
      isBehind(activity, deadline)
    else { return nil }
    return minutes(activity, behind: deadline)
  }

  /// The same of its start. Behind a date without a time whole days count: what begins on Tuesday morning is a day
  /// behind Monday, although no work lies between.
  package func startLateness(_ activity: Int) -> Int? {
    guard hasDates(activity) else { return nil }
    return plan.deadlines(ofStart: activity).compactMap { startLateness(activity, behind: $0) }.max()
  }

  package func startLateness(_ activity: Int, behind deadline: Plan.Deadline) -> Int? {
    let start = start(activity)
    guard start > deadline.lastStart else { return nil }
    // An event at the midnight that ends a day is shown on that day.
    if start == deadline.instant, start == finish(activity), finishDay(activity) <= deadline.limit.moment.day { return nil }
    let calendar = calendar(activity)
    guard deadline.limit.moment.time == nil else { return calendar.between(deadline.instant, start) }
    let zone = plan.projectZone
    return calendar.between(zone.start(of: deadline.limit.moment.day), zone.start(of: zone.day(at: start)))
  }

  /// Working minutes on the project's calendar from its deadline to its finish; nil in time, 0 when only time off lies
  /// between.
  package var lateness: Int? {
    guard let deadline, projectFinish > deadline else { return nil }
    return calendars[CalendarBook.project].between(deadline, projectFinish)
  }
}
