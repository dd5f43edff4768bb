import PlanSolver
import PlanTesting
import Testing
import PlanText

struct NetworkOracleTests {
  enum Shape: CaseIterable { case oneCalendar, severalCalendars, facts, phases }

  static func random(_ shape: Shape, _ generator: inout SeededGenerator) -> Network {
    let calendars =
      shape == .oneCalendar
      ? [Sample.randomCalendar(&generator)]
      : [Sample.randomCalendar(&generator), Sample.randomCalendar(&generator), Sample.office, .continuous]
    let start = Sample.march(2, Int.random(in: 0..<24, using: &generator))
    var network = Network(calendars: calendars, projectStart: start)
    let count = Int.random(in: 2...8, using: &generator)
    for _ in 0..<count {
      let limits: DateLimits? =
        generator.once(in: 6)
        ? DateLimits(earliestStart: Sample.march(2, Int.random(in: 0..<120, using: &generator))) : nil
      network.add(
        generator.once(in: 5) ? .milestone : .work, length: 30 * Int.random(in: 1...40, using: &generator),
        calendar: CalendarID(Int.random(in: 0..<calendars.count, using: &generator)), limits: limits)
    }
    if shape == .facts {
      // Something that happened, in the past or not, leads to some of the work.
      for _ in 0..<3 {
        let instant = Sample.march(1, Int.random(in: -48..<96, using: &generator), Int.random(in: 0..<60, using: &generator))
        let fact = network.add(.fixed, calendar: 1, limits: DateLimits(earliestStart: instant))
        network.add(
          .init(fact, NodeID(Int.random(in: 0..<count, using: &generator)), generator.once(in: 2) ? .finishToStart : .finishToFinish,
            lag: 60 * Int.random(in: 0...40, using: &generator)))
      }
    }
    var phases: [PhaseNodes] = []
    // Content of a phase is a run of nodes, so that links between phases in numeric order close no cycle.
    var firstFree = count
    if shape == .phases {
      let cut = Int.random(in: 1..<count, using: &generator)
      let inner = network.addPhase(of: (cut..<count).map { NodeID($0) }, calendar: 2)
      phases = [network.addPhase(of: (0..<cut).map { NodeID($0) }, calendar: 3), network.addPhase(of: [], and: [inner])]
      network.add(.init(generator.once(in: 2) ? phases[0].start : phases[0].finish, phases[1].gate))
      let last = network.add(.work, length: 600, calendar: 1)
      network.add(.init(phases[1].start, last, .startToStart, lag: 60))
      firstFree = cut
    }
    let kinds: [Network.LinkKind] = [.finishToStart, .finishToStart, .startToStart, .finishToFinish, .startToFinish]
    for successor in 1..<count {
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let predecessor = Int.random(in: 0..<successor, using: &generator)
        if shape == .phases && predecessor < firstFree && successor >= firstFree { continue }
        network.add(
          .init(
            NodeID(predecessor), NodeID(successor), kinds.randomElement(using: &generator)!,
            lag: generator.once(in: 2) ? 0 : 15 * Int.random(in: -20...40, using: &generator),
            isElapsed: generator.once(in: 5)))
      }
    }
    return network
  }

  @Test(arguments: Shape.allCases, 0..<150) func earlyDates(shape: Shape, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let network = Self.random(shape, &generator)
    let schedule = network.solved()
    let naive = NaiveSolver(network)
    #expect(network.nodeIDs.map { schedule.earlyStart(of: $0) } == naive.starts)
    #expect(network.nodeIDs.map { schedule.earlyFinish(of: $0) } == naive.finishes)
    #expect(schedule.projectFinish == naive.projectFinish)
    for (index, link) in network.links.enumerated() where schedule.driver(of: link.successor) == .link(index) {
      #expect(schedule.isDriving(link: index))
    }
    #expect(network.nodeIDs.contains { schedule.isOnLongestPath($0) })
  }

  /// Total float: the latest start that, everything pushed along, moves neither the finish nor breaks a `by`.
  @Test(arguments: Shape.allCases, 0..<150) func lateDates(shape: Shape, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed + 1000))
    var network = Self.random(shape, &generator)
    let early = network.solved()
    for node in network.nodeIDs where generator.once(in: 5) && network.limits(of: node) == nil {
      let slack = 15 * Int.random(in: 0...100, using: &generator)
      network.setLimits(DateLimits(latestFinish: early.earlyFinish(of: node) + slack), of: node)
    }
    let schedule = network.solved()
    let naive = NaiveSolver(network)
    func isHarmless(_ node: NodeID, _ start: Int) -> Bool {
      let pushed = NaiveSolver(network, forced: (node, start))
      return pushed.projectFinish <= naive.projectFinish
        && network.nodeIDs.allSatisfy { pushed.finishes[$0] <= network.limits(of: $0)?.latestFinish ?? .max }
    }
    for (node, record) in zip(network.nodeIDs, network.nodes) where !record.isExact {
      let calendar = network.calendars[Int(record.calendar)]
      let late = calendar.work(at: schedule.earlyStart(of: node)) + schedule.totalFloat(of: node)
      #expect(schedule.totalFloat(of: node) >= 0)
      #expect(schedule.freeFloat(of: node) <= schedule.totalFloat(of: node))
      if !record.isInstant { #expect(schedule.lateStart(of: node) == calendar.start(of: late)) }
      let latest = record.isInstant ? max(naive.starts[node], calendar.finish(of: late)) : calendar.start(of: late)
      #expect(isHarmless(node, latest), "node \(node) can start late")
      if shape != .phases { #expect(!isHarmless(node, calendar.start(of: late) + 1), "node \(node) not later") }
    }
  }

  /// Free float: the latest start that moves no other activity and not the finish.
  @Test(arguments: Shape.allCases, 0..<150) func freeFloats(shape: Shape, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed + 2000))
    let network = Self.random(shape, &generator)
    let schedule = network.solved()
    let naive = NaiveSolver(network)
    func isHarmless(_ node: NodeID, _ start: Int) -> Bool {
      let pushed = NaiveSolver(network, forced: (node, start))
      return pushed.projectFinish <= naive.projectFinish
        && network.nodeIDs.allSatisfy {
          $0 == node || network.nodes[$0].isPhase || pushed.starts[$0] == naive.starts[$0]
        }
    }
    for (node, record) in zip(network.nodeIDs, network.nodes) where !record.isExact {
      let calendar = network.calendars[Int(record.calendar)]
      let free = calendar.work(at: schedule.earlyStart(of: node)) + schedule.freeFloat(of: node)
      let latest = record.isInstant ? max(naive.starts[node], calendar.finish(of: free)) : calendar.start(of: free)
      #expect(isHarmless(node, latest), "node \(node) can slip")
      if shape != .phases { #expect(!isHarmless(node, calendar.start(of: free) + 1), "node \(node) not more") }
    }
  }

  /// Late scheduling moves what it may and nothing else, and breaks no link.
  @Test(arguments: Shape.allCases, 0..<80) func lateScheduling(shape: Shape, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed + 3000))
    var network = Self.random(shape, &generator)
    let early = network.solved()
    for node in network.nodeIDs where generator.once(in: 2) && !network.nodes[node].isExact {
      network.setLimits(
        DateLimits(earliestStart: network.limits(of: node)?.earliestStart, isLate: true), of: node)
    }
    let schedule = network.solved()
    for (node, record) in zip(network.nodeIDs, network.nodes) where !record.isExact {
      let isLate = network.limits(of: node)?.isLate == true
      #expect(schedule.earlyStart(of: node) == early.earlyStart(of: node))
      if isLate {
        #expect(schedule.start(of: node) >= early.earlyStart(of: node))
        #expect(schedule.finish(of: node) <= max(schedule.lateFinish(of: node), early.earlyFinish(of: node)))
      } else {
        #expect(schedule.start(of: node) == early.earlyStart(of: node))
      }
    }
    for link in network.links {
      let (from, to) = (link.predecessor, link.successor)
      if network.nodes[to].kind == .phaseStart { continue }
      #expect(holds(link, network, finish: schedule.finish(of: from), start: schedule.start(of: from), schedule))
    }
  }

  private func holds(
    _ link: Network.Link, _ network: Network, finish: Int, start: Int, _ schedule: NetworkSchedule
  ) -> Bool {
    let to = link.successor
    let calendar = network.calendars[Int(network.nodes[to].calendar)]
    let isFromStart = link.kind == .startToStart || link.kind == .startToFinish
    let isToStart = link.kind == .finishToStart || link.kind == .startToStart
    let source = isFromStart ? start : finish
    let target = isToStart ? schedule.start(of: to) : schedule.finish(of: to)
    let bound = link.isElapsed ? source + Int(link.lag) : calendar.add(Int(link.lag), to: source)
    // Work may stand before a bound as long as no working time lies between.
    let isEnd = !isFromStart && !isToStart && (link.lag == 0 || link.isElapsed)
    return network.nodes[to].isInstant || isEnd ? bound <= target : calendar.between(bound, target) >= 0
  }
}
