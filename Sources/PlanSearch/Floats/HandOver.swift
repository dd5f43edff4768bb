import PlanSolver
import PlanText

/// A resource that one activity passes on to another.
package struct HandOver: Hashable, Sendable {
  /// Nodes: who has it first, and who has it next.
  package var from: NodeID
  package var to: NodeID
  /// Index of the resource.
  package var resource: ResourceID
}

/// The order in which people, things and windows are handed over in a finished schedule.
///
/// Each unit of a resource passes along a chain of users. A user takes from users that end before it starts: first from
/// its predecessors, then unused units, then from those that end first, which leaves the most float (Policella, Smith,
/// Cesta and Oddi 2007). Users that overlap in time are unordered.
package struct HandOvers {
  package private(set) var arcs: [HandOver] = []
  /// Handovers that the next user has to wait for. Appointments wait for nobody: their time is reserved, and work
  /// delayed into one pauses and resumes after it, before the person's next users. Nor does work that takes the rest of
  /// a person's time wait for shares, which only slow it down.
  private(set) var blocking: [HandOver] = []
  /// Nodes that together need more than is available: they slow or pause one another, or use each other's breaks.
  private(set) var entangled: Set<NodeID> = []
  private let problem: LevellingProblem
  private let starts: [Int32]
  private let finishes: [Int32]
  private let ancestors: Ancestors

  package init(_ problem: LevellingProblem, _ side: DecoderSide, starts: [Int32], finishes: [Int32]) {
    self.problem = problem
    self.starts = starts
    self.finishes = finishes
    ancestors = Ancestors(problem.topology)
    let appointments = Set(
      side.reservations.values.lazy.filter { $0.slot.start == Int(starts[$0.node]) }.map { $0.node })
    for (resource, users) in Self.users(problem, side).enumerated() where users.count > 1 {
      let resource = ResourceID(resource)
      let all = chain(resource, users)
      arcs += all.arcs
      entangled.formUnion(all.entangled)
      let works = problem.resources.resources[resource].kind.works
      blocking += works ? blocking(all.arcs, resource, users, appointments) : all.arcs
    }
  }

  private struct User {
    var node: NodeID
    /// Parts of ``WorkPattern/unit``.
    var need: Int32
    /// It takes what others leave of the resource.
    var takesRest: Bool
    /// It leaves part of the resource to others.
    var isShare: Bool { !takesRest && need < WorkPattern.unit }
  }

  /// By resource.
  private static func users(_ problem: LevellingProblem, _ side: DecoderSide) -> [[User]] {
    var users: [[User]] = Array(repeating: [], count: problem.resources.resources.count)
    for node in side.network.nodeIDs where side.chosen[node] >= 0 {
      let mode = problem.table.modes[Int(side.chosen[node])]
      for index in mode.demands {
        let demand = problem.table.demands[Int(index)]
        let resource = demand.resource
        guard !problem.resources.resources[resource].isUnlimited, demand.need > 0,
          users[resource].last?.node != node
        else { continue }
        let need = max(demand.need, demand.together)
        users[resource].append(User(node: node, need: need, takesRest: demand.takesRest && mode.sharesPeople))
      }
    }
    return users
  }

  /// - Parameter all: the handovers of the resource.
  private func blocking(_ all: [HandOver], _ resource: ResourceID, _ users: [User], _ appointments: Set<NodeID>) -> [HandOver] {
    let others = users.filter { !appointments.contains($0.node) }
    let whole = others.filter { !$0.isShare }
    guard others.count < users.count || whole.count < others.count else { return all }
    let takingRest = Set(others.lazy.filter(\.takesRest).map(\.node))
    var result = all.filter { appointments.contains($0.from) && !appointments.contains($0.to) }
    result += chain(resource, others).arcs.filter { !takingRest.contains($0.to) }
    result += chain(resource, whole).arcs.filter { takingRest.contains($0.to) }
    return result
  }

  /// An amount held by a user, or not yet by anyone.
  private struct Holding {
    var node: NodeID
    var finish: Int32
    var amount: Int
  }

  private func chain(_ resource: ResourceID, _ users: [User]) -> (arcs: [HandOver], entangled: Set<NodeID>) {
    var arcs: [HandOver] = []
    var entangled: Set<NodeID> = []
    let record = problem.resources.resources[resource]
    let levels = record.kind == .person ? problem.resources.profiles[Int(record.profile)].levels : nil
    let sorted = users.ordered {
      (starts[$0.node], finishes[$0.node], $0.node) < (starts[$1.node], finishes[$1.node], $1.node)
    }
    // Ascending by finish.
    var holdings = [Holding(node: .none, finish: .min, amount: Int(record.capacity))]
    for user in sorted {
      let node = user.node
      let (start, finish) = (starts[node], finishes[node])
      // Someone who is available for less of the day than at other times has that much less to pass on.
      let level = levels?.lowest(from: start, to: finish) ?? Int(record.capacity)
      var open = min(Int(user.need), level) + Int(record.capacity) - level
      var taken = 0
      func take(_ index: Int) {
        let amount = min(open, holdings[index].amount)
        if amount > 0, holdings[index].node.exists {
          arcs.append(HandOver(from: holdings[index].node, to: node, resource: resource))
        }
        holdings[index].amount -= amount
        open -= amount
        taken += amount
      }
      let free = holdings.firstIndex { $0.finish > start } ?? holdings.count
      for index in 0..<free where open > 0 && ancestors.contains(holdings[index].node, of: node) { take(index) }
      for index in 0..<free where open > 0 { take(index) }
      if open > 0 {
        entangled.insert(node)
        for holding in holdings where holding.node.exists && holding.finish > start { entangled.insert(holding.node) }
      }
      holdings.removeAll { $0.amount == 0 }
      if taken > 0 {
        let place = holdings.firstIndex { ($0.finish, $0.node) > (finish, node) } ?? holdings.count
        holdings.insert(Holding(node: node, finish: finish, amount: taken), at: place)
      }
    }
    return (arcs, entangled)
  }
}

