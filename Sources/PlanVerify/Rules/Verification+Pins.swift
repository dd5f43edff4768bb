import PlanText

/// Activities pinned by `on` are on their day whenever possible: their people are reserved for them.
///
/// Checked only if nothing but precedence, calendars and people could prevent it: with windows, systems, things and
/// limits, only the scheduling sequence may explain why the day was missed.
extension Verification {
  mutating func checkPins(_ id: ActivityID) {
    guard precedence.isPinned[id], let claimed = work[id], !facts[id].isSpanning else { return }
    let activity = plan[id]
    let zone = plan.projectZone
    for moment in activity.pins(activity.start) {
      let end = zone.end(of: zone.day(at: zone.startInstant(moment)))
      let day = zone.startInstant(moment)..<max(zone.startInstant(moment), end)
      if claimed.start > end, mayStart(id, on: day) {
        report(
          .pinMoved, [id], at: claimed.start,
          "starts \(text(claimed.start)), although it is pinned to \(moment.day.iso) and could start then")
      }
    }
    for moment in activity.pins(activity.finish) where claimed.finish > zone.end(of: moment.day) {
      if mayFinish(id, by: zone.finishInstant(moment)) {
        report(
          .pinMoved, [id], at: claimed.finish,
          "finishes \(text(claimed.finish)), although it is pinned to \(moment.day.iso) and could finish then")
      }
    }
  }

  private mutating func mayStart(_ activity: ActivityID, on day: Range<Int>) -> Bool {
    let earliest = max(day.lowerBound, projectStart, statusInstant ?? projectStart)
    if earliest >= day.upperBound || !isPlain(activity) { return false }
    if facts[activity].isParent { return content(of: activity).contains { mayStart($0, on: day) } }
    guard facts[activity].isWork else {
      // It may lie at the end of the day, but a date limit at that instant means the next day.
      return isOpen(activity, day) && waitsForNothing(activity, at: day.upperBound, orDate: day.upperBound - 1)
    }
    // The last minute in which it could start: by then no predecessor is in the way.
    let trace = trace(activity, earliest..<max(earliest, day.upperBound), limits: nil, stopsAt: .max)
    guard let last = trace.worked.last, isUncontested(activity, from: day.lowerBound) else { return false }
    return waitsForNothing(activity, at: last.lowerBound)
  }

  private mutating func mayFinish(_ activity: ActivityID, by end: Int) -> Bool {
    let earliest = max(projectStart, statusInstant ?? projectStart)
    if earliest >= end || !isPlain(activity) || facts[activity].isParent || plan[activity].finish.count > 1 { return false }
    guard facts[activity].isWork else {
      return isOpen(activity, plan.projectZone.start(of: plan.projectZone.day(at: end - 1))..<end) && waitsForNothing(activity, at: end, isFinishBound: false)
    }
    let trace = trace(activity, earliest..<end, limits: nil, stopsAt: .max)
    var rest = need(activity)
    for step in trace.steps.reversed() {
      let minutes = min(step.range.count, (rest - 1) / step.rate + 1)
      rest -= minutes * step.rate
      guard rest <= 0 else { continue }
      let start = step.range.upperBound - minutes
      return isUncontested(activity, from: start) && waitsForNothing(activity, at: start, isFinishBound: false)
    }
    return false
  }

  /// True for days with working time on the activity's own calendar, else the project's.
  private mutating func isOpen(_ activity: ActivityID, _ day: Range<Int>) -> Bool {
    minutes(ownCalendar(activity) ?? calendars.project, in: day, enough: 0) > 0
  }

  /// Only precedence, calendars and people determine its dates.
  private func isPlain(_ activity: ActivityID) -> Bool {
    let details = plan[activity].details
    let task = details.task
    if facts[activity].window != nil || !details.changes.isEmpty || !task.downtime.isEmpty || !task.consume.isEmpty { return false }
    if task.sprint != nil || details.external.expected != nil { return false }
    if case .both = facts[activity].amount { return false }
    let uses = work[activity]?.uses ?? []
    if uses.contains(where: { plan.isThing($0.resource) }) { return false }
    return workers(activity).allSatisfy { $0.person != nil } && workers(activity).allSatisfy { worker in
      worker.person.map { plan.people[$0].limit == nil && plan.people[$0].from == nil && plan.people[$0].until == nil } ?? true
    }
  }

  /// Content that can begin a phase: unassigned work that has not started.
  private func content(of phase: ActivityID) -> [ActivityID] {
    children[phase].filter { !facts[$0].isParent && plan[$0].assign.isEmpty && facts[$0].state == .notStarted }
  }

  /// No other appointment of its people, and no started work of theirs, extends into the time from then on.
  private func isUncontested(_ activity: ActivityID, from start: Int) -> Bool {
    guard let own = work[activity] else { return false }
    let ids = own.uses.map(\.resource)
    return !plan.activityIDs.contains { other in
      guard other != activity, let dates = work[other], dates.finish > start, dates.start < own.finish else { return false }
      if precedence.ranks[other] >= 0, facts[other].state != .started { return false }
      return dates.uses.contains { ids.contains($0.resource) }
    }
  }

  /// Everything it waits for, including the limits of phases around it, allows it to start then.
  /// `orDate`: bound for its start limits, if not `instant`. `isFinishBound`: its finish limits may decide its start.
  private mutating func waitsForNothing(
    _ activity: ActivityID, at instant: Int, orDate date: Int? = nil, isFinishBound: Bool = true
  ) -> Bool {
    for (waiting, dependency) in startDependencies(activity) {
      guard let before = plan.activity(dependency.target.target), let dates = work[before] else { continue }
      let end = dependency.anchor == .starts ? dates.start : dates.finish
      if !allows(dependency, end, instant, of: waiting, isFinish: false) { return false }
    }
    var current: ActivityID? = activity
    while let stating = current {
      for rule in plan[stating].start {
        if case .limit(let limit) = rule, limit.kind != .by, plan.projectZone.startInstant(limit.moment) > date ?? instant { return false }
      }
      current = facts[stating].parent
    }
    for rule in plan[activity].finish {
      switch rule {
      case .after: return false
      case .limit(let limit) where limit.kind == .from || limit.kind == .on: if isFinishBound { return false }
      case .limit: break
      }
    }
    return true
  }
}
