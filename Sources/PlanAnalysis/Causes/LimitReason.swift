import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Stated dates that hold an activity back, as they are written.
extension ScheduleAnalysis {
  /// The lines that hold back an activity's start or finish.
  private func statedLimits(_ activity: ActivityID) -> [StatedLimit] {
    func limits(_ rules: [DateRule], isStart: Bool) -> [StatedLimit] {
      rules.compactMap { rule -> StatedLimit? in
        guard case .limit(let limit) = rule else { return nil }
        switch limit.kind {
        case .unstated where isStart, .from, .on: break
        case .unstated, .by: return nil
        }
        return StatedLimit(
          limit: limit, isStart: isStart,
          instant: isStart ? plan.projectZone.startInstant(limit.moment) : plan.projectZone.finishInstant(limit.moment))
      }
    }
    return limits(plan[activity].start, isStart: true) + limits(plan[activity].finish, isStart: false)
  }

  /// The start line that binds at an instant, otherwise the first finish line, otherwise the latest start line.
  func statedLimit(_ activity: ActivityID, at instant: Int?) -> StatedLimit? {
    let all = statedLimits(activity)
    return all.first { $0.isStart && $0.instant == instant } ?? all.first { !$0.isStart }
      ?? all.max { $0.instant < $1.instant }
  }

  /// A pinned start date that coincides with the start of everything.
  func pinReason(_ activity: ActivityID, at instant: Int) -> StartReason? {
    // Limits hold back only work that has not started.
    if schedule.progress(activity).hasStarted { return nil }
    return statedLimits(activity).first { $0.isPin && (!$0.isStart || $0.instant <= instant && schedule.clock($0.instant).day == schedule.clock(instant).day) }
      .map { stated($0, activity) }
  }

  /// If a reason names a missed pinned start, the instant from which that line would let the activity start.
  func missedPin(_ activity: ActivityID, namedBy reason: StartReason) -> Int? {
    guard case .limit(.stated(let limit, _)) = reason.cause, limit.isPin, limit.isStart, schedule.missedStartPin(activity) != nil
    else { return nil }
    return limit.instant
  }

  private func stated(_ limit: StatedLimit, _ activity: ActivityID) -> StartReason {
    let isOnIts = !limit.isStart || schedule.clock(limit.instant).day == schedule.clock(schedule.start(activity)).day || schedule.start(activity) < limit.instant
    let leavesHours = isOnIts || schedule.calendar(activity).between(limit.instant, schedule.start(activity)) > 0
    return StartReason(.limit(.stated(limit, leavesHours: leavesHours)), at: limit.place)
  }

  func limitReason(ofPhase phase: ActivityID, _ limit: StatedLimit) -> StartReason {
    StartReason(.limit(.phase(phase, limit)), at: limit.place)
  }

  func limitReason(_ activity: ActivityID, at instant: Int) -> StartReason {
    let id = plan[activity].id
    // Limits hold back only work that has not started.
    if schedule.progress(activity).hasStarted { return originReason(activity) }
    let own = statedLimit(activity, at: instant)
    if let own, own.instant == instant || !own.isStart {
      return stated(own, activity)
    }
    if let notice = noticeReason(activity, at: instant) { return notice }
    if let own { return stated(own, activity) }
    if let sprint = plan.row(details(activity).task.sprint, .sprint) {
      let id = plan.sprints[sprint].id
      return StartReason(.limit(.sprint(id)), at: plan[id].name)
    }
    if schedule.overdueDay(activity) != nil { return originReason(activity) }
    if schedule.isExpected(activity) { return StartReason(.limit(.expectation), at: plan[id].name) }
    return importedReason(activity) ?? phaseLimitReason(activity) ?? originReason(activity)
  }

  /// The window requires this much notice.
  private func noticeReason(_ activity: ActivityID, at instant: Int) -> StartReason? {
    guard let levelling else { return nil }
    let bound = Int(levelling.problem.special.notBefore[activity])
    guard bound + levelling.problem.horizon.origin == instant else { return nil }
    let row = levelling.basis.settings.windows(activity).first { plan.windows[$0].notice != nil }
    return row.map { row in
      let id = plan.windows[row].id
      let booked = plan[activity].hasDetails ? details(activity).task.booked : nil
      let from: StartReason.NoticeStart =
        booked.map { .booking($0) } ?? (schedule.statusInstant == nil ? .projectStart : .statusDate)
      return StartReason(.limit(.notice(id, from, end: instant)), at: plan[id].name)
    }
  }

  func importedReason(_ activity: ActivityID) -> StartReason? {
    let link = schedule.links(activity).first { isDriving($0) && $0.predecessor != .none && plan[$0.predecessor].source >= 0 }
    return link.map { link in
      StartReason(.limit(.imported(link.predecessor)), at: link.dependency.target.span)
    }
  }

  private func phaseLimitReason(_ activity: ActivityID) -> StartReason? {
    var parent = plan[activity].parent
    while let phase = parent {
      if let limit = statedLimit(phase, at: schedule.start(activity)), limit.isStart { return limitReason(ofPhase: phase, limit) }
      parent = plan[phase].parent
    }
    return nil
  }
}
