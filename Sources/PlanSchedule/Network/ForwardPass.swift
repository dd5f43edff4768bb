/// Early dates: each node as soon as the project's start, the links and the date limits allow.
///
/// Pinned dates count as lower bounds here; where another bound is later it wins, and the contradiction is listed.
struct ForwardPass {
  /// Finish position of each node.
  private(set) var finishes: [Int]
  private(set) var drivers: [Int32]
  private(set) var contradictions: [Contradiction] = []
  /// The latest finish instant of all nodes; the project's start when there are none.
  private(set) var projectFinish: Int
  /// `projectFinish` as a coordinate of each calendar.
  private(set) var finishCoordinates: [Int]

  /// O(nodes + links).
  init(_ network: Network, _ topology: Topology, _ rules: LinkRules) {
    var finishes = Array(repeating: 0, count: network.nodes.count)
    var drivers = Array(repeating: Driver.projectStart.code, count: network.nodes.count)
    let projectFinish = Self.place(network, topology, rules, &finishes, &drivers, &contradictions)
    self.finishes = finishes
    self.drivers = drivers
    self.projectFinish = projectFinish
    finishCoordinates = rules.calendars.map { $0.work(at: projectFinish) }
  }

  /// Returns the finish of the project.
  private static func place(
    _ network: Network, _ topology: Topology, _ rules: LinkRules, _ finishList: inout [Int],
    _ driverList: inout [Int32], _ contradictions: inout [Contradiction]
  ) -> Int {
    let nodes = network.nodes.span
    let firstArc = topology.firstArc.span
    let arcs = topology.arcs.span
    let order = topology.order.span
    let startCoordinateList = rules.calendars.map { $0.work(at: network.projectStart) }
    let startCoordinates = startCoordinateList.span
    var lastFinishList = startCoordinateList
    var lastFinish = lastFinishList.mutableSpan
    var lastInstant = network.projectStart
    // Phase nodes whose instant comes from a date, not from work: a milestone that they drive begins a working day.
    var isDated: [Bool] = []
    var finishes = finishList.mutableSpan
    var drivers = driverList.mutableSpan

    for index in order.indices {
      let number = Int(order[index])
      let node = nodes[number]
      let isLeastOfBounds = node.kind == .phaseStart
      var start = isLeastOfBounds ? Int.max : Int.min
      var driver = Driver.projectStart.code

      for slot in Int(firstArc[number])..<Int(firstArc[number + 1]) {
        let arc = arcs[slot]
        let finish = finishes[Int(arc.source)]
        var bound: Int
        if arc.traits.contains(.converted) {
          let source = nodes[Int(arc.source)]
          bound = rules.bound(arc, from: source, at: Placement(finish: finish, of: source), to: node)
        } else {
          bound = finish + Int(arc.lag)
          if arc.traits.contains(.fromStart) { bound -= Int(nodes[Int(arc.source)].length) }
          if arc.traits.contains(.toFinish) { bound -= Int(node.length) }
        }
        if isLeastOfBounds ? bound < start : bound > start {
          start = bound
          driver = arc.link
        }
      }
      if start == Int.max { start = Int.min }

      if node.limits >= 0 {
        for bound in rules.startLimits(network.limits[Int(node.limits)], of: node) where bound.start > start {
          start = bound.start
          driver = Driver.limit(bound.limit).code
        }
      }
      if !node.isInstant {
        let projectStart = startCoordinates[Int(node.calendar)]
        if projectStart > start { (start, driver) = (projectStart, Driver.projectStart.code) }
        let finish = start + Int(node.length)
        if finish > lastFinish[Int(node.calendar)] { lastFinish[Int(node.calendar)] = finish }
      } else {
        if !isLeastOfBounds || start == Int.min {
          let projectStart = rules.start(from: network.projectStart, of: node)
          if projectStart > start { (start, driver) = (projectStart, Driver.projectStart.code) }
        }
        let link = driver < 0 ? nil : network.links[Int(driver)]
        let followsDate = link.map { !isDated.isEmpty && isDated[Int($0.predecessor)] && $0.lag == 0 } ?? true
        if followsDate && node.isPhase {
          if isDated.isEmpty { isDated = Array(repeating: false, count: nodes.count) }
          isDated[number] = true
        } else if followsDate && link != nil {
          start = rules.start(from: start, of: node)
        }
        lastInstant = max(lastInstant, start)
      }
      finishes[number] = start + Int(node.length)
      drivers[number] = driver
      if node.limits >= 0 {
        let limits = network.limits[Int(node.limits)]
        for bound in rules.startLimits(limits, of: node) where bound.start < start {
          let placement = Placement(finish: finishes[number], of: node)
          check(bound.limit, limits, number, node, placement, rules, &contradictions)
        }
      }
    }
    contradictions.sort { $0.node < $1.node }
    for (index, calendar) in rules.calendars.enumerated() where lastFinish[index] > startCoordinates[index] {
      lastInstant = max(lastInstant, calendar.finish(of: lastFinish[index]))
    }
    return lastInstant
  }

  private static func check(
    _ limit: Driver.Limit, _ limits: DateLimits, _ number: Int, _ node: Network.Node, _ placement: Placement,
    _ rules: LinkRules, _ contradictions: inout [Contradiction]
  ) {
    let isStart = limit == .pinnedStart
    guard let wanted = isStart ? limits.pinnedStart : limit == .pinnedFinish ? limits.pinnedFinish : nil else {
      return
    }
    let got = rules.instant(of: node, at: placement, isStart: isStart)
    guard got > wanted else { return }
    contradictions.append(Contradiction(node: number, limit: limit, wanted: wanted, got: got))
  }
}