/// Which nodes precede which through links. In large networks only direct predecessors are known.
private struct Ancestors {
  /// One row of bits per node; empty for large networks.
  private var bits: [UInt64] = []
  private var words = 0
  private let topology: Topology
  /// More nodes than this would take too much memory.
  private static let most = 4000

  package init(_ topology: Topology) {
    self.topology = topology
    let count = topology.order.count
    guard count <= Self.most else { return }
    words = (count + 63) / 64
    bits = Array(repeating: 0, count: words * count)
    for number in topology.order.lazy.map({ Int($0) }) {
      for slot in Int(topology.firstArc[number])..<Int(topology.firstArc[number + 1]) {
        let source = Int(topology.arcs[slot].source)
        for word in 0..<words { bits[number * words + word] |= bits[source * words + word] }
        bits[number * words + source / 64] |= 1 << UInt64(source % 64)
      }
    }
  }

  package func contains(_ ancestor: NodeID, of node: NodeID) -> Bool {
    guard ancestor.exists else { return false }
    if words > 0 { return bits[node.index * words + ancestor.index / 64] >> UInt64(ancestor.index % 64) & 1 == 1 }
    return (topology.firstArc[node]..<topology.firstArc[node.index + 1]).contains {
      topology.arcs[Int($0)].source == ancestor
    }
  }
}

extension LevelSteps {
  /// The lowest level within an interval.
  fileprivate func lowest(from start: Int32, to end: Int32) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= start { low = middle } else { high = middle }
    }
    var result = Int.max
    for index in low..<starts.count {
      if starts[index] >= end { break }
      result = min(result, Int(levels[index]))
    }
    return result == Int.max ? 0 : result
  }
}
