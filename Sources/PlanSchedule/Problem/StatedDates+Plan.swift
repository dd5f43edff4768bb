import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

extension StatedDates {
  init(_ builder: NetworkBuilder, _ horizon: Horizon) {
    self.init()
    let plan = builder.plan
    for node in builder.network.nodeIDs where builder.activityOfNode[node].exists {
      let activity = builder.activityOfNode[node]
      switch builder.network.nodes[node].kind {
      case .work, .milestone: sprintEnds[node] = plan.sprintEnds(activity).map(horizon.relative).min()
      case .phaseStart:
        if builder.network.limits(of: node) != nil {
          lastStarts[node] = plan.deadlines(ofStart: activity).map { horizon.relative($0.lastStart) }.min()
        }
        pins[node] = plan[activity].start.lazy.compactMap(\.pin).last.map(plan.projectZone.startInstant)
      case .fixed, .phaseGate, .phaseFinish: continue
      }
    }
  }
}

extension Plan {
  /// The instants by which an activity must be done for its sprint, in minutes since 1970-01-01T00:00 UTC.
  func sprintEnds(_ activity: ActivityID) -> [Int] {
    guard activities[activity].hasDetails, let sprint = row(activities[activity].details.task.sprint, .sprint) else { return [] }
    return sprints[sprint].finish.compactMap { rule -> Int? in
      guard case .limit(let limit) = rule, limit.kind != .from else { return nil }
      return projectZone.finishInstant(limit.moment)
    }
  }
}
