import PlanAnalysis
import PlanSchedule
import PlanText

/// The sentences: why it starts when it does, and when it could start without limits to people and things.
extension Explanation {
  mutating func reasons() -> [String] {
    if isRecurring {
      return ["Meetings and routines have no float and wait for nothing: other work is scheduled around them."]
    }
    switch schedule.progress(activity) {
    case .cancelled:
      return ["It is cancelled: it has no dates, takes nobody's time, and nothing waits for it."]
    case .finished:
      return [isEvent(activity) ? "It has happened and no longer moves." : "It is finished and no longer moves."]
    case .started, .notStarted: break
    }
    guard schedule.hasDates(activity) else { return ["It has no dates."] }
    if schedule.isUnplaced(activity) {
      return ["It has no dates: there is no work inside it, and no limit or dependency gives it any."]
    }
    let reason = analysis.reason(activity)
    if analysis.isMovedLate(activity) { return [sentence(reason)] + (startBeforeLate().map { [$0] } ?? []) }
    if let resumption = schedule.resumption(activity) {
      return [
        "It started \(date(schedule.start(activity))). The remaining work continues \(date(resumption)) because "
          + "\(text(reason))."
      ]
    }
    var result = ["\(isEvent(activity) ? "It is on that date" : "It starts then") because \(text(reason))."]
    if let end = analysis.reasonOfEnd(activity) { result[0] += " It ends \(schedule.finishText(activity)) because \(text(end))." }
    if let end = endInside() { result[0] += end }
    if let earlier = unlimitedStart() { result.append(earlier) }
    if let choice = choiceOfWay { result.append(choice) }
    return result
  }

  private mutating func sentence(_ reason: StartReason) -> String {
    let clause = text(reason)
    return clause.prefix(1).uppercased() + clause.dropFirst() + "."
  }

  /// Why its people give it less than all of their time.
  mutating func slowdowns() -> [String] {
    guard schedule.hasDates(activity), !isRecurring else { return [] }
    return analysis.slowdowns(activity).map { slowdown in
      let place = slowdown.place.map { self.place($0) } ?? ""
      return slowdown.text(plan) + (place.isEmpty ? "" : " (\(place))")
    }
  }

  /// The start without `schedule late`.
  private func startBeforeLate() -> String? {
    guard let early = analysis.startBeforeLate(activity) else { return nil }
    return "Without 'schedule late', it could \(isEvent(activity) ? "be" : "start") \(date(early))\(earlier(than: early))"
  }

  /// `, 2 days earlier.`, or just a full stop if no working time is gained.
  private func earlier(than early: Int) -> String {
    let gain = schedule.calendar(activity).between(early, schedule.start(activity))
    return gain > 0 ? ", \(ownTime(gain)) earlier." : "."
  }

  /// The start in the network, if that is earlier.
  private func unlimitedStart() -> String? {
    guard schedule.levelled != nil, !schedule.isSummary(activity), !schedule.isSpanning(activity),
      !schedule.progress(activity).hasStarted
    else { return nil }
    let (early, start) = (schedule.unconstrainedStart(activity), schedule.start(activity))
    let calendar = schedule.calendar(activity)
    // The first worked minute is equivalent to the end of the last one before it.
    guard calendar.nextWorking(early) < start else { return nil }
    return "With unlimited people and things, it could \(isEvent(activity) ? "be" : "start") \(date(early))\(earlier(than: early))"
  }

  // MARK: Back to the beginning

  /// What led to the start, each step with its own reason, the nearest first.
  mutating func steps() -> [String] {
    guard schedule.hasDates(activity), !schedule.isUnplaced(activity), !schedule.progress(activity).isSettled,
      !analysis.isMovedLate(activity)
    else { return [] }
    var chain: [ActivityID] = []
    walk(into: &chain)
    var result: [String] = []
    for (number, step) in chain.enumerated() {
      guard number < Self.longestList else {
        result.append("")
        continue
      }
      var why = text(followedEnd(step) ?? analysis.reasonBeforeLate(step) ?? analysis.reason(step))
      if let early = analysis.startBeforeLate(step) {
        why = "'schedule late' moved it later; it could \(isEvent(step) ? "be on" : "start") \(date(early)): \(why)"
      }
      if schedule.resumption(step) != nil { why = "in progress; the rest waited because \(why)" }
      result.append("\(dates(step))  \(path(step)): \(why)")
    }
    return result
  }

  /// Why a phase whose end drives something ends when it does, if its work is done earlier.
  private func followedEnd(_ step: ActivityID) -> StartReason? {
    schedule.finish(step) <= schedule.start(activity) ? analysis.reasonOfEnd(step) : nil
  }

  private func dates(_ activity: ActivityID) -> String {
    let (first, last) = (schedule.clock(schedule.start(activity)).day, schedule.finishDay(activity))
    return (isEvent(activity) ? last...last : first...last).text.padded(toDisplayWidth: 24)
  }

  /// Follows reasons from one to the next. A phase that is followed leads to what it ends with.
  private func walk(into chain: inout [ActivityID]) {
    var seen: Set<ActivityID> = [activity]
    var current = activity
    while true {
      let reason = analysis.reasonBeforeLate(current) ?? analysis.reason(current)
      guard [.activity, .resource, .content].contains(reason.kind), var next = reason.activity else { return }
      // The work that a phase began with is done or under way, whatever the remaining work waits for.
      if reason.kind == .content, schedule.progress(next).hasStarted { return }
      while schedule.isSummary(next), schedule.finish(next) <= schedule.start(current), let last = lastInside(next) {
        next = last
      }
      guard seen.insert(next).inserted else { return }
      chain.append(next)
      // A phase is kept open by a date, or by something else that it follows.
      if schedule.isSummary(next), schedule.finish(next) <= schedule.start(current), let end = analysis.reasonOfEnd(next) {
        guard let source = end.activity, seen.insert(source).inserted else { return }
        chain.append(source)
        next = source
      }
      current = next
    }
  }

  private func lastInside(_ phase: ActivityID) -> ActivityID? {
    facts.breakdown.children(of: phase).first { other in
      schedule.hasDates(other) && !schedule.isSpanning(other) && schedule.finish(other) == schedule.finish(phase)
        && analysis.datingPhase(other) != phase
    }
  }
}
