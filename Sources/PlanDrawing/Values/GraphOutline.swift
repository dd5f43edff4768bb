/// What is above and below the nodes of a graph. O(nodes + edges).
struct GraphOutline {
  /// By node: the edges that end there.
  let above: [[Graph.Edge]]
  /// By node: the edges that begin there.
  let below: [[Graph.Edge]]
  /// By node: how many edges lead to it from the nearest root, which is 0.
  let levels: [Int]

  init(_ graph: Graph) {
    var above: [[Graph.Edge]] = Array(repeating: [], count: graph.nodes.count)
    var below = above
    for edge in graph.edges {
      above[edge.head].append(edge)
      below[edge.tail].append(edge)
    }
    var levels = Array(repeating: -1, count: graph.nodes.count)
    var queue = graph.nodes.indices.filter { above[$0].isEmpty }
    for root in queue { levels[root] = 0 }
    var next = 0
    while next < queue.count {
      for edge in below[queue[next]] where levels[edge.head] < 0 {
        levels[edge.head] = levels[queue[next]] + 1
        queue.append(edge.head)
      }
      next += 1
    }
    (self.above, self.below) = (above, below)
    self.levels = levels.map { max(0, $0) }
  }

  /// Nodes with nothing above them.
  var roots: [Int] { above.indices.filter { above[$0].isEmpty } }
}
