import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// How priorities affect the sequence of work.
extension WorkSettings {
  /// By node: own priorities, raised to the highest among everything that waits for them; empty if all are the same.
  func classes(_ builder: NetworkBuilder, _ topology: Topology) -> [UInt8] {
    let (network, activityOfNode) = (builder.network, builder.activityOfNode)
    let hasBegun = network.nodes.contains { $0.kind == .fixed }
    guard hasBegun || priorities.contains(where: { $0 != .normal }) else { return [] }
    var begun = [Bool](repeating: false, count: builder.plan.activities.count)
    for node in network.nodeIDs where network.nodes[node].kind == .fixed && activityOfNode[node].exists {
      begun[activityOfNode[node]] = true
    }
    var classes = network.nodeIDs.map { node -> UInt8 in
      let activity = activityOfNode[node]
      // Spanning work does not wait for the work it spans, and an event is no more urgent than its successors.
      guard activity.exists, !isParent[activity], !builder.isSpanning[activity], network.nodes[node].kind != .milestone else {
        return 2 * Priority.low.levellingClass + 1
      }
      // Started work continues before other work of its priority starts.
      return 2 * priorities[activity].levellingClass + (begun[activity] ? 0 : 1)
    }
    for number in topology.order.reversed() {
      for slot in Int(topology.firstArc[number])..<Int(topology.firstArc[number.index + 1]) {
        let source = topology.arcs[slot].source
        classes[source] = min(classes[source], classes[number])
      }
    }
    return classes
  }

  /// What has to start or finish by or on a date, plus the project's own date; in minutes from the origin.
  func commitments(_ builder: NetworkBuilder, _ horizon: Horizon) -> [DateCommitment] {
    let (plan, network) = (builder.plan, builder.network)
    var result: [DateCommitment] = []
    for number in network.nodeIDs {
      guard network.nodes[number].kind != .fixed, let limits = network.limits(of: number) else { continue }
      let activity = builder.activityOfNode[number]
      let weight = (activity.exists ? priorities[activity] : .normal).weight
      let calendar = network.calendars[network.nodes[number].calendar]
      let starts = [limits.latestStart, limits.pinnedStart.map { max($0, calendar.nextWorking($0)) }]
      for (isStart, dates) in [(true, starts), (false, [limits.latestFinish, limits.pinnedFinish])] {
        for date in dates.compactMap({ $0 }) {
          result.append(DateCommitment(node: number, isStart: isStart, last: horizon.relative(date), weight: weight))
        }
      }
    }
    for node in network.nodeIDs where network.nodes[node].kind == .work && builder.activityOfNode[node].exists {
      let activity = builder.activityOfNode[node]
      for end in plan.sprintEnds(activity) {
        result.append(DateCommitment(node: node, last: horizon.relative(end), weight: priorities[activity].weight))
      }
    }
    if let deadline = network.deadline {
      result.append(DateCommitment(node: nil, last: horizon.relative(deadline), weight: Priority.normal.weight))
    }
    return result
  }

  /// By node, for elapsed work: lags to it are working time of the calendar that it would have if it were not elapsed.
  func lagCalendars(_ builder: NetworkBuilder) -> [NodeID: CalendarID] {
    var result: [NodeID: CalendarID] = [:]
    for node in builder.network.nodeIDs where builder.network.nodes[node].calendar == CalendarTable.clock {
      let activity = builder.activityOfNode[node]
      guard activity.exists else { continue }
      result[node] = builder.ownCalendar(activity, calendars[activity].ifAny ?? CalendarTable.project)
    }
    return result
  }
}

extension Priority {
  /// Classes with a lower number are scheduled without regard to those with a higher one.
  var levellingClass: UInt8 {
    switch self {
    case .critical: 1
    case .high: 2
    case .normal: 3
    case .low: 4
    }
  }

  /// The weight of a minute of lateness.
  var weight: Int64 {
    switch self {
    case .critical: 8
    case .high: 4
    case .normal: 2
    case .low: 1
    }
  }
}
