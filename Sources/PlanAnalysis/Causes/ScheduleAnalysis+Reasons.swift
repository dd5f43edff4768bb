import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// Why an activity is scheduled when it is; for started work, why the remaining work resumes when it does.
  package func reason(_ activity: ActivityID) -> StartReason {
    if schedule.progress(activity).isSettled { return StartReason(.happened) }
    guard let levelling, !schedule.isSummary(activity), !schedule.isSpanning(activity) else { return networkReason(activity) }
    let node = schedule.restNode(activity)
    let root = rootOfMissedPin(activity, node, levelling) ?? root(activity, levelling)
    let reason = reason(activity, node, root, levelling)
    guard reason.kind != .late else { return reason }
    let since = missedPin(activity, namedBy: reason).map { min($0, root.since) } ?? root.since
    let wait = Waiting(schedule, levelling, activity, node, from: since)
    return reason.followed(by: wait?.closures ?? [])
  }

  func reason(_ activity: ActivityID, _ node: NodeID, _ root: StartRoot, _ levelling: Levelling) -> StartReason {
    switch root.cause {
    case .followed(let other): return orderReason(activity, other)
    case .taken(let resource, let other): return busyReason(node, resource, other, root.since, levelling)
    case .other(.origin): return pinReason(activity, at: root.since) ?? originReason(activity)
    case .other(.limit): return limitReason(activity, at: root.since)
    case .other(.link(let link)): return followedReason(activity, Int(link))
    case .other(.hours): return StartReason(.neverHours, at: plan[plan[activity].id].name)
    case .other(.late): return lateReason(activity, node)
    case .other(.resource(let resource)): return busyReason(node, resource, nil, root.since, levelling)
    case .other(.outageQuota(let quota)):
      let system = levelling.basis.systemOfQuota[Int(quota)]
      let period = period(plan.systems[Int(plan[system].row)].downtimeLimit, before: root.since)
      return StartReason(.downtimeLimit(system, period), at: plan[system].name)
    case .other(.stock(let stock)):
      let id = plan.materials[Int(stock)].id
      return StartReason(.stock(id), at: plan[id].name)
    case .other(.limitOfPerson(let resource)):
      let id = levelling.problem.resources.resources[resource].entity
      let limit = plan[id].kind == .person ? plan.people[Int(plan[id].row)].limit : nil
      return StartReason(.limitOfPerson(id, period(limit, before: root.since)), at: plan[id].name)
    }
  }

  /// The period of a limit that ends at an instant.
  private func period(_ limit: Quota?, before instant: Int) -> StartReason.Period? {
    guard let limit, let unit = QuotaPeriod(plan.text(limit.unit)) else { return nil }
    let day = schedule.clock(instant - 1).day
    return StartReason.Period(unit: unit, first: Day(unit.start(holding: Int(day.number))))
  }

  func details(_ activity: ActivityID) -> ActivityDetails { plan[activity].details }

  func originReason(_ activity: ActivityID) -> StartReason {
    guard let statusInstant = schedule.statusInstant, schedule.waitsForStatusDate(activity) else {
      return StartReason(.projectStart, at: plan.project.map { plan[$0.id].name })
    }
    let status = schedule.lastDay(statusInstant)
    guard let day = schedule.overdueDay(activity) else { return StartReason(.statusDate(status)) }
    return StartReason(.overdue(day, statusDate: status), at: plan[plan[activity].id].name)
  }

  // MARK: Precedence

  private func followedReason(_ activity: ActivityID, _ link: Int) -> StartReason {
    guard let source = schedule.followed(activity, link) else {
      return importedReason(activity) ?? (schedule.isExpected(activity) ? limitReason(activity, at: schedule.start(activity)) : originReason(activity))
    }
    if source.isLimit {
      return statedLimit(source.activity, at: nil).map { limitReason(ofPhase: source.activity, $0) } ?? originReason(activity)
    }
    return orderReason(activity, source.activity)
  }

  /// How one activity follows another.
  func orderReason(_ activity: ActivityID, _ source: ActivityID) -> StartReason {
    // Of several links to the same activity, the one that binds.
    let candidates = schedule.links(activity).filter { plan.activity($0.predecessor) == source }
    let dependency = candidates.first(where: isDriving) ?? candidates.first
    let isStart = dependency?.kind == .startToStart || dependency?.kind == .startToFinish
    let isFinish = dependency?.kind == .finishToFinish || dependency?.kind == .startToFinish
    if candidates.isEmpty {
      if let arrival = arrivalReason(activity, source) { return arrival }
      if let link = passingLink(activity) { return passedReason(source, link) }
    }
    let lag = dependency.flatMap { dependency -> StartReason.Link.Lag? in
      dependency.lag == 0 ? nil : StartReason.Link.Lag(isLead: dependency.lag < 0, stated: dependency.dependency.lag)
    }
    return StartReason(
      .predecessor(event(source, isStart: isStart), StartReason.Link(isOfFinish: isFinish, lag: lag)),
      at: dependency?.dependency.target.span ?? plan[plan[source].id].name)
  }

  /// The start or the finish of an activity, as far as they differ.
  func event(_ activity: ActivityID, isStart: Bool) -> StartReason.Event {
    let isMilestone = schedule.start(activity) == schedule.finish(activity)
    return StartReason.Event(
      activity: activity, turn: isMilestone ? .milestone : isStart ? .start : .finish,
      moment: isStart && !isMilestone
        ? StartReason.Moment(instant: schedule.start(activity), isEnd: false) : finishMoment(activity))
  }

  private func finishMoment(_ activity: ActivityID) -> StartReason.Moment {
    let finish = schedule.finish(activity)
    return StartReason.Moment(instant: finish, isEnd: schedule.finishDay(activity) < schedule.clock(finish).day)
  }

  /// Someone who is available only from an activity on: `person ana { from hire }`.
  private func arrivalReason(_ activity: ActivityID, _ source: ActivityID) -> StartReason? {
    for use in schedule.uses(activity) where plan[use.resource].kind == .person {
      guard case .activity(let reference, let anchor)? = plan.people[Int(plan[use.resource].row)].from,
        plan.activity(reference.target) == source
      else { continue }
      return StartReason(
        .arrival(use.resource, event(source, isStart: anchor == .starts)), at: plan[use.resource].name)
    }
    return nil
  }

  /// What keeps a phase open after its last work: a line of its own, or what its finish waits for. Nil if its work ends
  /// it.
  package func reasonOfEnd(_ phase: ActivityID) -> StartReason? {
    guard schedule.isSummary(phase), !schedule.progress(phase).isSettled else { return nil }
    let inside = plan.activityIDs.filter { plan[$0].parent == phase && schedule.hasDates($0) }
    guard !inside.isEmpty, !inside.contains(where: { schedule.finish($0) == schedule.finish(phase) }) else { return nil }
    let waits = schedule.links(phase).first { link in
      (link.kind == .finishToFinish || link.kind == .startToFinish) && isDriving(link) && plan.activity(link.predecessor) != nil
    }
    if let waits, let source = plan.activity(waits.predecessor) { return orderReason(phase, source) }
    return statedLimit(phase, at: nil).flatMap { limit in
      limit.isStart ? nil : StartReason(.limit(.open(limit)), at: limit.place)
    }
  }

  // MARK: People, things, windows

  private func busyReason(_ node: NodeID, _ resource: ResourceID, _ other: ActivityID?, _ since: Int, _ levelling: Levelling) -> StartReason {
    let entity = levelling.problem.resources.resources[resource].entity
    let occupation: StartReason.Occupation =
      other.map { self.occupation(node, resource, $0, since, levelling) } ?? leftLater(resource, since, levelling)
    return StartReason(.resource(entity, occupation), at: plan[entity].name)
  }

  /// Another activity had all of the resource until it ended.
  func handOverReason(_ resource: ResourceID, _ other: ActivityID?, _ since: Int, _ levelling: Levelling) -> StartReason {
    let entity = levelling.problem.resources.resources[resource].entity
    let occupation = other.map { StartReason.Occupation.whole($0, until: finishMoment($0)) } ?? leftLater(resource, since, levelling)
    return StartReason(.resource(entity, occupation), at: plan[entity].name)
  }

  /// What had a resource that nothing has now: work that was moved later. It is looked for among those that finish next.
  private func leftLater(_ resource: ResourceID, _ since: Int, _ levelling: Levelling) -> StartReason.Occupation {
    for node in levelling.users(of: resource, endingAfter: since - levelling.dates.origin).prefix(1000) {
      guard let other = schedule.activity(ofNode: node), let early = startBeforeLate(other), early < since else { continue }
      return .movedLate(other, until: since)
    }
    return .unknown(until: since)
  }

  /// How an activity uses a resource until an instant.
  private func occupation(
    _ node: NodeID, _ resource: ResourceID, _ other: ActivityID, _ since: Int, _ levelling: Levelling
  ) -> StartReason.Occupation {
    // Paused work may free its people before it ends.
    let until = schedule.finish(other) > since ? StartReason.Moment(instant: since, isEnd: true) : finishMoment(other)
    let occupants = Occupants(schedule, levelling, resource, node)
    guard let known = occupants.all.first(where: { $0.activity == other }), !known.takesRest,
      known.share < occupants.level, levelling.problem.resources.resources[resource].kind == .person
    else { return .whole(other, until: until) }
    let least = DecoderSide.leastShareToBegin
    let leavesTooLittle = known.share * least > occupants.level * (least - 1)
    return .part(
      other, share: known.share, until: until,
      !occupants.takesRest ? .need(occupants.need) : leavesTooLittle ? .leavesTooLittle : nil)
  }

  // MARK: Without levelling

  private func networkReason(_ activity: ActivityID) -> StartReason {
    if schedule.isSummary(activity) || schedule.isSpanning(activity) { return contentReason(activity) }
    switch driver(activity) {
    case .activity(let other): return orderReason(activity, other)
    case .resource(let other, let entity): return StartReason(.resource(entity, .network(other)))
    case .limit: return limitReason(activity, at: schedule.start(activity))
    case .projectStart, .statusDate: return originReason(activity)
    case .actual: return StartReason(.happened)
    }
  }

  /// Phases start with their first work, spanning activities with the first activity they span.
  private func contentReason(_ activity: ActivityID) -> StartReason {
    let spans = schedule.isSpanning(activity)
    let first = spans ? firstSpanned(activity) : firstInside.value[activity].ifAny
    if let first, schedule.isEmptyPhase(activity), let own = emptyPhaseReason(activity, first) { return own }
    guard let first else {
      return pinReason(activity, at: schedule.start(activity))
        ?? StartReason(.content(.unknown))
    }
    let hasStarted = schedule.progress(first).hasStarted
    return StartReason(
      .content(spans ? .spanned(first, hasStarted: hasStarted) : .inside(first, hasStarted: hasStarted)),
      at: plan[plan[first].id].name)
  }

  private func firstSpanned(_ activity: ActivityID) -> ActivityID? {
    details(activity).task.spans.lazy.compactMap { [plan] in plan.activity($0.target) }
      .first { [schedule] in schedule.hasDates($0) && schedule.start($0) == schedule.start(activity) }
  }
}
