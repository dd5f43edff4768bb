import PlanText

/// The links of a network sorted by successor, and an order in which every node comes after its predecessors.
package struct Topology: Sendable {
  /// A link as its successor sees it, in 16 bytes.
  package struct Arc: Sendable {
    package var source: NodeID
    /// Minutes.
    package var lag: Int32
    /// Index in ``Network/links``.
    package var link: Int32
    var traits: Traits
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Leaves from the start of the source rather than its finish.
    static let fromStart = Traits(rawValue: 1)
    /// Binds the finish of the target rather than its start.
    static let toFinish = Traits(rawValue: 2)
    /// The lag counts in clock time.
    static let elapsed = Traits(rawValue: 4)
    /// The source is a milestone or phase node; then `fromStart` is never set.
    static let fromInstant = Traits(rawValue: 8)
    /// The bound is not plain arithmetic on coordinates of a shared calendar: it is converted through an instant.
    static let converted = Traits(rawValue: 16)
    /// Binds the finish of the target to the start of the source, whatever the source is.
    static let startToFinish = Traits(rawValue: 32)

    /// All ones if the trait is set, otherwise 0.
    var fromStartMask: Int { -Int(rawValue & 1) }
    var toFinishMask: Int { -Int(rawValue >> 1 & 1) }
  }

  /// Arcs of node `n`: `arcs[firstArc[n]..<firstArc[n + 1]]`, in the order of the links.
  package let firstArc: [Int32]
  package let arcs: [Arc]
  /// All nodes, predecessors first, in numeric order as far as links allow.
  package let order: [NodeID]

  /// Sorts the network, or returns the cycles that prevent it. O(nodes + links).
  package static func sorting(_ network: Network) -> Result<Topology, NetworkCycles> {
    let (firstArc, arcs) = arcs(of: network)
    guard let order = order(firstArc: firstArc, arcs: arcs) else {
      return .failure(NetworkCycles.find(in: network))
    }
    return .success(Topology(firstArc: firstArc, arcs: arcs, order: order))
  }

  private static func arcs(of network: Network) -> ([Int32], [Arc]) {
    let nodes = network.nodes.span
    let links = network.links.span
    var next = [Int32](repeating: 0, count: nodes.count + 1)
    for index in links.indices { next[Int(links[index].successor) + 1] += 1 }
    for index in 1..<next.count { next[index] += next[index - 1] }
    let firstArc = next
    let arcs = [Arc](unsafeUninitializedCapacity: links.count) { buffer, count in
      var cursors = next.mutableSpan
      for index in links.indices {
        let link = links[index]
        let source = nodes[Int(link.predecessor)]
        let target = nodes[Int(link.successor)]
        let traits = traits(of: link, from: source, to: target)
        let slot = Int(cursors[Int(link.successor)])
        cursors[Int(link.successor)] += 1
        buffer.initializeElement(
          at: slot, to: Arc(source: link.predecessor, lag: link.lag, link: Int32(index), traits: traits))
      }
      count = links.count
    }
    return (firstArc, arcs)
  }

  private static func traits(of link: Network.Link, from source: Network.Node, to target: Network.Node) -> Traits {
    var traits = Traits(rawValue: link.kind.rawValue)
    if source.isInstant {
      traits.remove(.fromStart)
      traits.insert(.fromInstant)
    }
    if link.isElapsed { traits.insert(.elapsed) }
    if link.kind == .startToFinish { traits.insert(.startToFinish) }
    // Between instants, and from a start to an instant, their exact position in non-working time matters.
    let isExact =
      target.isInstant
      && (source.isInstant || traits.contains(.fromStart) || link.lag < 0 || target.kind == .phaseStart)
    // An end that waits for an instant must not lie before it.
    let isEnd = traits.contains(.toFinish) && source.isInstant && link.lag == 0
    if link.isElapsed || isExact || isEnd || source.calendar != target.calendar { traits.insert(.converted) }
    return traits
  }

  /// Depth-first search against the links; nil if it finds a cycle. The stack is an array, so the length of a chain
  /// does not matter.
  private static func order(firstArc: [Int32], arcs: [Arc]) -> [NodeID]? {
    let nodeCount = firstArc.count - 1
    let firstArc = firstArc.span
    let arcs = arcs.span
    var states = [Visit](repeating: .unseen, count: nodeCount)
    var order: [NodeID] = []
    order.reserveCapacity(nodeCount)
    var stack: [(node: Int32, arc: Int32)] = []
    for root in 0..<nodeCount where states[root] == .unseen {
      // Most plans are written in order: then nothing waits, and no search is needed.
      let isReady = (firstArc[root]..<firstArc[root + 1]).allSatisfy { states[Int(arcs[Int($0)].source)] == .done }
      if isReady {
        states[root] = .done
        order.append(NodeID(root))
        continue
      }
      stack.append((Int32(root), firstArc[root]))
      states[root] = .open
      search: while let (node, first) = stack.last {
        let end = firstArc[Int(node) + 1]
        var arc = first
        while arc < end {
          let source = Int(arcs[Int(arc)].source)
          arc += 1
          switch states[source] {
          case .done: continue
          case .open: return nil
          case .unseen:
            states[source] = .open
            stack[stack.count - 1].arc = arc
            stack.append((Int32(source), firstArc[source]))
            continue search
          }
        }
        states[Int(node)] = .done
        order.append(NodeID(node))
        stack.removeLast()
      }
    }
    return order
  }

  private enum Visit: UInt8 { case unseen, open, done }
}
