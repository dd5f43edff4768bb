import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension Schedule {
  /// Pinned dates that are missed: those the network moves, and those that calendars, people, things or the sequence of
  /// work do not allow.
  func missedPins() -> [Diagnostic] {
    var overridden: [Int: (start: Bool, finish: Bool)] = [:]
    for contradiction in network.contradictions {
      guard let activity = activity(ofNode: contradiction.node) else { continue }
      if contradiction.limit == .pinnedStart { overridden[activity, default: (false, false)].start = true }
      if contradiction.limit == .pinnedFinish { overridden[activity, default: (false, false)].finish = true }
    }
    return plan.activities.indices.flatMap { index -> [Diagnostic] in
      guard hasDates(index), !progress(index).isSettled, !isSpanning(index) else { return [] }
      let starts = progress(index).hasStarted ? [] : plan.activities[index].start
      let known = overridden[index] ?? (false, false)
      return starts.compactMap { rule in rule.pin.flatMap { missed($0, index, isStart: true, isOverridden: known.start) } }
        + plan.activities[index].finish.compactMap { rule in
          rule.pin.flatMap { missed($0, index, isStart: false, isOverridden: known.finish) }
        }
    }
  }

  private func missed(_ pin: Moment, _ index: Int, isStart: Bool, isOverridden: Bool) -> Diagnostic? {
    if keeps(pin, index, isStart: isStart) { return nil }
    let zone = plan.projectZone
    let wanted = isStart ? zone.startInstant(pin) : zone.finishInstant(pin)
    let actual = isStart ? start(index) : finish(index)
    if isOverridden, actual > wanted { return overridden(pin, index, isStart: isStart, actual) }
    let id = plan.activities[index].id
    if actual < wanted, !isStart, progress(index).hasStarted {
      return Diagnostic(
        .dateConflict,
        "'\(plan.path(id))' cannot finish on \(pin.text): it has started and continues without a break; "
          + "the remaining work ends \(finishText(index))",
        at: plan[id].name,
        help: ["state what is left with 'remaining', or write 'finish by \(pin.text)' if it may end earlier"])
    }
    // Work that cannot be placed has already been reported.
    if actual < wanted, isStart { return nil }
    let (word, verb) = isStart ? ("start", "starts") : ("finish", "finishes")
    func finding(_ why: String, _ notes: [Diagnostic.Note] = [], _ help: [String]) -> Diagnostic {
      Diagnostic(
        .dateConflict,
        "'\(plan.path(id))' cannot \(word) on \(pin.text): \(why); it \(verb) \(isStart ? clock(actual).text : finishText(index))",
        at: plan[id].name, notes: notes, help: help)
    }
    // Some time zones have skipped a calendar day.
    if zone.start(of: pin.day) == zone.end(of: pin.day) {
      return finding("that day does not exist in its time zone", [], ["choose another day"])
    }
    let decisive = deciding(index, isStart: isStart)
    let reason = decisive == index ? reason(index) : nil
    let isHeld = reason.map { [.activity, .resource].contains($0.kind) } ?? false && opens(pin, index, before: actual)
    if !isHeld, let closed = closedTime(pin, decisive, isStart: isStart) {
      let isWhole = pin.wholeDay(isStart: isStart) != nil
      let day = isStart ? clock(actual).day : finishDay(index)
      var help = ["write '\(word) on \(isWhole ? day.iso : clock(actual).text)'"]
      if let calendar = closed.calendar, isWhole {
        help.append("or open that day with 'extra \(closed.day.iso) 09:00..17:00' in the calendar '\(plan.name(calendar))'")
      }
      return finding(closed.sentence(plan), closed.place.map { [Diagnostic.Note("closed here", at: $0)] } ?? [], help)
    }
    // An event at the midnight that begins the next day is after its day.
    guard actual > wanted || !isStart && actual == wanted else { return nil }
    let later = "let it \(word) later: '\(word) from \(pin.text)'"
    guard let reason else {
      let path = plan.path(plan.activities[decisive].id)
      return finding("'\(path)' inside it \(isStart ? "is the first to start" : "is the last to finish")", [], [later])
    }
    guard reason.kind == .resource, reason.then.isEmpty, let entity = reason.entity else { return finding(reason.sentence(plan), [], [later]) }
    return finding(reason.sentence(plan), [], ["free '\(plan.name(entity))' \(pin.time == nil ? "on that day" : "then"), or \(later)"])
  }

  /// True when it starts, or finishes, on the day or at the minute to which it is pinned.
  private func keeps(_ pin: Moment, _ index: Int, isStart: Bool) -> Bool {
    let zone = plan.projectZone
    let actual = isStart ? start(index) : finish(index)
    guard let day = pin.wholeDay(isStart: isStart) else {
      return actual == (isStart ? zone.startInstant(pin) : zone.finishInstant(pin))
    }
    let isEvent = start(index) == finish(index)
    return isStart && clock(actual).day == day || (!isStart || isEvent) && finishDay(index) == day
  }

  private func closedTime(_ pin: Moment, _ index: Int, isStart: Bool) -> ClosedTime? {
    guard let levelling else { return nil }
    let zone = plan.projectZone
    if let day = pin.wholeDay(isStart: isStart) {
      let range = zone.start(of: day)..<zone.end(of: day)
      return range.isEmpty ? nil : closedTime(levelling, index, range, hasTime: false)
    }
    let instant = zone.startInstant(pin)
    return closedTime(levelling, index, isStart ? instant..<instant + 1 : instant - 1..<instant, hasTime: true)
  }

  private func closedTime(_ levelling: Levelling, _ index: Int, _ range: Range<Int>, hasTime: Bool) -> ClosedTime? {
    ClosedTimeSearch(schedule: self, levelling: levelling, activity: index, range: range, hasTime: hasTime).found
  }

  /// True when a day between the pinned day and the start is open: then other work, not its own hours, delays it.
  private func opens(_ pin: Moment, _ index: Int, before actual: Int) -> Bool {
    guard let levelling else { return false }
    let zone = plan.projectZone
    let last = clock(actual).day
    var day = pin.day.advanced(by: 1)
    while day < last {
      let range = zone.start(of: day)..<zone.end(of: day)
      if !range.isEmpty, closedTime(levelling, index, range, hasTime: false) == nil { return true }
      day = day.advanced(by: 1)
    }
    return false
  }

  /// The activity whose hours decide: for a phase, the activity inside that it begins or ends with.
  private func deciding(_ index: Int, isStart: Bool) -> Int {
    var current = index
    while isSummary(current) {
      let content = (current + 1..<plan.activities.count).first { child in
        plan.activity(plan[plan.activities[child].id].parent) == current && hasDates(child) && !isSpanning(child)
          && (isStart ? start(child) == start(current) : finish(child) == finish(current))
      }
      guard let content else { return current }
      current = content
    }
    return current
  }
}
