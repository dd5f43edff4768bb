import PlanModel
import PlanSolver
import PlanText

/// What determined when an activity could start; from then on, only closed time kept it waiting. Everything that names
/// a cause of dates, in sentences, chains and JSON, starts from this.
package struct StartRoot {
  package enum Cause: Equatable {
    /// The activity it follows.
    case followed(ActivityID)
    /// A resource that another activity uses until then: index of the resource, and the activity if known.
    case taken(resource: ResourceID, by: ActivityID?)
    case other(StartCause)
  }

  package var cause: Cause
  /// Minutes since 1970-01-01T00:00 UTC.
  package var since: Int
}

extension StartRoot {
  /// It names something that determines a start, and not this activity.
  fileprivate func names(otherThan activity: ActivityID) -> Bool {
    switch cause {
    case .followed(let other): other != activity
    case .taken(_, let other): other != nil && other != activity
    case .other(.limit), .other(.outageQuota), .other(.stock), .other(.limitOfPerson): true
    case .other(.origin), .other(.hours), .other(.late), .other(.link), .other(.resource): false
    }
  }
}

extension ScheduleAnalysis {
  /// For work and events that are not finished. An empty phase that they follow passes on what drives it.
  package func root(_ activity: ActivityID, _ levelling: Levelling) -> StartRoot {
    let root = nearestRoot(activity, levelling)
    guard case .followed(let phase) = root.cause,
      schedule.isUnplaced(phase) || schedule.isEmptyPhase(phase) && schedule.finish(phase) == root.since
    else { return root }
    switch passedOn(.activity(phase)) {
    case .activity(let other): return StartRoot(cause: .followed(other), since: root.since)
    case .projectStart, .statusDate: return StartRoot(cause: .other(.origin), since: root.since)
    case .resource, .limit, .actual: return root
    }
  }

  private func nearestRoot(_ activity: ActivityID, _ levelling: Levelling) -> StartRoot {
    let node = schedule.restNode(activity)
    let cause = levelling.solution.causes[node]
    let since = levelling.instantOfCause(of: node)
    let met: StartRoot
    switch cause {
    case .link(let link):
      guard let source = schedule.followed(activity, Int(link)), !source.isLimit else {
        return StartRoot(cause: .other(cause), since: since)
      }
      met = StartRoot(cause: .followed(source.activity), since: since)
    case .resource(let resource):
      let occupant = Occupants(schedule, levelling, resource, node).decisive
      met = StartRoot(
        cause: .taken(resource: resource, by: occupant?.activity), since: min(since, occupant?.until ?? since))
    case .late: return StartRoot(cause: .other(cause), since: since)
    case .origin, .limit, .hours, .outageQuota, .stock, .limitOfPerson:
      met = StartRoot(cause: .other(cause), since: since)
    }
    guard let floats, let arc = floats.drivingArc(to: node), let source = schedule.activity(ofNode: arc.source) else { return met }
    let bound = floats.schedule.bound(arc) + levelling.problem.horizon.origin
    let driving = StartRoot(
      cause: !arc.resource.exists ? .followed(source) : .taken(resource: arc.resource, by: source), since: bound)
    // What has moved late could start earlier: work that it was moved up to waits for something else.
    if isMovedLate(source), met.names(otherThan: source) { return met }
    switch met.cause {
    case .followed(let phase):
      // The plan says that it follows the phase.
      return schedule.isSummary(phase) && plan.holds(phase, source) ? met : driving
    case .taken(let resource, let other):
      // If several hand over the same resource at once, the one without which there would be enough of it.
      if arc.resource == resource, other != nil, met.since >= bound { return met }
      return met.since > bound && levelling.works(node, from: bound, to: met.since) ? met : driving
    case .other(.origin), .other(.hours), .other(.late), .other(.link), .other(.resource): return driving
    case .other(.limit), .other(.outageQuota), .other(.stock), .other(.limitOfPerson):
      return met.since > bound ? met : driving
    }
  }

  /// What moves an activity past its pinned start date and leaves no hours in between; nil if it meets the date, or
  /// something else moves it.
  package func rootOfMissedPin(_ activity: ActivityID, _ node: NodeID, _ levelling: Levelling) -> StartRoot? {
    guard levelling.solution.causes[node] == .limit, schedule.missedStartPin(activity) != nil else { return nil }
    let root: StartRoot
    switch schedule.networkDriver(activity) {
    case .activity(let other): root = StartRoot(cause: .followed(other), since: schedule.finish(other))
    case .projectStart, .statusDate: root = StartRoot(cause: .other(.origin), since: schedule.network.network.projectStart)
    case .resource, .limit, .actual: return nil
    }
    return levelling.works(node, from: root.since, to: levelling.start(of: node)) ? nil : root
  }

