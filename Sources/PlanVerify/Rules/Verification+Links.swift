import PlanSyntax
import PlanText

/// What an activity waits for: its own dependencies and those of the phases around it, date limits and sprints.
extension Verification {
  /// The stated calendar; without one, that of the only person named, if anybody is.
  func ownCalendar(_ activity: ActivityID) -> Int? {
    if let stated = facts[activity].calendar { return stated }
    let assign = plan[activity].assign
    guard !facts[activity].isParent, assign.count == 1, assign[0].others.isEmpty,
      let row = people(of: assign[0].first.target).first, plan[assign[0].first.target].kind == .person
    else { return nil }
    return people.isEmpty ? calendars.project : people[row].calendar
  }

  /// The calendars that may count an activity's lags: its own; without one, the project's or that of the only person
  /// who does it.
  func lagCalendars(_ activity: ActivityID) -> [Int] {
    if let own = ownCalendar(activity) { return [own] }
    var result = [calendars.project]
    let assigned = plan[activity].assign.filter { !plan.isThing($0.first.target) }
    let uses = work[activity]?.uses ?? []
    // The same person may be requested twice.
    let rows = Set(uses.compactMap { plan[$0.resource].kind == .person ? Int(plan[$0.resource].row) : nil }).sorted()
    if assigned.count == 1, rows.count == 1, !facts[activity].isParent {
      result.append(people.isEmpty ? calendars.project : people[rows[0]].calendar)
    }
    return result
  }

  mutating func checkLinks(_ id: ActivityID) {
    guard let claimed = work[id], !facts[id].isSpanning, facts[id].state != .finished else { return }
    let activity = plan[id]
    for rule in activity.finish {
      if case .after(let dependency) = rule { checkLink(dependency, id, from: id, isFinish: true, claimed.finish) }
    }
    guard facts[id].state == .notStarted, !facts[id].isParent else { return }
    for (waiting, dependency) in startDependencies(id) {
      checkLink(dependency, id, from: waiting, isFinish: false, claimed.start)
    }
  }

  /// Dependencies that bind the start: its own and those of phases around it, each with the activity that states it.
  func startDependencies(_ id: ActivityID) -> [(waiting: ActivityID, dependency: Dependency)] {
    var result: [(ActivityID, Dependency)] = []
    var current: ActivityID? = id
    while let waiting = current {
      let activity = plan[waiting]
      for dependency in activity.after { result.append((waiting, dependency)) }
      for rule in activity.start { if case .after(let dependency) = rule { result.append((waiting, dependency)) } }
      current = facts[waiting].parent
    }
    return result
  }

  private mutating func checkLink(
    _ dependency: Dependency, _ activity: ActivityID, from waiting: ActivityID, isFinish: Bool, _ instant: Int
  ) {
    guard let predecessor = plan.activity(dependency.target.target), let before = work[predecessor] else { return }
    let end = dependency.anchor == .starts ? before.start : before.finish
    if allows(dependency, end, instant, of: waiting, isFinish: isFinish) { return }
    let word = isFinish ? "finishes" : "starts"
    report(
      .dependency, [activity, predecessor], at: instant,
      "\(word) \(text(instant)), too early after \(name(predecessor)), which \(dependency.anchor == .starts ? "starts" : "finishes") \(text(end))")
  }

  /// True when the lag fits between the two instants on one of the calendars that may count it.
  mutating func allows(_ link: Dependency, _ end: Int, _ instant: Int, of waiting: ActivityID, isFinish: Bool) -> Bool {
    let lag = link.lag.map { plan.timeScale.minutes($0.amount, elapsed: $0.elapsed) } ?? 0
    if link.lag?.elapsed == true || lag == 0 {
      let zone = plan.projectZone
      let bound = link.lag.map { lag in
        link.isLead ? zone.instant(elapsed: lag.amount, before: end) : zone.instant(elapsed: lag.amount, after: end)
      } ?? end
      if instant >= bound { return true }
      // Work may be paused at the instant at which another starts, but must not end before another does.
      return isFinish && link.anchor == .starts && isZeroApart(instant, bound, waiting)
    }
    for calendar in lagCalendars(waiting) {
      if link.isLead {
        if instant >= end || minutes(calendar, in: instant..<end, enough: lag) <= lag { return true }
      } else {
        if instant >= end, minutes(calendar, in: end..<instant, enough: lag) >= lag { return true }
      }
    }
    return false
  }

