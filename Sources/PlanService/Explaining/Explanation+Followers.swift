import PlanAnalysis
import PlanSchedule
import PlanSyntax
import PlanText

/// What comes after it: what follows it, and what its people do next.
extension Explanation {
  func followers() -> [String] {
    guard schedule.hasDates(activity) else { return [] }
    let ended = endedPhases
    var late: ActivityID?
    var needed: EntityID?
    if case .late(.handOver(let entity, let event)) = analysis.reason(activity).cause { (late, needed) = (event.activity, entity) }
    return plan.activityIDs.compactMap { other in
      guard other != activity, schedule.hasDates(other) else { return nil }
      let links = schedule.links(other)
      let own = links.first { plan.activity($0.predecessor) == activity }
      let link = own ?? links.first { !$0.isOfStart && plan.activity($0.predecessor).map(ended.contains) ?? false }
      let isOpen = !schedule.progress(other).isSettled
      if provision?.isInDoubt(other) ?? false {
        return link == nil ? nil : "\(path(other)), which has no dates because of an error"
      }
      // What a phase starts with says nothing about precedence.
      let isMoved = isOpen && !schedule.isSpanning(other) && (link != nil || !schedule.isSummary(other))
      let reason = isMoved ? self.reason(other, link) : nil
      if let link { return line(other, link, isOpen ? reason : nil, ended) }
      if let reason, reason.activity == activity, schedule.start(other) >= schedule.start(activity) {
        if let entity = reason.entity { return "\(path(other)), which waits for '\(plan.name(entity))' and \(begins(other))" }
        if let passing = analysis.passingLink(other) { return line(other, passing, reason, ended) }
      }
      // What is done late, so that somebody is free for something else.
      guard isOpen, other == late, let needed else { return nil }
      return "\(path(other)), which needs '\(plan.name(needed))' and \(begins(other))"
    }
  }

  /// The phases around it that end with it.
  private var endedPhases: [ActivityID] {
    var result: [ActivityID] = []
    var outer = plan[activity].parent
    let last = facts.chains.ending(activity)
    while let phase = outer, !(provision?.isInDoubt(phase) ?? false), facts.chains.ending(phase) == last {
      result.append(phase)
      outer = plan[phase].parent
    }
    return result
  }

  /// Why the end that a dependency binds is when it is. The start of a phase is the start of what is inside it.
  private func reason(_ other: ActivityID, _ link: Schedule.Link?) -> StartReason? {
    if let link, link.isOfFinish, schedule.isSummary(other) { return analysis.reasonOfEnd(other) }
    var reason = analysis.reason(other)
    while case .content(.inside(let first, hasStarted: false)) = reason.cause { reason = analysis.reason(first) }
    return reason
  }

  private func begins(_ other: ActivityID) -> String {
    schedule.resumption(other).map { "continues \(date($0))" } ?? "starts \(date(schedule.start(other)))"
  }

  private func line(_ other: ActivityID, _ link: Schedule.Link, _ reason: StartReason?, _ ended: [ActivityID]) -> String {
    // An empty phase passes on what drives it.
    let passes = schedule.isEmptyPhase(activity) && reason?.kind == .activity && analysis.isDriving(link)
    let isReason = passes || reason?.activity.map { $0 == activity || ended.contains($0) } ?? false
    // A later closure determines the date; a meeting or routine in between only delays it.
    let isAll = isReason && reason?.then.allSatisfy(\.isRecurring) ?? true
    let verb = isEvent(other) ? "is on" : link.isOfFinish ? "ends" : "starts"
    let instant = link.isOfFinish ? schedule.finish(other) : schedule.start(other)
    let shown = link.isOfFinish || isEvent(other) ? schedule.finishText(other) : date(instant)
    let isBefore = !schedule.progress(other).hasStarted || schedule.resumption(other) == nil
    return isReason && !isBefore
      ? "\(path(other)), which had already started; the rest continues \(date(schedule.resumption(other) ?? instant)) because of it"
      : "\(path(other)), which \(verb) \(shown)" + (isAll ? " because of it" : "")
  }

  /// The phase inside it that it ends with, if something other than work dates that end.
  mutating func endInside() -> String? {
    guard schedule.isContainer(activity), !schedule.isEmptyPhase(activity) else { return nil }
    let inner = facts.chains.ending(activity)
    guard inner != activity, schedule.isContainer(inner), !schedule.progress(inner).isSettled else { return nil }
    guard let end = schedule.isEmptyPhase(inner) ? analysis.reason(inner) : analysis.reasonOfEnd(inner) else { return nil }
    return " It ends \(schedule.finishText(activity)) with '\(path(inner))' inside it: \(text(end))."
  }
}

extension Schedule.Link {
  fileprivate var isOfStart: Bool { kind == .startToStart || kind == .startToFinish }
  fileprivate var isOfFinish: Bool { kind == .finishToFinish || kind == .startToFinish }
}
