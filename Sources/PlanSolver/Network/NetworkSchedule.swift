import PlanText

/// The dates, floats and paths of a network.
///
/// Dates are instants (minutes since 1970-01-01T00:00 UTC), converted on demand from the
/// coordinates that the passes use: O(log exceptions of the calendar) each. Floats are working minutes of the
/// node's own calendar.
package final class NetworkSchedule: Sendable {
  package let network: Network
  package let topology: Topology
  /// The latest early finish; the project's start if there are no nodes.
  package let projectFinish: Int
  /// Pinned dates that other bounds override, by node number.
  package let contradictions: [Contradiction]

  let rules: LinkRules
  let placements: [Placement]
  let slacks: [Slack]
  let marks: [BackwardPass.Marks]
  let drivingLinks: [Bool]
  let drivers: [Int32]
  /// Start positions if some node is scheduled late, otherwise empty.
  let lateStarts: [Int]

  /// Sorts and schedules; fails with the cycles if there are any. O(nodes + links).
  package static func solving(_ network: Network) -> Result<NetworkSchedule, NetworkCycles> {
    Topology.sorting(network).map { NetworkSchedule(network, $0) }
  }

  /// Schedules a network whose links are already sorted. Since sorting, lengths may have changed, except between zero
  /// and non-zero, and so may limits; kinds, calendars and links may not.
  package init(_ network: Network, _ topology: Topology) {
    let rules = LinkRules(calendars: network.calendars, zone: network.zone)
    let forward = ForwardPass(network, topology, rules)
    let backward = BackwardPass(network, topology, rules, forward)
    let isAnyLate = network.limits.contains { $0.isLate }
    self.network = network
    self.topology = topology
    self.rules = rules
    projectFinish = forward.projectFinish
    contradictions = forward.contradictions
    placements = forward.placements
    slacks = backward.slacks
    marks = backward.marks
    drivingLinks = backward.isDriving
    drivers = forward.drivers
    lateStarts = isAnyLate ? LateSchedule(network, topology, rules, forward, backward).starts : []
  }

  // MARK: Dates

  package func earlyStart(of node: NodeID) -> Int {
    rules.instant(of: network.nodes[node], at: placements[node], isStart: true)
  }

  package func earlyFinish(of node: NodeID) -> Int {
    rules.instant(of: network.nodes[node], at: placements[node], isStart: false)
  }

  package func lateStart(of node: NodeID) -> Int { lateInstant(of: node, isStart: true) }

  package func lateFinish(of node: NodeID) -> Int { lateInstant(of: node, isStart: false) }

  /// The early start, or the moved one of a node that is scheduled late (and of the phases around it).
  package func start(of node: NodeID) -> Int {
    rules.instant(of: network.nodes[node], at: scheduled(node), isStart: true)
  }

  /// The early finish, or the moved one of a node that is scheduled late (and of the phases around it).
  package func finish(of node: NodeID) -> Int {
    rules.instant(of: network.nodes[node], at: scheduled(node), isStart: false)
  }

  private func scheduled(_ node: NodeID) -> Placement {
    guard !lateStarts.isEmpty else { return placements[node] }
    return Placement(start: lateStarts[node], finish: lateStarts[node] + Int(network.nodes[node].length))
  }

  private func lateInstant(of node: NodeID, isStart: Bool) -> Int {
    let late = slacks[node].late
    let record = network.nodes[node]
    if record.isInstant { return rules.settled(late, of: record, early: placements[node].start) }
    return rules.instant(of: record, at: Placement(start: late - Int(record.length), finish: late), isStart: isStart)
  }

  // MARK: Floats and paths

  /// How far the node can slip before it delays the project's finish or violates a limit: the smaller of start float
  /// and finish float, which are equal here because work is not stretched. Negative if a limit cannot be met.
  package func totalFloat(of node: NodeID) -> Int {
    let record = network.nodes[node]
    let late = slacks[node].late
    let position = record.isInstant ? rules.calendars[record.calendar].work(at: late) : late
    return position - placements[node].finish
  }

  /// How far the node can slip before it delays a successor; if its own finish is bound, not past the bound. Never
  /// negative.
  package func freeFloat(of node: NodeID) -> Int { slacks[node].free }

  /// Total float minus free float: the part whose use delays others.
  package func interferingFloat(of node: NodeID) -> Int { totalFloat(of: node) - freeFloat(of: node) }

  /// On the longest path, or without total float.
  package func isCritical(_ node: NodeID) -> Bool { marks[node].contains(.critical) }

  /// Reachable along driving links from a node that ends with the project.
  package func isOnLongestPath(_ node: NodeID) -> Bool { marks[node].contains(.longestPath) }

  /// True when the link holds its successor in place: no working time of the successor's calendar lies between the
  /// link's bound and the successor's early start (relationship free float 0).
  package func isDriving(link: Int) -> Bool { drivingLinks[link] }

  /// Why the node starts when it does, in the early schedule.
  package func driver(of node: NodeID) -> Driver { Driver(code: drivers[node]) }

  /// Working minutes from the project's finish to its deadline on the project's calendar; negative if it is late.
  package var deadlineFloat: Int? {
    network.deadline.map { rules.calendars[network.projectCalendar].between(projectFinish, $0) }
  }

  /// Work whose calendar will never have enough working time for it; its dates are ``WorkCalendar/never``.
  package var endless: [NodeID] {
    guard rules.calendars.contains(where: { $0.weeklyMinutes == 0 }) else { return [] }
    return network.nodeIDs.filter {
      let node = network.nodes[$0]
      return !node.isInstant && rules.calendars[node.calendar].weeklyMinutes == 0
        && earlyFinish(of: $0) >= WorkCalendar.never
    }
  }
}
