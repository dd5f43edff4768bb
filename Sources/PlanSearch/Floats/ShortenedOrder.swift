import PlanSolver
import PlanText
import Synchronization

/// A decoded schedule in which one node at a time takes no time: only what follows it is placed again, as far as
/// anything moves. For schedules in which only links, handovers and hours place work.
final class ShortenedOrder: Sendable {
  /// The schedule without capacities, which the order already respects.
  private let placed: DecoderSide
  private let targets: Rows
  /// Latest finish first.
  private let byFinish: [NodeID]
  private let trial: Mutex<Trial>

  /// Nil if the order alone does not reproduce the schedule.
  init?(_ decoder: OrderDecoder) {
    var side = decoder.side
    side.respectsCapacity = false
    var places = [Int64](repeating: 0, count: side.starts.count)
    for (place, node) in decoder.sequence.enumerated() {
      places[node] = Int64(place)
      guard side.place(node) else { return nil }
    }
    guard side.starts == decoder.side.starts, side.finishes == decoder.side.finishes else { return nil }
    placed = side
    targets = Rows(side.network)
    byFinish = side.network.nodeIDs.ordered { side.finishes[$0] > side.finishes[$1] }
    trial = Mutex(Trial(side, places))
  }

  /// The latest finish if a node takes no time, in minutes from the origin; nil if something cannot be placed.
  /// O(arcs of what moves × log of their number).
  func end(without node: NodeID) -> Int? {
    trial.withLock { trial in
      defer { trial.restore(placed) }
      trial.side.network.nodes[node] = placed.network.nodes[node].withoutWork
      trial.open(node)
      while let next = trial.close() {
        guard trial.side.place(next) else { return nil }
        guard trial.hasMoved(next, from: placed) else { continue }
        for target in targets[next] { trial.open(target) }
      }
      let others = byFinish.first { !trial.isTried[$0] }
      return max(trial.latestFinish, others.map { Int(placed.finishes[$0]) } ?? .min)
    }
  }

  /// What is being tried.
  private struct Trial {
    var side: DecoderSide
    /// Nodes to be placed again, in the order of the sequence.
    private var waiting: ActivityHeap
    /// By node: it is to be placed again, or has been.
    private(set) var isTried: [Bool]
    private var tried: [NodeID] = []

    init(_ side: DecoderSide, _ places: [Int64]) {
      self.side = side
      waiting = ActivityHeap(keys: places)
      isTried = Array(repeating: false, count: places.count)
    }

    mutating func open(_ node: NodeID) {
      if isTried[node] { return }
      isTried[node] = true
      tried.append(node)
      waiting.insert(node.number)
    }

    mutating func close() -> NodeID? { waiting.removeFirst().map { NodeID($0) } }

    func hasMoved(_ node: NodeID, from placed: DecoderSide) -> Bool {
      side.starts[node] != placed.starts[node] || side.finishes[node] != placed.finishes[node]
        || side.isDated[node] != placed.isDated[node]
    }

    var latestFinish: Int { tried.reduce(.min) { max($0, Int(side.finishes[$1])) } }

    mutating func restore(_ placed: DecoderSide) {
      while close() != nil {}
      for node in tried {
        side.starts[node] = placed.starts[node]
        side.finishes[node] = placed.finishes[node]
        side.chosen[node] = placed.chosen[node]
        side.isDated[node] = placed.isDated[node]
        side.network.nodes[node] = placed.network.nodes[node]
        isTried[node] = false
      }
      tried.removeAll(keepingCapacity: true)
    }
  }
}

/// The nodes to which the links of each node lead.
private struct Rows: Sendable {
  private var first: [Int32]
  private var nodes: [NodeID]

  init(_ network: DecoderNetwork) {
    first = Array(repeating: 0, count: network.nodes.count + 1)
    for arc in network.arcs { first[arc.source.index + 1] += 1 }
    for index in 1..<first.count { first[index] += first[index - 1] }
    nodes = Array(repeating: .none, count: network.arcs.count)
    var next = first
    for target in network.nodeIDs {
      for slot in network.slots(to: target) {
        let source = network.arcs[slot].source
        nodes[Int(next[source])] = target
        next[source] += 1
      }
    }
  }

  subscript(node: NodeID) -> ArraySlice<NodeID> { nodes[Int(first[node])..<Int(first[node.index + 1])] }
}
