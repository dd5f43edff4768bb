import PlanSolver
import PlanSyntax
import PlanText

/// Dates that do not come from an activity's own lines: sprints, and activities that mark the beginning of a person's,
/// thing's or window's availability.
extension NetworkBuilder {
  /// Not before its sprint begins.
  mutating func addSprint(_ activity: ActivityID) {
    guard plan[activity].hasDetails, startNode[activity].exists, !progress[activity].hasStarted,
      let row = plan.row(plan[activity].details.task.sprint, .sprint)
    else { return }
    for rule in plan.sprints[row].start {
      switch rule {
      case .limit(let limit):
        guard limit.kind != .by else { continue }
        let node = startNode[activity]
        var limits = network.limits(of: node) ?? DateLimits()
        let instant = plan.projectZone.startInstant(limit.moment)
        limits.earliestStart = max(limits.earliestStart ?? .min, instant)
        network.setLimits(limits, of: node)
      case .after(let dependency): linkStart(of: activity, after: dependency.target, dependency.anchor, through: plan.sprints[row].id)
      }
    }
    for dependency in plan.sprints[row].after {
      linkStart(of: activity, after: dependency.target, dependency.anchor, through: plan.sprints[row].id)
    }
  }

  /// Not before the availability of the people it cannot do without begins.
  mutating func addResourceBounds(_ activity: ActivityID) {
    guard startNode[activity].exists, !isSummary(activity), !isSpanning[activity], !progress[activity].hasStarted else { return }
    for allotment in plan[activity].assign where allotment.others.isEmpty {
      let bound =
        if let row = plan.row(allotment.first, .person) { plan.people[row].from }
        else if let row = plan.row(allotment.first, .equipment) { plan.equipment[row].from }
        else if let row = plan.row(allotment.first, .software) { plan.software[row].from }
        else { Bound?.none }
      link(activity, to: bound, of: allotment.first.target)
    }
    guard plan[activity].hasDetails else { return }
    let details = plan[activity].details
    if let row = plan.row(details.within, .window) {
      link(activity, to: plan.windows[row].from, of: plan.windows[row].id)
    }
  }

  private mutating func link(_ activity: ActivityID, to bound: Bound?, of id: EntityID) {
    guard case .activity(let reference, let anchor) = bound else { return }
    linkStart(of: activity, after: reference, anchor, through: id)
  }

  private mutating func linkStart(of activity: ActivityID, after reference: Reference, _ anchor: Anchor, through id: EntityID) {
    guard let other = plan.activity(reference.target) else { return }
    let source = anchor == .starts ? startNode[other] : finishNode[other]
    // A resource that becomes available with the start of the work that needs it is available in time.
    guard source.exists, source != startNode[activity] || anchor != .starts else { return }
    boundLinks[network.links.count] = (activity, reference, id)
    network.add(Network.Link(source, startNode[activity], anchor == .starts ? .startToStart : .finishToStart))
  }

  /// True when availability, or what takes people's time, begins or ends with activities.
  var hasMovingBounds: Bool {
    func moves(_ bound: Bound?) -> Bool {
      if case .activity = bound { true } else { false }
    }
    return plan.people.contains { moves($0.from) || moves($0.until) }
      || plan.roles.contains { moves($0.from) || moves($0.until) }
      || plan.equipment.contains { moves($0.from) || moves($0.until) }
      || plan.software.contains { moves($0.from) || moves($0.until) }
      || plan.windows.contains { moves($0.from) || moves($0.until) }
      || plan.activityIDs.contains { activity in
        plan[activity].hasDetails
          && (moves(plan[activity].details.from) || moves(plan[activity].details.until))
      }
  }
}
