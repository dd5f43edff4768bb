import PlanText

/// Late dates, floats, driving links and the longest path, in one sweep against the links.
///
/// Late finish: the earliest of the project's finish, what successors need, and the limits that bind (`by` and `on`).
/// Phase nodes are not activities, so free float looks through them to the activities that follow.
struct BackwardPass {
  private(set) var slacks: [Slack]
  private(set) var marks: [Marks]
  private(set) var isDriving: [Bool]

  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    static let critical = Marks(rawValue: 1)
    static let longestPath = Marks(rawValue: 2)
  }

  /// O(nodes + links).
  init(_ network: Network, _ topology: Topology, _ rules: LinkRules, _ forward: ForwardPass) {
    var slacks = Array(repeating: Slack(late: .max, free: .max), count: network.nodes.count)
    var marks = [Marks](repeating: [], count: network.nodes.count)
    var isDriving = Array(repeating: false, count: network.links.count)
    Self.sweep(network, topology, rules, forward, &slacks, &marks, &isDriving)
    self.slacks = slacks
    self.marks = marks
    self.isDriving = isDriving
    if network.nodes.contains(where: { $0.kind == .phaseStart }) {
      settlePhaseStarts(network, topology, rules, forward)
    }
  }

  private static func sweep(
    _ network: Network, _ topology: Topology, _ rules: LinkRules, _ forward: ForwardPass,
    _ slackList: inout [Slack], _ markList: inout [Marks], _ drivingList: inout [Bool]
  ) {
    let nodes = network.nodes.span
    let firstArc = topology.firstArc.span
    let arcs = topology.arcs.span
    let order = topology.order.span
    let placements = forward.placements.span
    let finishCoordinates = forward.finishCoordinates.span
    // The coordinate at which the last work ends, for calendars with work that ends with the project.
    let lastCoordinates = zip(rules.calendars, forward.finishCoordinates).map { calendar, coordinate in
      calendar.finish(of: coordinate) == forward.projectFinish ? coordinate : Int.max
    }
    var slacks = slackList.mutableSpan
    var marks = markList.mutableSpan
    var isDriving = drivingList.mutableSpan

    for index in stride(from: order.count - 1, through: 0, by: -1) {
      let number = Int(order[index])
      let node = nodes[number]
      let placement = placements[number]
      let calendar = Int(node.calendar)
      let end = node.isInstant ? forward.projectFinish : finishCoordinates[calendar]
      let finish = node.isInstant ? placement.start : placement.finish
      var late = min(slacks[number].late, end)
      var free = max(finish, min(slacks[number].free, end))
      if node.limits >= 0 && network.limits[Int(node.limits)].bindsFinish {
        late = min(late, rules.latestFinish(network.limits[Int(node.limits)], of: node))
        free = min(free, max(late, finish))
      }

      let lateStart = late - Int(node.length)
      let freeStart = node.isPhase ? free : placement.start
      // The same as coordinates, for plain links. The exact position of a milestone or phase node in non-working time
      // matters only to a phase node.
      var plainLate = lateStart
      var plainFree = freeStart
      var plainStart = placement.start
      var totalFloat = late - finish
      var freeFloat = free - finish
      var isPlainDriving = true
      if node.isInstant {
        plainLate = rules.calendars[calendar].work(at: late)
        plainStart = placement.finish
        let freeFinish = free == finish ? plainStart : rules.calendars[calendar].work(at: free)
        plainFree = node.isPhase ? freeFinish : plainStart
        totalFloat = plainLate - plainStart
        freeFloat = freeFinish - plainStart
        isPlainDriving = !node.isPhase || rules.calendars[calendar].finish(of: plainStart) == finish
      }
      slacks[number] = Slack(late: late, free: freeFloat)

      let endsLast = finish == (node.isInstant ? forward.projectFinish : lastCoordinates[calendar])
      let isOnLongestPath = endsLast || marks[number].contains(.longestPath)
      var mark: Marks = isOnLongestPath ? .longestPath : []
      if isOnLongestPath || totalFloat <= 0 { mark.insert(.critical) }
      marks[number] = mark

      for slot in Int(firstArc[number])..<Int(firstArc[number + 1]) {
        let arc = arcs[slot]
        let source = Int(arc.source)
        var latest: Int
        var latestFree: Int
        let drives: Bool
        if arc.traits.contains(.converted) {
          let bound = rules.bound(arc, from: nodes[source], at: placements[source], to: node)
          drives = rules.isDriving(bound, node, at: placement.start)
          // Content that is not the first to start does not hold the start of the phase.
          if node.kind == .phaseStart && !drives { continue }
          latest = rules.latestFinish(arc, of: nodes[source], before: lateStart, of: node)
          latestFree = rules.latestFinish(arc, of: nodes[source], before: freeStart, of: node)
        } else {
          // Link kinds are hard to predict: masks cost less than branches.
          let from = placements[source]
          let distance =
            (Int(node.length) & arc.traits.toFinishMask)
            + ((from.finish &- from.start) & arc.traits.fromStartMask) - Int(arc.lag)
          latest = plainLate &+ distance
          latestFree = plainFree &+ distance
          drives = isPlainDriving && plainStart &+ distance == from.finish
          if arc.traits.contains(.fromInstant) {
            latest = rules.calendars[calendar].start(of: latest)
            latestFree = rules.calendars[calendar].start(of: latestFree)
          }
        }
        let slack = slacks[source]
        slacks[source] = Slack(late: min(slack.late, latest), free: min(slack.free, latestFree))
        isDriving[Int(arc.link)] = drives
        if isOnLongestPath && drives { marks[source].insert(.longestPath) }
      }
    }
  }

  /// The late start of a phase is the earliest late start of its content.
  private mutating func settlePhaseStarts(
    _ network: Network, _ topology: Topology, _ rules: LinkRules, _ forward: ForwardPass
  ) {
    for number in topology.order.lazy.map({ Int($0) }) where network.nodes[number].kind == .phaseStart {
      let node = network.nodes[number]
      var late = slacks[number].late
      for arc in topology.arcs[Int(topology.firstArc[number])..<Int(topology.firstArc[number + 1])] {
        let source = network.nodes[Int(arc.source)]
        let finish = slacks[Int(arc.source)].late
        let placement = Placement(start: finish - Int(source.length), finish: finish)
        late = min(late, rules.bound(arc, from: source, at: placement, to: node))
      }
      slacks[number].late = late
      if rules.calendars[Int(node.calendar)].between(forward.placements[number].start, late) <= 0 {
        marks[number].insert(.critical)
      }
    }
  }
}
