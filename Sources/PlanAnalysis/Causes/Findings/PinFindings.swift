import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// Pinned dates that are missed: those the schedule.network moves, and those that schedule.calendars, people, things or the sequence of
  /// work do not allow.
  func missedPins() -> [Diagnostic] {
    var overridden: [ActivityID: (start: Bool, finish: Bool)] = [:]
    for contradiction in schedule.network.contradictions {
      guard let activity = schedule.activity(ofNode: contradiction.node) else { continue }
      if contradiction.limit == .pinnedStart { overridden[activity, default: (false, false)].start = true }
      if contradiction.limit == .pinnedFinish { overridden[activity, default: (false, false)].finish = true }
    }
    return plan.activityIDs.flatMap { id -> [Diagnostic] in
      guard schedule.hasDates(id), !schedule.progress(id).isSettled, !schedule.isSpanning(id) else { return [] }
      let starts = schedule.progress(id).hasStarted ? [] : plan[id].start
      let known = overridden[id] ?? (false, false)
      return starts.compactMap { rule in rule.pin.flatMap { missed($0, id, isStart: true, isOverridden: known.start) } }
        + plan[id].finish.compactMap { rule in
          rule.pin.flatMap { missed($0, id, isStart: false, isOverridden: known.finish) }
        }
    }
  }

  private func missed(_ pin: Moment, _ activity: ActivityID, isStart: Bool, isOverridden: Bool) -> Diagnostic? {
    if keeps(pin, activity, isStart: isStart) { return nil }
    let zone = plan.projectZone
    let wanted = isStart ? zone.startInstant(pin) : zone.finishInstant(pin)
    let actual = isStart ? schedule.start(activity) : schedule.finish(activity)
    if isOverridden, actual > wanted { return overridden(pin, activity, isStart: isStart, actual) }
    let id = plan[activity].id
    if actual < wanted, !isStart, schedule.progress(activity).hasStarted {
      return Diagnostic(
        .dateConflict,
        "'\(plan.path(id))' cannot finish on \(pin.text): it has started and continues without a break; "
          + "the remaining work ends \(schedule.finishText(activity))",
        at: plan[id].name,
        help: ["state what is left with 'remaining', or write 'finish by \(pin.text)' if it may end earlier"])
    }
    // Work that cannot be placed has already been reported.
    if actual < wanted, isStart { return nil }
    let (word, verb) = isStart ? ("start", "starts") : ("finish", "finishes")
    func finding(_ why: String, _ notes: [Diagnostic.Note] = [], _ help: [String]) -> Diagnostic {
      Diagnostic(
        .dateConflict,
        "'\(plan.path(id))' cannot \(word) on \(pin.text): \(why); it \(verb) \(isStart ? schedule.clock(actual).text : schedule.finishText(activity))",
        at: plan[id].name, notes: notes, help: help)
    }
    // Some time zones have skipped a calendar day.
    if zone.start(of: pin.day) == zone.end(of: pin.day) {
      return finding("that day does not exist in its time zone", [], ["choose another day"])
    }
    let decisive = deciding(activity, isStart: isStart)
    let reason = decisive == activity ? reason(activity) : nil
    let isHeld = reason.map { [.activity, .resource].contains($0.kind) } ?? false && opens(pin, activity, before: actual)
    if !isHeld, let closed = closedTime(pin, decisive, isStart: isStart) {
      let isWhole = pin.wholeDay(isStart: isStart) != nil
      let day = isStart ? schedule.clock(actual).day : schedule.finishDay(activity)
      var help = ["write '\(word) on \(isWhole ? day.iso : schedule.clock(actual).text)'"]
      if let calendar = closed.calendar, isWhole {
        help.append("or open that day with 'extra \(closed.day.iso) 09:00..17:00' in the calendar '\(plan.name(calendar))'")
      }
      return finding(closed.sentence(plan), closed.place.map { [Diagnostic.Note("closed here", at: $0)] } ?? [], help)
    }
    // An event at the midnight that begins the next day is after its day.
    guard actual > wanted || !isStart && actual == wanted else { return nil }
    let later = "let it \(word) later: '\(word) from \(pin.text)'"
    guard let reason else {
      let path = plan.path(plan[decisive].id)
      return finding("'\(path)' inside it \(isStart ? "is the first to start" : "is the last to finish")", [], [later])
    }
    guard reason.kind == .resource, reason.then.isEmpty, let entity = reason.entity else { return finding(reason.sentence(plan), [], [later]) }
    return finding(reason.sentence(plan), [], ["free '\(plan.name(entity))' \(pin.time == nil ? "on that day" : "then"), or \(later)"])
  }

  /// True when it starts, or finishes, on the day or at the minute to which it is pinned.
  private func keeps(_ pin: Moment, _ activity: ActivityID, isStart: Bool) -> Bool {
    let zone = plan.projectZone
    let actual = isStart ? schedule.start(activity) : schedule.finish(activity)
    guard let day = pin.wholeDay(isStart: isStart) else {
      return actual == (isStart ? zone.startInstant(pin) : zone.finishInstant(pin))
    }
    let isEvent = schedule.start(activity) == schedule.finish(activity)
    return isStart && schedule.clock(actual).day == day || (!isStart || isEvent) && schedule.finishDay(activity) == day
  }

  private func closedTime(_ pin: Moment, _ activity: ActivityID, isStart: Bool) -> ClosedTime? {
    guard let levelling else { return nil }
    let zone = plan.projectZone
    if let day = pin.wholeDay(isStart: isStart) {
      let range = zone.start(of: day)..<zone.end(of: day)
      return range.isEmpty ? nil : closedTime(levelling, activity, range, hasTime: false)
    }
    let instant = zone.startInstant(pin)
    return closedTime(levelling, activity, isStart ? instant..<instant + 1 : instant - 1..<instant, hasTime: true)
  }

  private func closedTime(_ levelling: Levelling, _ id: ActivityID, _ range: Range<Int>, hasTime: Bool) -> ClosedTime? {
    ClosedTimeSearch(schedule: schedule, levelling: levelling, activity: id, range: range, hasTime: hasTime).found
  }

  /// True when a day between the pinned day and the start is open: then other work, not its own hours, delays it.
  private func opens(_ pin: Moment, _ activity: ActivityID, before actual: Int) -> Bool {
    guard let levelling else { return false }
    let zone = plan.projectZone
    let last = schedule.clock(actual).day
    var day = pin.day.advanced(by: 1)
    while day < last {
      let range = zone.start(of: day)..<zone.end(of: day)
      let search = ClosedTimeSearch(schedule: schedule, levelling: levelling, activity: activity, range: range, hasTime: false)
      if !range.isEmpty, search.found == nil { return true }
      day = max(day.advanced(by: 1), schedule.clock(min(search.closedUntil, actual)).day)
    }
    return false
  }

  /// The activity whose hours decide: for a phase, the activity inside that it begins or ends with.
  private func deciding(_ activity: ActivityID, isStart: Bool) -> ActivityID {
    var current = activity
    while schedule.isSummary(current) {
      let content = plan.activityIDs[(current.advanced(by: 1))...].first { child in
        plan[child].parent == current && schedule.hasDates(child) && !schedule.isSpanning(child)
          && (isStart ? schedule.start(child) == schedule.start(current) : schedule.finish(child) == schedule.finish(current))
      }
      guard let content else { return current }
      current = content
    }
    return current
  }
}
