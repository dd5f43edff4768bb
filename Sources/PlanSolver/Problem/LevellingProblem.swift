import PlanText

/// Work to be placed: the network, the resources it needs, and their availability.
package struct LevellingProblem: Sendable {
  package let network: Network
  package let topology: Topology
  /// By node, the activity to which demands and special requirements belong; −1 for none.
  package let activityOfNode: [ActivityID]
  package let horizon: Horizon
  package let resources: ResourcePool
  package internal(set) var table: DemandTable
  package let special: SpecialRequirements
  package let past: PastUse
  /// Priority classes by node, 0 first: no node has a greater class than a successor. Within a rank, started work comes
  /// first. Empty if all are the same.
  package let classes: [UInt8]
  /// By node: work of a lower rank interrupts work of a higher one. Empty if all are the same.
  package let ranks: [UInt8]
  /// Durations and lags that depend on where they start.
  package let steps: CalendarSteps
  /// Pinned dates of work, in the order of the plan.
  package let pins: [PinnedDate]
  package let dates: StatedDates
  /// What has to start or finish by or on a date, plus the project's own date; in minutes from the origin.
  package let commitments: [DateCommitment]
  /// By node, for elapsed work: the calendar in which lags to it are counted.
  package let lagCalendars: [NodeID: CalendarID]
  /// Activities with pauses of their own.
  package let pausing: Set<ActivityID>
  /// Someone may work outside their hours.
  package let usesWindows: Bool
  /// Work that has not started does not start before this; minutes from the origin.
  package let origin: Int

  /// What the work needs besides links and durations.
  package struct Requirements: Sendable {
    package var table: DemandTable
    package var special: SpecialRequirements
    package var past: PastUse
    package var classes: [UInt8] = []
    package var pins: [PinnedDate] = []
    package var dates = StatedDates()
    package var commitments: [DateCommitment] = []
    package var lagCalendars: [NodeID: CalendarID] = [:]
    package var pausing: Set<ActivityID> = []
    package var usesWindows = false

    package init(_ table: DemandTable, _ special: SpecialRequirements, _ past: PastUse) {
      self.table = table
      self.special = special
      self.past = past
    }
  }

  /// - Parameter activityOfNode: of each node of the network; −1 for none.
  package init(
    _ network: Network, _ topology: Topology, activityOfNode: [ActivityID], _ horizon: Horizon, _ resources: ResourcePool,
    _ requirements: Requirements, _ steps: CalendarSteps
  ) {
    self.network = network
    self.topology = topology
    self.activityOfNode = activityOfNode
    self.horizon = horizon
    self.resources = resources
    self.steps = steps
    special = requirements.special
    past = requirements.past
    classes = requirements.classes
    pins = requirements.pins
    dates = requirements.dates
    commitments = requirements.commitments
    lagCalendars = requirements.lagCalendars
    pausing = requirements.pausing
    usesWindows = requirements.usesWindows
    origin = horizon.relative(network.projectStart)
    let ranks = classes.map { $0 / 2 }
    self.ranks = Set(ranks).count > 1 ? ranks : []
    var table = requirements.table
    let count = table.modesOfActivity.count
    var rankOfActivity = [UInt8](repeating: 0, count: count)
    for node in network.nodeIDs where network.nodes[node].kind == .work && activityOfNode[node].exists {
      if !self.ranks.isEmpty { rankOfActivity[activityOfNode[node]] = ranks[node] }
    }
    var isPinned = [Bool](repeating: false, count: count)
    for pin in pins { isPinned[activityOfNode[pin.node]] = true }
    table.settleSharing(resources, ranks: rankOfActivity, pinned: isPinned)
    self.table = table
  }

  /// The same problem with other amounts of work, in minutes by node; network and demands stay. Pinned dates get new
  /// slots.
  package func with(work minutes: [Int32]) -> LevellingProblem {
    var result = self
    for node in network.nodeIDs where network.nodes[node].kind == .work && activityOfNode[node].exists {
      guard network.nodes[node].length > 0 else { continue }
      for mode in table.modesOfActivity[activityOfNode[node]] {
        result.table.modes[Int(mode)].work = Int(minutes[node]) * WorkPattern.unit
      }
    }
    return result
  }
}
