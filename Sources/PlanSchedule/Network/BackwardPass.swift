/// Late dates, floats, driving links and the longest path, in one sweep against the links.
///
/// Late finish: the earliest of the project's finish, what successors need, and the limits that bind
/// (`by` and `on`). Phase nodes are no activities, so free float looks through them to the activities behind.
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
    let finishes = forward.finishes.span
    let finishCoordinates = forward.finishCoordinates.span
    // The coordinate at which work ends last, in the calendars where some work ends with the project.
    let lastCoordinateList = zip(rules.calendars, forward.finishCoordinates).map { calendar, coordinate in
      calendar.finish(of: coordinate) == forward.projectFinish ? coordinate : Int.max
    }
    let lastCoordinates = lastCoordinateList.span
    var slacks = slackList.mutableSpan
    var marks = markList.mutableSpan
    var isDriving = drivingList.mutableSpan

    for index in stride(from: order.count - 1, through: 0, by: -1) {
      let number = Int(order[index])
      let node = nodes[number]
      let placement = Placement(finish: finishes[number], of: node)
      let calendar = Int(node.calendar)
      let end = node.isInstant ? forward.projectFinish : finishCoordinates[calendar]
      var late = min(slacks[number].late, end)
      var free = max(placement.finish, min(slacks[number].free, end))
      if node.limits >= 0 {
        let limits = network.limits[Int(node.limits)]
        if limits.bindsFinish {
          late = min(late, rules.latestFinish(limits, of: node))
          free = min(free, max(late, placement.finish))
        }
      }
      var totalFloat = late - placement.finish
      var freeFloat = free - placement.finish
      if node.isInstant {
        totalFloat = rules.calendars[calendar].between(placement.finish, late)
        freeFloat = rules.calendars[calendar].between(placement.finish, free)
      }
      slacks[number] = Slack(late: late, free: freeFloat)

      let endsLast = placement.finish == (node.isInstant ? forward.projectFinish : lastCoordinates[calendar])
      if endsLast { marks[number].insert(.longestPath) }
      let isOnLongestPath = marks[number].contains(.longestPath)
      if isOnLongestPath || totalFloat <= 0 { marks[number].insert(.critical) }

      let lateStart = late - Int(node.length)
      let freeStart = node.isPhase ? free : placement.start
      for slot in Int(firstArc[number])..<Int(firstArc[number + 1]) {
        let arc = arcs[slot]
        let source = Int(arc.source)
        let drives: Bool
        if arc.traits.contains(.converted) {
          let place = Placement(finish: finishes[source], of: nodes[source])
          let bound = rules.bound(arc, from: nodes[source], at: place, to: node)
          drives = rules.isDriving(bound, node, at: placement.start)
          // What is not the first to start does not hold the start of the phase.
          if node.kind == .phaseStart && !drives { continue }
          let latest = rules.latestFinish(arc, of: nodes[source], before: lateStart, of: node)
          let latestFree = rules.latestFinish(arc, of: nodes[source], before: freeStart, of: node)
          slacks[source].tighten(late: latest, free: latestFree)
        } else {
          var distance = -Int(arc.lag)
          if arc.traits.contains(.toFinish) { distance += Int(node.length) }
          if arc.traits.contains(.fromStart) { distance += Int(nodes[source].length) }
          let latestFree = placement.start + distance
          slacks[source].tighten(late: lateStart + distance, free: latestFree)
          drives = latestFree == finishes[source]
        }
        if drives {
          isDriving[Int(arc.link)] = true
          if isOnLongestPath { marks[source].insert(.longestPath) }
        }
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
      if rules.calendars[Int(node.calendar)].between(forward.finishes[number], late) <= 0 {
        marks[number].insert(.critical)
      }
    }
  }
}
