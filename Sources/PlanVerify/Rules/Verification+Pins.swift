
/// Activities pinned by `on` are on their day whenever possible: their people are reserved for them.
///
/// Checked only if nothing but precedence, calendars and people could prevent it: with windows, systems, things and
/// limits, only the scheduling sequence may explain why the day was missed.
extension Verification {
  mutating func checkPins(_ index: Int) {
    guard precedence.isPinned[index], let claimed = work[index], !facts[index].isSpanning else { return }
    let activity = plan.activities[index]
    let zone = plan.projectZone
    for moment in activity.pins(activity.start) {
      let end = zone.end(of: zone.day(at: zone.startInstant(moment)))
      let day = zone.startInstant(moment)..<max(zone.startInstant(moment), end)
      if claimed.start > end, mayStart(index, on: day) {
        report(
          .pinMoved, [index], at: claimed.start,
          "starts \(text(claimed.start)), although it is pinned to \(moment.day.iso) and could start then")
      }
    }
    for moment in activity.pins(activity.finish) where claimed.finish > zone.end(of: moment.day) {
      if mayFinish(index, by: zone.finishInstant(moment)) {
        report(
          .pinMoved, [index], at: claimed.finish,
          "finishes \(text(claimed.finish)), although it is pinned to \(moment.day.iso) and could finish then")
      }
    }
  }

  private mutating func mayStart(_ index: Int, on day: Range<Int>) -> Bool {
    let earliest = max(day.lowerBound, projectStart, statusInstant ?? projectStart)
    if earliest >= day.upperBound || !isPlain(index) { return false }
    if facts[index].isParent { return content(of: index).contains { mayStart($0, on: day) } }
    guard facts[index].isWork else {
      // It may lie at the end of the day, but a date limit at that instant means the next day.
      return isOpen(index, day) && waitsForNothing(index, at: day.upperBound, orDate: day.upperBound - 1)
    }
    // The last minute in which it could start: by then no predecessor is in the way.
    let trace = trace(index, earliest..<max(earliest, day.upperBound), limits: nil, stopsAt: .max)
    guard let last = trace.worked.last, isUncontested(index, from: day.lowerBound) else { return false }
    return waitsForNothing(index, at: last.lowerBound)
  }

  private mutating func mayFinish(_ index: Int, by end: Int) -> Bool {
    let earliest = max(projectStart, statusInstant ?? projectStart)
    if earliest >= end || !isPlain(index) || facts[index].isParent || plan.activities[index].finish.count > 1 { return false }
    guard facts[index].isWork else {
      return isOpen(index, plan.projectZone.start(of: plan.projectZone.day(at: end - 1))..<end) && waitsForNothing(index, at: end, isFinishBound: false)
    }
    let trace = trace(index, earliest..<end, limits: nil, stopsAt: .max)
    var rest = need(index)
    for step in trace.steps.reversed() {
      let minutes = min(step.range.count, (rest - 1) / step.rate + 1)
      rest -= minutes * step.rate
      guard rest <= 0 else { continue }
      let start = step.range.upperBound - minutes
      return isUncontested(index, from: start) && waitsForNothing(index, at: start, isFinishBound: false)
    }
    return false
  }

  /// True for days with working time, at least on the activity's calendar.
  private mutating func isOpen(_ index: Int, _ day: Range<Int>) -> Bool {
    minutes(facts[index].calendar ?? calendars.project, in: day, enough: 0) > 0
  }

  /// Only precedence, calendars and people determine its dates.
  private func isPlain(_ index: Int) -> Bool {
    let details = plan.activities[index].details
    let task = details.task
    if facts[index].window != nil || !details.changes.isEmpty || !task.downtime.isEmpty || !task.consume.isEmpty { return false }
    if task.sprint != nil || details.external.expected != nil { return false }
    if case .both = facts[index].amount { return false }
    let uses = work[index]?.uses ?? []
    if uses.contains(where: { plan.isThing($0.resource) }) { return false }
    return workers(index).allSatisfy { $0.person != nil } && workers(index).allSatisfy { worker in
      worker.person.map { plan.people[$0].limit == nil && plan.people[$0].from == nil && plan.people[$0].until == nil } ?? true
    }
  }

  /// Content that can begin a phase: unassigned work that has not started.
  private func content(of phase: Int) -> [Int] {
    children[phase].filter { !facts[$0].isParent && plan.activities[$0].assign.isEmpty && facts[$0].state == .notStarted }
  }

  /// No other appointment of its people, and no started work of theirs, extends into the time from then on.
  private func isUncontested(_ index: Int, from start: Int) -> Bool {
    guard let own = work[index] else { return false }
    let ids = own.uses.map(\.resource)
    return !plan.activities.indices.contains { other in
      guard other != index, let dates = work[other], dates.finish > start, dates.start < own.finish else { return false }
      if precedence.ranks[other] >= 0, facts[other].state != .started { return false }
      return dates.uses.contains { ids.contains($0.resource) }
    }
  }

  /// Everything it waits for, including the limits of phases around it, allows it to start then.
  /// `orDate`: bound for its start limits, if not `instant`. `isFinishBound`: its finish limits may decide its start.
  private mutating func waitsForNothing(
    _ index: Int, at instant: Int, orDate date: Int? = nil, isFinishBound: Bool = true
  ) -> Bool {
    for (waiting, dependency) in startDependencies(index) {
      guard let before = plan.activity(dependency.target.target), let dates = work[before] else { continue }
      let end = dependency.anchor == .starts ? dates.start : dates.finish
      if !allows(dependency, end, instant, of: waiting, isFinish: false) { return false }
    }
    var current: Int? = index
    while let stating = current {
      for rule in plan.activities[stating].start {
        if case .limit(let limit) = rule, limit.kind != .by, plan.projectZone.startInstant(limit.moment) > date ?? instant { return false }
      }
      current = facts[stating].parent
    }
    for rule in plan.activities[index].finish {
      switch rule {
      case .after: return false
      case .limit(let limit) where limit.kind == .from || limit.kind == .on: if isFinishBound { return false }
      case .limit: break
      }
    }
    return true
  }
}