  /// As a finish, Friday evening is as late as the following weekend: nothing can be done in between.
  mutating func isZeroApart(_ finish: Int, _ bound: Int, _ activity: ActivityID) -> Bool {
    if finish >= bound { return true }
    if bound - finish > 400 * 1440 { return false }
    for calendar in lagCalendars(activity) where minutes(calendar, in: finish..<bound, enough: 0) == 0 { return true }
    guard facts[activity].isWork else { return false }
    return trace(activity, finish..<bound, limits: nil, stopsAt: .max).worked.isEmpty
  }

  mutating func checkLimits(_ activity: ActivityID) {
    guard let claimed = work[activity], !facts[activity].isSpanning, facts[activity].state != .finished else { return }
    let zone = plan.projectZone
    for rule in plan[activity].finish {
      guard case .limit(let limit) = rule, limit.kind == .from || limit.kind == .on else { continue }
      // Started work continues at once. A phase continues until its date.
      if facts[activity].state == .started, !facts[activity].isParent { continue }
      if facts[activity].isParent, isFinished(activity) { continue }
      let isEvent = !facts[activity].isWork && !facts[activity].isParent
      let bound = isEvent && limit.kind == .from ? zone.startInstant(limit.moment) : zone.finishInstant(limit.moment)
      // Work that ends on the day meets it, and so does a phase whose content does.
      let isKeptAllDay = limit.moment.time == nil && !isEvent && (limit.kind == .from || facts[activity].isParent)
      if isKeptAllDay, claimed.finish > zone.start(of: limit.moment.day) { continue }
      // If rates change, the last minute before a pinned end may be longer than needed by a fraction.
      let isKept = limit.kind == .from ? claimed.finish >= bound : isZeroApart(claimed.finish + (isEvent ? 0 : 1), bound, activity)
      if !isKept {
        report(
          .dateLimit, [activity], at: claimed.finish,
          "finishes \(text(claimed.finish)), but may not finish before \(text(bound))")
      }
    }
    guard facts[activity].state == .notStarted, !facts[activity].isParent else { return }
    var current: ActivityID? = activity
    while let stating = current {
      for rule in plan[stating].start {
        guard case .limit(let limit) = rule, limit.kind != .by else { continue }
        let bound = zone.startInstant(limit.moment)
        if claimed.start < bound {
          report(
            .dateLimit, [activity], at: claimed.start,
            "starts \(text(claimed.start)), but may not start before \(text(bound))")
        }
      }
      current = facts[stating].parent
    }
    if let expected = plan[activity].details.external.expected, claimed.start < zone.start(of: expected.day) {
      report(.dateLimit, [activity], at: claimed.start, "arrives \(text(claimed.start)), before it is expected")
    }
    checkSprint(activity, claimed)
  }

  /// All dated content of a phase is finished, and there is some.
  private func isFinished(_ phase: ActivityID) -> Bool {
    let content = children[phase].filter { facts[$0].hasDates && work[$0] != nil }
    return !content.isEmpty && content.allSatisfy { facts[$0].isParent ? isFinished($0) : facts[$0].state == .finished }
  }

  private mutating func checkSprint(_ activity: ActivityID, _ claimed: FinishedSchedule.Work) {
    guard let sprint = plan.sprints.declaration(plan[activity].details.task.sprint?.target, in: plan)
    else { return }
    for rule in sprint.start {
      guard case .limit(let limit) = rule else { continue }
      let bound = plan.projectZone.startInstant(limit.moment)
      if claimed.start < bound {
        report(.beforeSprint, [activity], [sprint.id], at: claimed.start, "starts \(text(claimed.start)), before its sprint")
      }
    }
  }
}

extension ExpectedDate {
  /// The likely day; of two days, the middle one, or the later of two middle ones.
  var day: Day {
    if let likely { return likely }
    return high.map { Day((Int(low.number) + Int($0.number) + 1) / 2) } ?? low
  }
}
