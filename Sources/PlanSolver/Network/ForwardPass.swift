import PlanText

/// Early dates: each node as soon as the project's start, the links and the date limits allow.
///
/// Pinned dates act as lower bounds here; a later bound wins, and the contradiction is recorded.
struct ForwardPass {
  private(set) var placements: [Placement]
  private(set) var drivers: [Int32]
  private(set) var contradictions: [Contradiction] = []
  /// The latest finish instant of all nodes; the project's start when there are none.
  private(set) var projectFinish: Int
  /// `projectFinish` as a coordinate of each calendar.
  private(set) var finishCoordinates: [Int]

  /// O(nodes + links).
  init(_ network: Network, _ topology: Topology, _ rules: LinkRules) {
    var placements = Array(repeating: Placement(start: 0, finish: 0), count: network.nodes.count)
    var drivers = Array(repeating: Driver.projectStart.code, count: network.nodes.count)
    let projectFinish = Self.place(network, topology, rules, &placements, &drivers, &contradictions)
    self.placements = placements
    self.drivers = drivers
    self.projectFinish = projectFinish
    finishCoordinates = rules.calendars.map { $0.work(at: projectFinish) }
  }

  /// Returns the finish of the project.
  private static func place(
    _ network: Network, _ topology: Topology, _ rules: LinkRules, _ placementList: inout [Placement],
    _ driverList: inout [Int32], _ contradictions: inout [Contradiction]
  ) -> Int {
    let nodes = network.nodes.span
    let firstArc = topology.firstArc.span
    let arcs = topology.arcs.span
    let order = topology.order.span
    let startCoordinates = rules.calendars.map { $0.work(at: network.projectStart) }
    let projectStarts = startCoordinates.span
    var lastFinishes = startCoordinates
    var lastFinish = lastFinishes.mutableSpan
    var lastInstant = network.projectStart
    // Phase nodes held back by a date: a milestone that they drive begins a working day. The end of a phase that its
    // own date keeps open is an end all the same.
    var isDated = Array(repeating: false, count: nodes.indices.contains { nodes[$0].isPhase } ? nodes.count : 0)
    var placements = placementList.mutableSpan
    var drivers = driverList.mutableSpan

    for index in order.indices {
      let number = Int(order[index])
      let node = nodes[number]
      let isLeastOfBounds = node.kind == .phaseStart
      // The bounds of plain links are coordinates, those of others positions; for work they are the same.
      var coordinate = Int.min
      var coordinateDriver = Driver.projectStart.code
      var start = isLeastOfBounds ? Int.max : Int.min
      var driver = Driver.projectStart.code

      for slot in Int(firstArc[number])..<Int(firstArc[number + 1]) {
        let arc = arcs[slot]
        let source = placements[Int(arc.source)]
        if arc.traits.contains(.converted) {
          let bound = rules.bound(arc, from: nodes[Int(arc.source)], at: source, to: node)
          if isLeastOfBounds ? bound < start : bound > start { (start, driver) = (bound, arc.link) }
        } else {
          // Link kinds are hard to predict: masks cost less than branches.
          let end = source.finish &- ((source.finish &- source.start) & arc.traits.fromStartMask)
          let bound = end &+ Int(arc.lag) &- (Int(node.length) & arc.traits.toFinishMask)
          if bound > coordinate { (coordinate, coordinateDriver) = (bound, arc.link) }
        }
      }
      if start == Int.max { start = Int.min }
      if coordinateDriver >= 0 {
        let bound = node.isInstant ? rules.calendars[Int(node.calendar)].finish(of: coordinate) : coordinate
        if bound > start || (bound == start && coordinateDriver < driver) {
          (start, driver) = (bound, coordinateDriver)
        }
      }
      if node.limits >= 0 {
        let limits = network.limits[Int(node.limits)]
        for bound in rules.startLimits(limits, of: node) where bound.start > start {
          (start, driver) = (bound.start, Driver.limit(bound.limit).code)
        }
        let earliest = node.isInstant ? start : max(start, projectStarts[Int(node.calendar)])
        if let bound = rules.startLimit(finishFrom: limits, of: node, at: earliest), bound > start {
          (start, driver) = (bound, Driver.limit(.earliestFinish).code)
        }
      }

      let calendar = Int(node.calendar)
      let finish: Int
      if !node.isInstant {
        if projectStarts[calendar] > start { (start, driver) = (projectStarts[calendar], Driver.projectStart.code) }
        finish = start + Int(node.length)
        if finish > lastFinish[calendar] { lastFinish[calendar] = finish }
      } else {
        if node.kind != .fixed && (!isLeastOfBounds || start == Int.min) {
          let projectStart = rules.start(from: network.projectStart, of: node)
          if projectStart > start { (start, driver) = (projectStart, Driver.projectStart.code) }
        }
        let link = driver < 0 ? nil : network.links[Int(driver)]
        let followsDate = link.map { !isDated.isEmpty && isDated[Int($0.predecessor)] && $0.lag == 0 } ?? true
        if followsDate && node.isPhase {
          isDated[number] = driver != Driver.limit(.earliestFinish).code
        } else if followsDate && link != nil {
          start = rules.start(from: start, of: node)
        }
        finish = rules.calendars[calendar].work(at: start)
        lastInstant = max(lastInstant, start)
      }
      placements[number] = Placement(start: start, finish: finish)
      drivers[number] = driver
      if node.limits >= 0 {
        let placement = placements[number]
        contradictions += Self.contradictions(network.limits[Int(node.limits)], NodeID(number), node, placement, rules)
      }
    }
    contradictions = contradictions.ordered { $0.node < $1.node }
    for calendar in rules.calendars.indices where lastFinishes[calendar] > startCoordinates[calendar] {
      lastInstant = max(lastInstant, rules.calendars[calendar].finish(of: lastFinishes[calendar]))
    }
    return lastInstant
  }

  private static func contradictions(
    _ limits: DateLimits, _ number: NodeID, _ node: Network.Node, _ placement: Placement, _ rules: LinkRules
  ) -> [Contradiction] {
    rules.startLimits(limits, of: node).compactMap { bound in
      let wanted: Int? =
        switch bound.limit {
        case .pinnedStart: limits.pinnedStart
        case .pinnedFinish: limits.pinnedFinish
        case .earliestStart, .earliestFinish: nil
        }
      guard let wanted, bound.start < placement.start else { return nil }
      let got = rules.instant(of: node, at: placement, isStart: bound.limit == .pinnedStart)
      // What is never done has no date that could be another one.
      return got > wanted && got < WorkCalendar.never
        ? Contradiction(node: number, limit: bound.limit, wanted: wanted, got: got) : nil
    }
  }
}
