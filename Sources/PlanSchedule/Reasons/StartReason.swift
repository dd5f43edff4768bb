import PlanModel
import PlanSyntax

/// What holds an activity where it starts, in the dates that the plan is worked by.
package struct StartReason: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case projectStart = "project-start"
    case statusDate = "status-date"
    /// It has happened.
    case actual
    /// `start from`, `finish from`, `on`, a sprint, the notice of a window.
    case limit
    /// Another activity that it follows.
    case activity
    /// The first work in it; for phases.
    case content
    /// Somebody or something that others use until then.
    case resource
    /// Nobody works earlier: hours, leave, arrival.
    case hours
    /// The window opens then, or the one before is too short.
    case window
    case freeze
    case downtimeLimit = "downtime-limit"
    case stock
    /// Somebody has no hours left in the week or month before.
    case weeklyLimit = "limit-of-person"
  }

  package let kind: Kind
  /// The activity that is followed, or that uses the resource until then.
  package var activity: Int?
  /// The person, role, equipment, software, window, system or material.
  package var entity: EntityID?
  /// A sentence without its full stop, such as "it follows 'design', which ends 2026-03-06 17:00".
  package var text: String
  /// Where the plan says so.
  package var place: Span?
}

extension Schedule {
  /// Why an activity starts when it does; for work that has begun, why the rest of it resumes when it does.
  package func reason(_ activity: Int) -> StartReason {
    if progress(activity).isSettled { return StartReason(kind: .actual, text: "it has happened") }
    guard let levelling, !isSummary(activity), !isSpanning(activity) else { return networkReason(activity) }
    let node = restNode(activity)
    switch levelling.causes[node] {
    case .origin: return originReason(activity)
    case .limit: return limitReason(activity)
    case .link(let link): return followedReason(activity, Int(link))
    case .hours: return HoursReason(self, levelling, activity, node).reason
    case .resource(let resource): return busyReason(activity, node, Int(resource), levelling)
    case .opening:
      if windowRow(activity) == nil {
        return StartReason(
          kind: .hours, text: "its outage is not broken, and too little is left of the hours before", place: plan[plan.activities[activity].id].name)
      }
      return windowReason(activity) { "too little is left of the opening before that in the window '\($0)'" }
    case .freeze:
      let system = details(activity).changedSystems.lazy.compactMap { plan.row($0, .system) }
        .first { !plan.systems[$0].freeze.isEmpty }
      let id = system.map { plan.systems[$0].id }
      return StartReason(
        kind: .freeze, entity: id, text: "'\(id.map { plan.name($0) } ?? "")' is frozen before",
        place: system.flatMap { plan.systems[$0].freeze.last { $0.last < clock(start(activity)).day.advanced(by: 1) }?.span })
    case .outageQuota(let quota):
      let id = levelling.problem.special.quotas[Int(quota)].entity
      return StartReason(
        kind: .downtimeLimit, entity: id, text: "the downtime-limit of '\(plan.name(id))' is used up before",
        place: plan[id].name)
    case .stock(let stock):
      let id = plan.materials[Int(stock)].id
      return StartReason(
        kind: .stock, entity: id, text: "the stock of '\(plan.name(id))' is used up until more arrives", place: plan[id].name)
    case .limitOfPerson(let resource):
      let id = levelling.problem.resources.resources[Int(resource)].entity
      return StartReason(
        kind: .weeklyLimit, entity: id, text: "the limit of '\(plan.name(id))' is used up before", place: plan[id].name)
    }
  }

  private func details(_ activity: Int) -> ActivityDetails { plan.activities[activity].details }

  private func originReason(_ activity: Int) -> StartReason {
    // What has not begun waits for the later of both.
    let isLast = statusInstant.map { $0 > plannedStart || progress(activity).hasStarted } ?? false
    return statusInstant.flatMap { instant in
      isLast ? StartReason(kind: .statusDate, text: "nothing that is left starts before the status date \(lastDay(instant).iso)") : nil
    } ?? StartReason(kind: .projectStart, text: "the project starts then", place: plan.project.map { plan[$0.id].name })
  }

  // MARK: Order

  private func followedReason(_ activity: Int, _ link: Int) -> StartReason {
    guard let source = followed(activity, link) else {
      return importedReason(activity) ?? (isExpected(activity) ? limitReason(activity) : originReason(activity))
    }
    if source.isLimit {
      let id = plan.activities[source.activity].id
      return StartReason(
        kind: .limit, activity: source.activity, text: "the phase '\(plan.path(id))' around it has a date limit",
        place: plan[id].name)
    }
    return orderReason(activity, source.activity)
  }

  /// How one activity follows another.
  private func orderReason(_ activity: Int, _ source: Int) -> StartReason {
    let dependency = links(activity).first { plan.activity($0.predecessor) == source }
    let isStart = dependency?.kind == .startToStart || dependency?.kind == .startToFinish
    let isFinish = dependency?.kind == .finishToFinish || dependency?.kind == .startToFinish
    let verb = start(source) == finish(source) ? "is on" : isStart ? "starts" : "ends"
    let date = isStart && start(source) < finish(source) ? clock(start(source)).text : finishText(source)
    var text = "it \(isFinish ? "finishes after" : "follows") '\(plan.path(plan.activities[source].id))', which \(verb) \(date)"
    if let lag = dependency?.lag, lag != 0 { text += lag > 0 ? ", and the lag behind it" : ", less the lead" }
    return StartReason(
      kind: .activity, activity: source, text: text,
      place: dependency?.dependency.target.span ?? plan[plan.activities[source].id].name)
  }

