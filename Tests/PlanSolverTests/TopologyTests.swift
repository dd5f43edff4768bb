import PlanSolver
import Testing
import PlanTesting
import PlanText

struct TopologyTests {
  private func cycles(_ count: Int, _ links: [(Int, Int)]) -> [[Int]] {
    var network = Network.on()
    for _ in 0..<count { network.add(.work, length: 1) }
    for (from, to) in links { network.add(.init(NodeID(from), NodeID(to))) }
    guard case .failure(let cycles) = NetworkSchedule.solving(network) else { return [] }
    return cycles.cycles
  }

  @Test func eachCycleOnceInWalkingOrder() {
    #expect(cycles(3, [(0, 1), (1, 2)]).isEmpty)
    #expect(cycles(2, [(1, 1), (0, 1)]) == [[0]])
    // 5 → 2 → 4 → 5 and 0 ⇄ 1, with a way from one to the other.
    #expect(cycles(6, [(4, 5), (0, 1), (5, 2), (1, 3), (2, 4), (3, 2), (1, 0)]) == [[1, 6], [4, 0, 2]])
    // A knot of two cycles is reported by the shortest through its first node.
    #expect(cycles(4, [(0, 1), (1, 2), (2, 3), (3, 0), (2, 0)]) == [[0, 1, 4]])
  }

  @Test func smallestNumberFirstAsFarAsLinksAllow() {
    var network = Network.on()
    for _ in 0..<4 { network.add(.work, length: 1) }
    network.add(.init(3, 1))
    guard case .success(let topology) = Topology.sorting(network) else { return }
    #expect(topology.order == [0, 3, 1, 2])
  }

  @Test(arguments: [false, true]) func chainOfAMillion(isBackwards: Bool) {
    let count = 1_000_000
    var network = Network.on(Sample.office, from: Sample.march(2))
    network.reserveCapacity(nodes: count, links: count)
    for _ in 0..<count { network.add(.work, length: 16 * 480) }
    for node in network.nodeIDs.dropFirst() {
      network.add(isBackwards ? .init(node, node.advanced(by: -1)) : .init(node.advanced(by: -1), node))
    }
    let schedule = network.solved()
    let last = NodeID(isBackwards ? 0 : count - 1)
    // 16,000,000 days of work are 3,200,000 weeks, far beyond the year 15,000.
    let weeks = 3_200_000
    #expect(schedule.projectFinish == Sample.march(2, 17) + (weeks * 7 - 3) * 1440)
    #expect(schedule.earlyFinish(of: last) == schedule.projectFinish)
    #expect(network.nodeIDs.allSatisfy { schedule.totalFloat(of: $0) == 0 && schedule.isOnLongestPath($0) })
  }

  @Test func ringOfAMillion() {
    let count = 1_000_000
    var network = Network.on()
    for _ in 0..<count { network.add(.work, length: 1) }
    for node in 0..<count { network.add(.init(NodeID(node), NodeID((node + 1) % count))) }
    guard case .failure(let found) = NetworkSchedule.solving(network) else {
      Issue.record("a ring has no order")
      return
    }
    #expect(found.cycles.count == 1)
    #expect(found.cycles.first == Array(0..<count))
  }
}
