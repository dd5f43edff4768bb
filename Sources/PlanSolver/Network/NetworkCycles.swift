import PlanText

/// Why a network has no order: one cycle from each strongly connected component of mutually dependent nodes.
package struct NetworkCycles: Error, Equatable, Sendable {
  /// Link numbers in walking order: each link begins where the previous one ends, and the last ends where the first
  /// begins, at the component's lowest-numbered node. The cycle is a shortest one through that node. Sorted by that
  /// node.
  package let cycles: [[Int]]

  /// O(nodes + links).
  static func find(in network: Network) -> NetworkCycles {
    let graph = Successors(of: network)
    let component = graph.components()
    var isReported = [Bool](repeating: false, count: network.nodes.count)
    var cycles: [[Int]] = []
    var arrivals = [Int32](repeating: -1, count: network.nodes.count)
    for node in network.nodes.indices where !isReported[Int(component[node])] {
      isReported[Int(component[node])] = true
      if let cycle = graph.shortestCycle(through: node, component: component, links: network.links, &arrivals) {
        cycles.append(cycle)
      }
    }
    return NetworkCycles(cycles: cycles)
  }
}

/// Links by predecessor.
private struct Successors {
  var first: [Int32]
  /// Target and link number, in the order of the links.
  package var arcs: [(target: Int32, link: Int32)]

  init(of network: Network) {
    first = [Int32](repeating: 0, count: network.nodes.count + 1)
    for link in network.links { first[Int(link.predecessor) + 1] += 1 }
    for index in 1..<first.count { first[index] += first[index - 1] }
    arcs = Array(repeating: (0, 0), count: network.links.count)
    var next = first
    for (index, link) in network.links.enumerated() {
      arcs[Int(next[Int(link.predecessor)])] = (Int32(link.successor), Int32(index))
      next[Int(link.predecessor)] += 1
    }
  }

  /// The number of the strongly connected component of each node. R. Tarjan, "Depth-first search and linear
  /// graph algorithms", SIAM J. Comput. 1 (1972); iterative.
  func components() -> [Int32] {
    let count = first.count - 1
    var component = [Int32](repeating: -1, count: count)
    var visit = [Int32](repeating: -1, count: count)
    var low = [Int32](repeating: 0, count: count)
    var cursor = first
    var path: [Int] = []
    var open: [Int] = []
    var visits: Int32 = 0
    var components: Int32 = 0
    for root in 0..<count where visit[root] < 0 {
      path.append(root)
      while let node = path.last {
        if visit[node] < 0 {
          visit[node] = visits
          low[node] = visits
          visits += 1
          open.append(node)
        }
        var descended = false
        while cursor[node] < first[node + 1] {
          let target = Int(arcs[Int(cursor[node])].target)
          if visit[target] < 0 {
            path.append(target)
            descended = true
            break
          }
          if component[target] < 0 { low[node] = min(low[node], low[target]) }
          cursor[node] += 1
        }
        if descended { continue }
        path.removeLast()
        if low[node] == visit[node] {
          while let member = open.popLast() {
            component[member] = components
            if member == node { break }
          }
          components += 1
        }
      }
    }
    return component
  }

  /// Breadth-first search inside the component of `node`; nil if the node is on no cycle. `arrivals` is scratch space
  /// with one entry per node, not used by any other component.
  func shortestCycle(
    through node: Int, component: [Int32], links: [Network.Link], _ arrivals: inout [Int32]
  ) -> [Int]? {
    var queue = [node]
    var head = 0
    while head < queue.count {
      let source = queue[head]
      head += 1
      for index in Int(first[source])..<Int(first[source + 1]) {
        let (target, link) = (Int(arcs[index].target), arcs[index].link)
        guard component[target] == component[node], arrivals[target] < 0 else { continue }
        arrivals[target] = link
        queue.append(target)
        guard target == node else { continue }
        var cycle = [Int(link)]
        while let last = cycle.last, Int(links[last].predecessor) != node {
          cycle.append(Int(arrivals[Int(links[last].predecessor)]))
        }
        return cycle.reversed()
      }
    }
    return nil
  }
}
