import PlanSolver
import PlanText

/// What precedes what in a finished schedule: the network's links and the handovers of people and things.
package struct ScheduleOrder: Sendable {
  package struct Arc: Sendable {
    package var arc: DecoderNetwork.Arc
    package var target: NodeID
    /// Index of the resource that is handed over; −1 for a link.
    package var resource: ResourceID

    package var source: NodeID { arc.source }
    /// Leaves from the source's finish.
    package var leavesFinish: Bool { arc.kind == .finishToStart || arc.kind == .finishToFinish }
    /// Binds the target's start.
    package var bindsStart: Bool { arc.kind == .finishToStart || arc.kind == .startToStart }
  }

  package let arcs: [Arc]
  /// All nodes, each after its predecessors.
  package let order: [NodeID]
  /// Position of each node in `order`.
  let position: [Int32]
  private let firstIn: [Int32]
  private let incoming: [Int32]
  private let firstOut: [Int32]
  private let outgoing: [Int32]
  /// Some handovers contradict the links (if work may start before another ends) and were left out.
  let hasConflicts: Bool
  /// The nodes at both ends of those handovers.
  let conflicting: Set<NodeID>

  /// - Parameter sequence: the nodes in an order that respects the links; it is kept as far as handovers allow.
  package init(_ network: DecoderNetwork, _ handOvers: [HandOver], sequence: [NodeID]) {
    let count = network.nodes.count
    var arcs: [Arc] = []
    arcs.reserveCapacity(network.arcs.count + handOvers.count)
    for target in network.nodeIDs {
      for slot in network.slots(to: target) {
        arcs.append(Arc(arc: network.arcs[slot], target: target, resource: .none))
      }
    }
    for handOver in handOvers {
      let arc = DecoderNetwork.Arc(source: handOver.from, lag: 0, calendar: .none, kind: .finishToStart, link: -1)
      arcs.append(Arc(arc: arc, target: handOver.to, resource: handOver.resource))
    }
    let all = Self.rows(count, arcs) { $0.source }
    let dropped = Self.circular(count, arcs, all.first, all.items, sequence)
    conflicting = Set(arcs.indices.lazy.filter { dropped[$0] }.flatMap { [arcs[$0].arc.source, arcs[$0].target] })
    if dropped.contains(true) {
      arcs = arcs.indices.filter { !dropped[$0] }.map { arcs[$0] }
      hasConflicts = true
    } else {
      hasConflicts = false
    }
    self.arcs = arcs
    (firstOut, outgoing) = Self.rows(count, arcs) { $0.source }
    let (first, items) = Self.rows(count, arcs) { $0.target }
    (firstIn, incoming) = (first, items)
    order = Self.sort(count, arcs, first, items, sequence)
    var position = [Int32](repeating: 0, count: count)
    for (place, node) in order.enumerated() { position[node] = Int32(place) }
    self.position = position
  }

  package func arcs(from node: NodeID) -> LazyMapSequence<ArraySlice<Int32>, Arc> {
    outgoing[Int(firstOut[node])..<Int(firstOut[node.index + 1])].lazy.map { arcs[Int($0)] }
  }

  package func arcs(to node: NodeID) -> LazyMapSequence<ArraySlice<Int32>, Arc> {
    incoming[Int(firstIn[node])..<Int(firstIn[node.index + 1])].lazy.map { arcs[Int($0)] }
  }

  private static func rows(_ count: Int, _ arcs: [Arc], _ node: (Arc) -> NodeID) -> (first: [Int32], items: [Int32]) {
    var first = [Int32](repeating: 0, count: count + 1)
    for arc in arcs { first[node(arc).index + 1] += 1 }
    for index in 1..<first.count { first[index] += first[index - 1] }
    var next = first
    var items = [Int32](repeating: 0, count: arcs.count)
    for (index, arc) in arcs.enumerated() {
      items[Int(next[node(arc)])] = Int32(index)
      next[node(arc)] += 1
    }
    return (first, items)
  }

  /// Each node in turn, but after everything that leads to it. The arcs form no cycle.
  private static func sort(
    _ count: Int, _ arcs: [Arc], _ first: [Int32], _ incoming: [Int32], _ sequence: [NodeID]
  ) -> [NodeID] {
    var isDone = [Bool](repeating: false, count: count)
    var order: [NodeID] = []
    order.reserveCapacity(count)
    var stack: [(node: NodeID, slot: Int32)] = []
    for root in sequence where !isDone[Int(root)] {
      stack.append((root, first[Int(root)]))
      while let (node, slot) = stack.last {
        if slot == first[Int(node) + 1] {
          stack.removeLast()
          guard !isDone[Int(node)] else { continue }
          isDone[Int(node)] = true
          order.append(node)
        } else {
          stack[stack.count - 1].slot += 1
          let source = arcs[Int(incoming[Int(slot)])].arc.source
          if !isDone[Int(source)] { stack.append((source, first[Int(source)])) }
        }
      }
    }
    return order
  }

  /// The handovers to leave out so that no cycle remains; links alone never form one.
  private static func circular(
    _ count: Int, _ arcs: [Arc], _ first: [Int32], _ outgoing: [Int32], _ sequence: [NodeID]
  ) -> [Bool] {
    var waiting = [Int32](repeating: 0, count: count)
    var waitingLinks = waiting
    for arc in arcs {
      waiting[arc.target] += 1
      if !arc.resource.exists { waitingLinks[arc.target] += 1 }
    }
    var dropped = [Bool](repeating: false, count: arcs.count)
    var isDone = [Bool](repeating: false, count: count)
    var ready = sequence.filter { waiting[Int($0)] == 0 }
    var head = 0
    var doneCount = 0
    while doneCount < count {
      if head == ready.count {
        guard let next = sequence.first(where: { !isDone[Int($0)] && waitingLinks[Int($0)] == 0 }) else { break }
        for (index, arc) in arcs.enumerated() where arc.target == next && arc.resource.exists && !isDone[arc.source] {
          dropped[index] = true
        }
        waiting[Int(next)] = 0
        ready.append(next)
      }
      let node = Int(ready[head])
      head += 1
      if isDone[node] { continue }
      isDone[node] = true
      doneCount += 1
      for slot in Int(first[node])..<Int(first[node + 1]) where !dropped[Int(outgoing[slot])] {
        let arc = arcs[Int(outgoing[slot])]
        let target = arc.target
        waiting[target] -= 1
        if !arc.resource.exists { waitingLinks[target] -= 1 }
        if waiting[target] == 0, !isDone[target] { ready.append(arc.target) }
      }
    }
    return dropped
  }
}
