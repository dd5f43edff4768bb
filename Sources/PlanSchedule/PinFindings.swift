import PlanModel
import PlanSyntax

extension Schedule {
  /// Pinned dates that the network allows but calendars, people, things or the order of the work do not.
  func missedPins() -> [Diagnostic] {
    let known = Set(overriddenPins.map(\.activity))
    return plan.activities.indices.flatMap { index -> [Diagnostic] in
      guard hasDates(index), !progress(index).isSettled, !isSpanning(index), !known.contains(index) else { return [] }
      let starts = progress(index).hasStarted ? [] : plan.activities[index].start
      return starts.compactMap { missed($0, index, isStart: true) }
        + plan.activities[index].finish.compactMap { missed($0, index, isStart: false) }
    }
  }

  private func missed(_ rule: DateRule, _ index: Int, isStart: Bool) -> Diagnostic? {
    guard case .limit(let limit) = rule, limit.kind == .on, !keeps(limit.moment, index, isStart: isStart) else { return nil }
    let zone = plan.projectZone
    let wanted = isStart ? zone.startInstant(limit.moment) : zone.finishInstant(limit.moment)
    let actual = isStart ? start(index) : finish(index)
    let id = plan.activities[index].id
    let (word, verb) = isStart ? ("start", "starts") : ("finish", "finishes")
    let date = limit.moment.text
    let hasTime = limit.moment.hasTime(isStart: isStart)
    if actual > wanted || !progress(index).hasStarted, let closed = closedTime(limit.moment, index, isStart: isStart) {
      let day = isStart ? clock(actual).day : finishDay(index)
      let other = !hasTime ? day.iso : clock(actual).text
      var help = ["write '\(word) on \(other)'"]
      if let calendar = closed.calendar, !hasTime {
        help.append("or open that day with 'extra \(date) 09:00..17:00' in the calendar '\(plan.name(calendar))'")
      }
      return Diagnostic(
        .dateConflict,
        "'\(plan.path(id))' cannot \(word) on \(date): \(closed.sentence); it \(verb) \(isStart ? clock(actual).text : finishText(index))",
        at: plan[id].name, notes: closed.place.map { [Diagnostic.Note("closed here", at: $0)] } ?? [], help: help)
    }
    // In time off nothing else could be in the way.
    guard actual > wanted, calendar(index).between(wanted, actual) > 0 else { return nil }
    return Diagnostic(
      .dateConflict,
      "'\(plan.path(id))' cannot \(word) on \(date): \(reason(index).text); it \(verb) \(clock(actual).text)",
      at: plan[id].name,
      help: ["free the people and things it needs on that day, or let it \(word) later: '\(word) from \(date)'"])
  }

  /// True when it starts, or finishes, on the day or at the minute to which it is pinned.
  private func keeps(_ moment: Moment, _ index: Int, isStart: Bool) -> Bool {
    let actual = isStart ? start(index) : finish(index)
    if moment.hasTime(isStart: isStart) {
      return actual == (isStart ? plan.projectZone.startInstant(moment) : plan.projectZone.finishInstant(moment))
    }
    return isStart && clock(actual).day == moment.day || (!isStart || start(index) == finish(index)) && finishDay(index) == moment.day
  }

  private func closedTime(_ moment: Moment, _ index: Int, isStart: Bool) -> ClosedTime? {
    guard let levelling else { return nil }
    let zone = plan.projectZone
    let hasTime = moment.hasTime(isStart: isStart)
    var range = zone.start(of: moment.day)..<zone.end(of: moment.day)
    if hasTime {
      let instant = zone.startInstant(moment)
      range = isStart ? instant..<instant + 1 : instant - 1..<instant
    }
    if range.isEmpty { return nil }
    return ClosedTime(self, levelling, deciding(index, isStart: isStart), range, hasTime: hasTime)
  }

  /// Whose hours decide: of a phase the content with which it begins or ends.
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
