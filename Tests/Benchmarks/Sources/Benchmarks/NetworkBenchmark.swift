import PlanSchedule
import PlanSolver
import PlanText
import Yardsticks

/// Sorting and solving one network on one calendar, here and in C.
enum NetworkBenchmark {
  static func run(nodes nodeCount: Int, rounds: Int) -> [Row] {
    var network = sample(nodes: nodeCount)
    network.projectStart = 0
    let nodes = network.nodes.map {
      yard_node(kind: $0.kind.rawByte, length: $0.length, calendar: $0.calendar.number, limits: $0.limits)
    }
    let links = network.links.map {
      yard_link(
        predecessor: $0.predecessor.number, successor: $0.successor.number, lag: $0.lag, kind: $0.kind.rawValue,
        is_elapsed: $0.isElapsed ? 1 : 0)
    }
    compare(network, nodes, links)
    let sorting = ratio(rounds: rounds) {
      keep(try? Topology.sorting(network).get())
    } to: {
      var schedule = yard_schedule()
      _ = yard_sort(&schedule, nodes, nodes.count, links, links.count)
      yard_schedule_free(&schedule)
    }
    guard let topology = try? Topology.sorting(network).get() else { fatalError("the sample has a cycle") }
    var sorted = yard_schedule()
    _ = yard_sort(&sorted, nodes, nodes.count, links, links.count)
    let pass = ratio(rounds: rounds) {
      keep(NetworkSchedule(network, topology))
    } to: {
      var schedule = sorted
      yard_pass(&schedule, nodes, 0)
      (schedule.first_arc, schedule.order, schedule.arcs) = (nil, nil, nil)
      yard_schedule_free(&schedule)
    }
    yard_schedule_free(&sorted)
    return [
      Row(work: "sorting a network", value: sorting, unit: "× C", limit: 1.5),
      Row(work: "network pass", value: pass, unit: "× C", limit: 1.5),
    ]
  }

  /// Two dependencies a node on the nodes before it; one in ten has a lag, one in ten is not finish to start.
  private static func sample(nodes count: Int) -> Network {
    var random = SplitMix(state: 11)
    var network = Network(calendars: [.continuous], projectStart: 0)
    network.reserveCapacity(nodes: count, links: count * 2)
    for node in 0..<count {
      network.add(.work, length: 60 * (1 + random.below(400)))
      guard node > 0 else { continue }
      for window in [20, 2000] {
        let predecessor = node - 1 - random.below(min(window, node))
        let kind: Network.LinkKind =
          switch random.below(40) {
          case 0, 1: .startToStart
          case 2: .finishToFinish
          case 3: .startToFinish
          default: .finishToStart
          }
        network.add(Network.Link(NodeID(predecessor), NodeID(node), kind, lag: random.below(10) == 0 ? 60 * random.below(9) : 0))
      }
    }
    return network
  }

  private static func compare(_ network: Network, _ nodes: [yard_node], _ links: [yard_link]) {
    guard let ours = try? NetworkSchedule.solving(network).get() else { fatalError("the sample has a cycle") }
    var theirs = yard_schedule()
    precondition(yard_sort(&theirs, nodes, nodes.count, links, links.count) == 1, "the sample has a cycle in C")
    yard_pass(&theirs, nodes, 0)
    for node in network.nodeIDs {
      precondition(
        Int(theirs.late[node.index] - theirs.finish[node.index]) == ours.totalFloat(of: node)
          && Int(theirs.free_float[node.index]) == ours.freeFloat(of: node)
          && (theirs.marks[node.index] & 1 != 0) == ours.isCritical(node)
          && (theirs.marks[node.index] & 2 != 0) == ours.isOnLongestPath(node), "the passes disagree at node \(node)")
    }
    yard_schedule_free(&theirs)
  }
}

extension Network.NodeKind {
  fileprivate var rawByte: UInt8 {
    switch self {
    case .work: 0
    case .milestone: 1
    case .phaseGate: 2
    case .phaseStart: 3
    case .phaseFinish: 4
    case .fixed: preconditionFailure("the samples have nothing that has begun")
    }
  }
}
