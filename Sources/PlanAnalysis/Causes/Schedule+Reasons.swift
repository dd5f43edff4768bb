import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension Schedule {
  /// Why an activity is scheduled when it is; for started work, why the remaining work resumes when it does.
  package func reason(_ activity: Int) -> StartReason {
    if progress(activity).isSettled { return StartReason(kind: .actual, text: "it has already happened") }
    guard let levelling, !isSummary(activity), !isSpanning(activity) else { return networkReason(activity) }
    let node = restNode(activity)
    let root = rootBehindPin(activity, node, levelling) ?? root(activity, levelling)
    let reason = reason(activity, node, root, levelling)
    guard reason.kind != .late else { return reason }
    let since = missedPin(activity, namedBy: reason).map { min($0, root.since) } ?? root.since
    let wait = Waiting(self, levelling, activity, node, from: since)
    return reason.followed(by: wait?.closures ?? [])
  }

  private func reason(_ activity: Int, _ node: Int, _ root: StartRoot, _ levelling: Levelling) -> StartReason {
    switch root.cause {
    case .followed(let other): return orderReason(activity, other)
    case .taken(let resource, let other): return busyReason(node, resource, other, root.since, levelling)
    case .other(.origin): return pinReason(activity, at: root.since) ?? originReason(activity)
    case .other(.limit): return limitReason(activity, at: root.since)
    case .other(.link(let link)): return followedReason(activity, Int(link))
    case .other(.hours):
      return StartReason(
        kind: .hours, text: "it never has working hours", place: plan[plan.activities[activity].id].name)
    case .other(.late): return lateReason(activity, node)
    case .other(.resource(let resource)): return busyReason(node, Int(resource), nil, root.since, levelling)
    case .other(.outageQuota(let quota)):
      let system = levelling.basis.systemOfQuota[Int(quota)]
      let limit = plan.systems[Int(plan[system].row)].downtimeLimit
      return StartReason(
        kind: .downtimeLimit, entity: system,
        text: "the downtime-limit of '\(plan.name(system))' is used up for "
          + period(limit.map { plan.text($0.unit) }, before: root.since),
        place: plan[system].name)
    case .other(.stock(let stock)):
      let id = plan.materials[Int(stock)].id
      return StartReason(
        kind: .stock, entity: id, text: "the stock of '\(plan.name(id))' is used up until more arrives", place: plan[id].name)
    case .other(.limitOfPerson(let resource)):
      let id = levelling.problem.resources.resources[Int(resource)].entity
      let limit = plan[id].kind == .person ? plan.people[Int(plan[id].row)].limit : nil
      return StartReason(
        kind: .weeklyLimit, entity: id,
        text: "the limit of '\(plan.name(id))' is used up for "
          + period(limit.map { plan.text($0.unit) }, before: root.since),
        place: plan[id].name)
    }
  }

  /// `the week from 2026-03-02`: the one that ends at an instant.
  private func period(_ unit: String?, before instant: Int) -> String {
    let day = clock(instant - 1).day
    guard let unit = unit.flatMap({ QuotaPeriod($0) }) else { return "the time before" }
    let first = Day(unit.start(holding: Int(day.number)))
    switch unit {
    case .day: return "the day \(first.iso)"
    case .week: return "the week from \(first.iso)"
    case .month: return "the month from \(first.iso)"
    case .year: return "the year from \(first.iso)"
    }
  }

  func details(_ activity: Int) -> ActivityDetails { plan.activities[activity].details }

  func originReason(_ activity: Int) -> StartReason {
    guard let statusInstant, waitsForStatusDate(activity) else {
      return StartReason(kind: .projectStart, text: "the project starts then", place: plan.project.map { plan[$0.id].name })
    }
    let status = lastDay(statusInstant).iso
    guard let day = overdueDay(activity) else {
      return StartReason(kind: .statusDate, text: "remaining work starts after the status date \(status)")
    }
    return StartReason(
      kind: .statusDate, text: "it was expected on \(day.iso) and has not arrived by the status date \(status)",
      place: plan[plan.activities[activity].id].name)
  }

  // MARK: Precedence

  private func followedReason(_ activity: Int, _ link: Int) -> StartReason {
    guard let source = followed(activity, link) else {
      return importedReason(activity) ?? (isExpected(activity) ? limitReason(activity, at: start(activity)) : originReason(activity))
    }
    if source.isLimit {
      return statedLimit(source.activity, at: nil).map { limitReason(ofPhase: source.activity, $0) } ?? originReason(activity)
    }
    return orderReason(activity, source.activity)
  }

  /// How one activity follows another.
  func orderReason(_ activity: Int, _ source: Int) -> StartReason {
    // Of several links to the same activity, the one that binds.
    let candidates = links(activity).filter { plan.activity($0.predecessor) == source }
    let dependency = candidates.first(where: \.isDriving) ?? candidates.first
    let isStart = dependency?.kind == .startToStart || dependency?.kind == .startToFinish
    let isFinish = dependency?.kind == .finishToFinish || dependency?.kind == .startToFinish
    if candidates.isEmpty, let arrival = arrivalReason(activity, source) { return arrival }
    let verb = start(source) == finish(source) ? "is on" : isStart ? "starts" : "ends"
    let date = isStart && start(source) < finish(source) ? clock(start(source)).text : finishText(source)
    var text = "it \(isFinish ? "finishes after" : "follows") '\(plan.path(plan.activities[source].id))', which \(verb) \(date)"
    if let dependency, dependency.lag != 0 { text += dependency.lag > 0 ? ", with a lag" : ", with a lead" }
    if let dependency, dependency.lag != 0, let lag = dependency.dependency.lag {
      text += " of \(lag.amount.text)\(lag.elapsed ? " elapsed" : "")"
    }
    return StartReason(
      kind: .activity, activity: source, text: text,
      place: dependency?.dependency.target.span ?? plan[plan.activities[source].id].name)
  }

  /// Someone who is available only from an activity on: `person ana { from hire }`.
  private func arrivalReason(_ activity: Int, _ source: Int) -> StartReason? {
    for use in uses(activity) where plan[use.resource].kind == .person {
      guard case .activity(let reference, let anchor)? = plan.people[Int(plan[use.resource].row)].from,
        plan.activity(reference.target) == source
      else { continue }
      let isStart = anchor == .starts
      let verb = start(source) == finish(source) ? "is on" : isStart ? "starts" : "ends"
      let date = isStart && start(source) < finish(source) ? clock(start(source)).text : finishText(source)
      return StartReason(
        kind: .activity, activity: source, entity: use.resource,
        text: "'\(plan.name(use.resource))' is available from '\(plan.path(plan.activities[source].id))' on, "
          + "which \(verb) \(date)",
        place: plan[use.resource].name)
    }
    return nil
  }

  /// What keeps a phase open after its last work: a line of its own, or what its finish waits for. Nil if its work ends
  /// it.
  package func reasonOfEnd(_ phase: Int) -> StartReason? {
    guard isSummary(phase), !progress(phase).isSettled else { return nil }
    let inside = plan.activities.indices.filter { plan.activity(plan[plan.activities[$0].id].parent) == phase && hasDates($0) }
    guard !inside.isEmpty, !inside.contains(where: { finish($0) == finish(phase) }) else { return nil }
    let waits = links(phase).first { link in
      (link.kind == .finishToFinish || link.kind == .startToFinish) && link.isDriving && plan.activity(link.predecessor) != nil
    }
    if let waits, let source = plan.activity(waits.predecessor) { return orderReason(phase, source) }
    return statedLimit(phase, at: nil).flatMap { limit in
      limit.isStart ? nil : StartReason(kind: .limit, text: "'\(limit.text)' keeps it open until then", place: limit.place)
    }
  }

  // MARK: People, things, windows

  private func busyReason(_ node: Int, _ resource: Int, _ other: Int?, _ since: Int, _ levelling: Levelling) -> StartReason {
    let entity = levelling.problem.resources.resources[resource].entity
    let name = "'\(plan.name(entity))'"
    var text = "\(name) is taken until \(endText(since))"
    if let other {
      let path = "'\(plan.path(plan.activities[other].id))'"
      // Paused work may free its people before it ends.
      let until = finish(other) > since ? endText(since) : finishText(other)
      text = "\(name) is taken by \(path) until \(until)"
      let occupants = Occupants(self, levelling, resource, node)
      if let known = occupants.all.first(where: { $0.activity == other }), !known.takesRest, known.share < occupants.level,
        levelling.problem.resources.resources[resource].kind == .person
      {
        text = "\(path) has \(known.share.percent) of \(name) until \(until)"
        if !occupants.takesRest {
          text += ", and it needs \(occupants.need.percent)"
        } else if known.share * DecoderSide.leastShareToBegin > occupants.level * (DecoderSide.leastShareToBegin - 1) {
          text += ", too much for it to start alongside"
        }
      }
    }
    return StartReason(kind: .resource, activity: other, entity: entity, text: text, place: plan[entity].name)
  }

  // MARK: Without levelling

  private func networkReason(_ activity: Int) -> StartReason {
    if isSummary(activity) || isSpanning(activity) { return contentReason(activity) }
    switch driver(activity) {
    case .activity(let other): return orderReason(activity, other)
    case .resource(let other, let entity):
      return StartReason(
        kind: .resource, activity: other, entity: entity, text: "'\(plan.name(entity))' is taken until then")
    case .limit: return limitReason(activity, at: start(activity))
    case .projectStart, .statusDate: return originReason(activity)
    case .actual: return StartReason(kind: .actual, text: "it has already happened")
    }
  }

  /// Phases start with their first work, spanning activities with the first activity they span.
  private func contentReason(_ activity: Int) -> StartReason {
    let spans = isSpanning(activity)
    let first = spans ? firstSpanned(activity) : firstInside(activity)
    guard let first else {
      return pinReason(activity, at: start(activity))
        ?? StartReason(kind: .content, text: "the work inside it starts then")
    }
    let path = plan.path(plan.activities[first].id)
    let verb = progress(first).hasStarted ? "started" : "starts"
    return StartReason(
      kind: .content, activity: first,
      text: spans ? "'\(path)', which it spans, \(verb) then" : "'\(path)' inside it \(verb) then",
      place: plan[plan.activities[first].id].name)
  }

  private func firstSpanned(_ activity: Int) -> Int? {
    details(activity).task.spans.lazy.compactMap { plan.activity($0.target) }
      .first { hasDates($0) && start($0) == start(activity) }
  }

  /// Activities are declared after the phase that contains them.
  private func firstInside(_ phase: Int) -> Int? {
    var other = phase + 1
    while other < plan.activities.count {
      let parent = plan.activity(plan[plan.activities[other].id].parent)
      if parent == phase, hasDates(other), start(other) == start(phase) { return other }
      other += 1
    }
    return nil
  }
}

extension Int {
  /// Parts of ``WorkPattern/unit`` as a percentage: `60%`, `62.5%`.
  var percent: String {
    let tenths = (self * 1000 + WorkPattern.unit / 2) / WorkPattern.unit
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + "%"
  }
}