  /// What drives an activity's start or, for started work, its remaining work; for work that `schedule late` moved, what
  /// kept it from starting earlier before that. Hours, windows and other rules count as limits here; see ``reason(_:)``.
  package func driver(_ activity: ActivityID) -> Schedule.Driver { driver(activity, by: root) }

  /// The same, but an empty phase that it follows is the driver.
  private func nearestDriver(_ activity: ActivityID) -> Schedule.Driver { driver(activity, by: nearestRoot) }

  private func driver(_ activity: ActivityID, by root: (ActivityID, Levelling) -> StartRoot) -> Schedule.Driver {
    guard let levelling, !schedule.isSummary(activity), !schedule.isSpanning(activity), !schedule.progress(activity).isSettled else {
      return schedule.networkDriver(activity)
    }
    let found = isMovedLate(activity) ? rootBeforeLate(activity, levelling) : root(activity, levelling)
    switch found.cause {
    case .followed(let other): return .activity(other)
    case .taken(let resource, let other):
      let entity = levelling.problem.resources.resources[resource].entity
      return other.map { .resource($0, entity) } ?? .limit
    case .other(.origin): return schedule.waitsForStatusDate(activity) ? .statusDate : .projectStart
    case .other: return .limit
    }
  }

  /// The driver of what follows an empty phase: the phase passes on what drives it, provided that it ends at the same
  /// instant. Otherwise its own limit or lag counts, and it is the driver.
  private func passedOn(_ driver: Schedule.Driver) -> Schedule.Driver {
    var (result, phases) = (driver, [ActivityID]())
    // The network has no cycles.
    while case .activity(let phase) = result, schedule.isEmptyPhase(phase) {
      if let known = passedDrivers[phase] {
        result = known
        break
      }
      phases.append(phase)
      guard let next = passedOn(by: phase) else { break }
      result = next
    }
    passedDrivers.keep(result, for: phases)
    return result
  }

  /// What an empty phase passes on; nil if it is the driver itself.
  private func passedOn(by phase: ActivityID) -> Schedule.Driver? {
    if schedule.isUnplaced(phase) { return schedule.originDriver }
    let driver = nearestDriver(phase)
    switch driver {
    case .activity(let other): return schedule.finish(other) == schedule.finish(phase) || schedule.isUnplaced(other) ? driver : nil
    case .projectStart, .statusDate: return driver
    case .resource, .limit, .actual: return nil
    }
  }
}

extension Schedule {
  /// The activity at the other end of a link, skipping the nodes of surrounding phases, or the phase whose limit binds;
  /// nil if only the project's start does.
  package func followed(_ activity: ActivityID, _ link: Int) -> (activity: ActivityID, isLimit: Bool)? {
    var link = link
    while true {
      let node = network.network.links[link].predecessor
      guard let source = self.activity(ofNode: node), let levelled else { return nil }
      if network.network.nodes[node].kind != .phaseGate, source != activity { return (source, false) }
      // Gates follow gates further out, so this terminates.
      switch levelled.solution.causes[node] {
      case .link(let next): link = Int(next)
      case .limit: return (source, true)
      case .origin, .hours, .resource, .outageQuota, .stock, .limitOfPerson, .late: return nil
      }
    }
  }
}

extension Plan {
  /// True when an activity lies in a phase, at any depth.
  fileprivate func holds(_ phase: ActivityID, _ activity: ActivityID) -> Bool {
    var parent = self[activity].parent
    while let current = parent, current != phase { parent = self[current].parent }
    return parent == phase
  }
}

extension Levelling {
  /// True when the hours of a node's resources contain a minute between two instants.
  package func works(_ node: NodeID, from start: Int, to end: Int) -> Bool {
    guard solution.chosen[node] >= 0 else { return false }
    let origin = problem.horizon.origin
    let pattern = problem.table.patterns[Int(problem.table.modes[Int(solution.chosen[node])].pattern)]
    return pattern.works(from: start - origin, to: end - origin)
  }
}