  /// The activity at the other end of a link, past the nodes of the phases around, or the phase whose limit binds;
  /// nil when nothing but the project's start does.
  private func followed(_ activity: Int, _ link: Int) -> (activity: Int, isLimit: Bool)? {
    var link = link
    while true {
      let node = Int(network.network.links[link].predecessor)
      guard let source = self.activity(ofNode: node), let levelling else { return nil }
      if network.network.nodes[node].kind != .phaseGate, source != activity { return (source, false) }
      // Gates follow gates further out, so this ends.
      switch levelling.causes[node] {
      case .link(let next): link = Int(next)
      case .limit: return (source, true)
      default: return nil
      }
    }
  }

  private func limitReason(_ activity: Int) -> StartReason {
    let rules = plan.activities[activity].start + plan.activities[activity].finish
    let isStated = rules.contains { rule in
      if case .limit(let limit) = rule { limit.kind != .by } else { false }
    }
    let id = plan.activities[activity].id
    // Limits hold back what has not begun.
    if progress(activity).hasStarted { return originReason(activity) }
    if isStated { return StartReason(kind: .limit, text: "its own date limit says so", place: plan[id].name) }
    if let sprint = plan.row(details(activity).task.sprint, .sprint) {
      let id = plan.sprints[sprint].id
      return StartReason(kind: .limit, entity: id, text: "its sprint '\(plan.name(id))' begins then", place: plan[id].name)
    }
    if isExpected(activity) {
      return StartReason(kind: .limit, text: "it is expected then", place: plan[id].name)
    }
    if windowRow(activity) != nil { return windowReason(activity) { "the window '\($0)' has to be given its notice before" } }
    return importedReason(activity) ?? phaseLimitReason(activity) ?? originReason(activity)
  }

  private func isExpected(_ activity: Int) -> Bool {
    plan[plan.activities[activity].id].kind == .external && details(activity).external.expected != nil
  }

  private func importedReason(_ activity: Int) -> StartReason? {
    let link = links(activity).first { $0.isDriving && $0.predecessor != .none && plan[$0.predecessor].source >= 0 }
    return link.map { link in
      StartReason(
        kind: .limit, text: "it follows '\(plan.name(link.predecessor))' of another project",
        place: link.dependency.target.span)
    }
  }

  private func phaseLimitReason(_ activity: Int) -> StartReason? {
    var parent = plan.activity(plan[plan.activities[activity].id].parent)
    while let phase = parent {
      let id = plan.activities[phase].id
      let isLimited = plan.activities[phase].start.contains { rule in
        if case .limit(let limit) = rule { limit.kind != .by } else { false }
      }
      if isLimited {
        return StartReason(
          kind: .limit, text: "the phase '\(plan.path(id))' around it has a date limit", place: plan[id].name)
      }
      parent = plan.activity(plan[id].parent)
    }
    return nil
  }

  // MARK: People, things, windows

  func windowRow(_ activity: Int) -> Int? {
    guard let row = levelling?.problem.settings.windows[activity], row >= 0 else { return nil }
    return Int(row)
  }

  func windowReason(_ activity: Int, _ text: (_ window: String) -> String) -> StartReason {
    let id = windowRow(activity).map { plan.windows[$0].id }
    return StartReason(
      kind: .window, entity: id, text: text(id.map { plan.name($0) } ?? ""), place: id.map { plan[$0].name })
  }

  private func busyReason(_ activity: Int, _ node: Int, _ resource: Int, _ levelling: Levelling) -> StartReason {
    let entity = levelling.problem.resources.resources[resource].entity
    let other = levelling.lastUser(of: resource, before: node).flatMap { self.activity(ofNode: $0) }
    var text = "'\(plan.name(entity))' is taken"
    if let other {
      text += " by '\(plan.path(plan.activities[other].id))' until \(clock(finish(other)).text)"
    }
    return StartReason(kind: .resource, activity: other, entity: entity, text: text, place: plan[entity].name)
  }

  // MARK: Without levelling

  private func networkReason(_ activity: Int) -> StartReason {
    if isSummary(activity) || isSpanning(activity) { return contentReason(activity) }
    switch driver(activity) {
    case .activity(let other): return orderReason(activity, other)
    case .resource(let other, let entity):
      return StartReason(kind: .resource, activity: other, entity: entity, text: "'\(plan.name(entity))' is taken before")
    case .limit: return limitReason(activity)
    case .projectStart, .statusDate: return originReason(activity)
    case .actual: return StartReason(kind: .actual, text: "it has happened")
    }
  }

  /// Phases start with their first work, what spans others with the first of those.
  private func contentReason(_ activity: Int) -> StartReason {
    let spans = isSpanning(activity)
    let first = spans ? firstSpanned(activity) : firstInside(activity)
    guard let first else { return StartReason(kind: .content, text: "what it contains starts then") }
    let path = plan.path(plan.activities[first].id)
    return StartReason(
      kind: .content, activity: first,
      text: spans ? "'\(path)', which it spans, starts then" : "'\(path)' in it starts then",
      place: plan[plan.activities[first].id].name)
  }

  private func firstSpanned(_ activity: Int) -> Int? {
    details(activity).task.spans.lazy.compactMap { plan.activity($0.target) }
      .first { hasDates($0) && start($0) == start(activity) }
  }

  /// Content is declared behind its phase.
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
