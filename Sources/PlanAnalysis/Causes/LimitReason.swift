import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Stated dates that hold an activity back, as they are written.
extension Schedule {
  /// One line of an activity that binds its dates.
  struct StatedLimit {
    /// `start on 2026-03-09`
    let text: String
    let place: Span
    let instant: Int
    let isPin: Bool
    let isStart: Bool
  }

  /// The lines that hold back an activity's start or finish.
  private func statedLimits(_ activity: Int) -> [StatedLimit] {
    func limits(_ rules: [DateRule], isStart: Bool) -> [StatedLimit] {
      rules.compactMap { rule -> StatedLimit? in
        guard case .limit(let limit) = rule else { return nil }
        let word = isStart ? "start" : "finish"
        let kind: String
        switch limit.kind {
        case .unstated where isStart: kind = ""
        case .from: kind = "from "
        case .on: kind = "on "
        case .unstated, .by: return nil
        }
        return StatedLimit(
          text: "\(word) \(kind)\(limit.moment.text)", place: limit.span,
          instant: isStart ? plan.projectZone.startInstant(limit.moment) : plan.projectZone.finishInstant(limit.moment),
          isPin: limit.kind == .on, isStart: isStart)
      }
    }
    return limits(plan.activities[activity].start, isStart: true) + limits(plan.activities[activity].finish, isStart: false)
  }

  /// The start line that binds at an instant, otherwise the first finish line, otherwise the latest start line.
  func statedLimit(_ activity: Int, at instant: Int?) -> StatedLimit? {
    let all = statedLimits(activity)
    return all.first { $0.isStart && $0.instant == instant } ?? all.first { !$0.isStart }
      ?? all.max { $0.instant < $1.instant }
  }

  /// A pinned start date that coincides with the start of everything.
  func pinReason(_ activity: Int, at instant: Int) -> StartReason? {
    // Limits hold back only work that has not started.
    if progress(activity).hasStarted { return nil }
    return statedLimits(activity).first { $0.isPin && (!$0.isStart || $0.instant <= instant && clock($0.instant).day == clock(instant).day) }
      .map { stated($0, activity) }
  }

  /// If a reason names a missed pinned start, the instant from which that line would let the activity start.
  func missedPin(_ activity: Int, namedBy reason: StartReason) -> Int? {
    guard reason.kind == .limit, missedStartPin(activity) != nil else { return nil }
    return statedLimits(activity).first { $0.isPin && $0.isStart && $0.place == reason.place }?.instant
  }

  private func stated(_ limit: StatedLimit, _ activity: Int) -> StartReason {
    let isOnIts = !limit.isStart || clock(limit.instant).day == clock(start(activity)).day || start(activity) < limit.instant
    let leavesHours = isOnIts || calendar(activity).between(limit.instant, start(activity)) > 0
    return StartReason(
      kind: .limit, text: "'\(limit.text)' \(leavesHours ? "requires it" : "leaves no earlier working hours")",
      place: limit.place)
  }

  func limitReason(ofPhase phase: Int, _ limit: StatedLimit) -> StartReason {
    StartReason(
      kind: .limit, activity: phase,
      text: "the phase '\(plan.path(plan.activities[phase].id))' around it requires '\(limit.text)'",
      place: limit.place)
  }

  func limitReason(_ activity: Int, at instant: Int) -> StartReason {
    let id = plan.activities[activity].id
    // Limits hold back only work that has not started.
    if progress(activity).hasStarted { return originReason(activity) }
    let own = statedLimit(activity, at: instant)
    if let own, own.instant == instant || !own.isStart {
      return stated(own, activity)
    }
    if let notice = noticeReason(activity, at: instant) { return notice }
    if let own { return stated(own, activity) }
    if let sprint = plan.row(details(activity).task.sprint, .sprint) {
      let id = plan.sprints[sprint].id
      return StartReason(kind: .limit, entity: id, text: "its sprint '\(plan.name(id))' begins then", place: plan[id].name)
    }
    if overdueDay(activity) != nil { return originReason(activity) }
    if isExpected(activity) { return StartReason(kind: .limit, text: "it is expected then", place: plan[id].name) }
    return importedReason(activity) ?? phaseLimitReason(activity) ?? originReason(activity)
  }

  /// The window requires this much notice.
  private func noticeReason(_ activity: Int, at instant: Int) -> StartReason? {
    guard let levelling else { return nil }
    let bound = Int(levelling.problem.special.notBefore[activity])
    guard bound + levelling.problem.horizon.origin == instant else { return nil }
    let row = levelling.basis.settings.windows(activity).first { plan.windows[$0].notice != nil }
    let end = clock(instant)
    return row.map { row in
      let id = plan.windows[row].id
      let booked = plan.activities[activity].hasDetails ? details(activity).task.booked : nil
      let from = booked.map { "counted from its booking on \($0.iso)" }
        ?? (statusInstant == nil ? "counted from the project's start" : "counted from the status date")
      return StartReason(
        kind: .limit, entity: id,
        text: "the notice period of the window '\(plan.name(id))', \(from), "
          + "ends \(end.time.minutes == 0 ? lastDay(instant).iso : end.text)",
        place: plan[id].name)
    }
  }

  func importedReason(_ activity: Int) -> StartReason? {
    let link = links(activity).first { $0.isDriving && $0.predecessor != .none && plan[$0.predecessor].source >= 0 }
    return link.map { link in
      StartReason(
        kind: .limit, text: "it follows '\(plan.name(link.predecessor))' in another project",
        place: link.dependency.target.span)
    }
  }

  private func phaseLimitReason(_ activity: Int) -> StartReason? {
    var parent = plan.activity(plan[plan.activities[activity].id].parent)
    while let phase = parent {
      if let limit = statedLimit(phase, at: start(activity)), limit.isStart { return limitReason(ofPhase: phase, limit) }
      parent = plan.activity(plan[plan.activities[phase].id].parent)
    }
    return nil
  }
}
