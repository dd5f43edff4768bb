import PlanSolver
import PlanText

/// The sequence in which a finished schedule can be decoded again: every node follows the nodes that hand over to it;
/// otherwise the original order is kept.
///
/// Users that share a person at the same time, or that person's limit in the same week or month, keep the order in
/// which the schedule served them, as far as handovers allow.
package struct DecodingSequence {
  private let schedule: FinishedOrder
  /// By node: its position in the sequence of the schedule.
  private let places: [Int32]
  /// By node: the nodes placed after it if possible.
  private var softSuccessors: [[NodeID]]

  package init(_ schedule: FinishedOrder) {
    self.schedule = schedule
    let (placed, sequence) = (schedule.placed, schedule.sequence)
    var places = [Int32](repeating: 0, count: sequence.count)
    for (place, node) in sequence.enumerated() { places[node] = Int32(place) }
    self.places = places
    softSuccessors = Array(repeating: [], count: sequence.count)
    guard !placed.holders.isEmpty else { return }
    for handOver in schedule.unblocking { softSuccessors[handOver.from].append(handOver.to) }
    for (resource, users) in Self.users(placed).enumerated() where users.count > 1 { keep(users, ResourceID(resource), placed) }
  }

  /// By resource: the nodes that share it.
  private static func users(_ placed: DecoderSide) -> [[NodeID]] {
    var users: [[NodeID]] = Array(repeating: [], count: placed.timelines.count)
    for node in placed.network.nodeIDs where placed.chosen[node] >= 0 && placed.modes[Int(placed.chosen[node])].sharesPeople {
      for index in placed.modes[Int(placed.chosen[node])].demands {
        let resource = placed.demands[Int(index)].resource
        if placed.works[resource], users[resource].last != node { users[resource].append(node) }
      }
    }
    return users
  }

  /// Keeps the order of users that share a person at the same time.
  private mutating func keep(_ users: [NodeID], _ resource: ResourceID, _ placed: DecoderSide) {
    let quota = placed.quotaOfResource[resource] >= 0 ? placed.personQuotas[Int(placed.quotaOfResource[resource])] : nil
    func stretch(_ node: NodeID) -> (start: Int, end: Int) {
      let (start, finish) = (Int(placed.starts[node]), Int(placed.finishes[node]))
      guard let quota else { return (start, finish) }
      return (Int(quota.periods[quota.period(at: start)]), quota.end(ofPeriod: quota.period(at: finish)))
    }
    let stretches = users.map { (node: $0, stretch: stretch($0)) }.ordered { $0.stretch.start < $1.stretch.start }
    for first in stretches.indices {
      for second in stretches[(first + 1)...] {
        if second.stretch.start >= stretches[first].stretch.end { break }
        let (one, other) = (stretches[first].node, second.node)
        if places[one] < places[other] { softSuccessors[one].append(other) } else { softSuccessors[other].append(one) }
      }
    }
  }

  /// Repeatedly picks the first node in the sequence that nothing must precede, and that nothing should precede if there
  /// is one.
  package var nodes: [NodeID] {
    let count = places.count
    var waiting = [Int32](repeating: 0, count: count)
    var waitingSoftly = waiting
    for arc in schedule.order.arcs { waiting[arc.target] += 1 }
    for targets in softSuccessors { for target in targets { waitingSoftly[target] += 1 } }
    let keys = places.map { Int64($0) }
    var ready = ActivityHeap(keys: keys)
    var possible = ready
    for node in schedule.sequence where waiting[node] == 0 {
      possible.insert(node.number)
      if waitingSoftly[node] == 0 { ready.insert(node.number) }
    }
    var isDone = [Bool](repeating: false, count: count)
    var result: [NodeID] = []
    result.reserveCapacity(count)
    while let next = ready.removeFirst() ?? possible.removeFirst() {
      let node = NodeID(next)
      if isDone[node] { continue }
      isDone[node] = true
      result.append(node)
      for arc in schedule.order.arcs(from: node) {
        waiting[arc.target] -= 1
        guard waiting[arc.target] == 0 else { continue }
        possible.insert(arc.target.number)
        if waitingSoftly[arc.target] == 0 { ready.insert(arc.target.number) }
      }
      for target in softSuccessors[node] {
        waitingSoftly[target] -= 1
        if waitingSoftly[target] == 0, waiting[target] == 0, !isDone[target] { ready.insert(target.number) }
      }
    }
    return result
  }
}
