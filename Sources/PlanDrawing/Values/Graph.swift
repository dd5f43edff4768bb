import PlanText

/// Nodes, some of them drawn as frames around others, and the edges between them.
package struct Graph: Equatable, Sendable {
  package enum Form: Equatable, Sendable {
    /// Edges may join any two nodes.
    case network
    /// Edges lead from what is served to what serves it; several may lead to one node.
    case layers
    /// One root; each other node has an edge from its parent.
    case tree
  }

  /// The name of the view: `network`.
  package let name: String
  /// What it shows, in words.
  package let subject: String
  package let form: Form
  /// Depth first: a frame comes before its contents.
  package let nodes: [Node]
  package let edges: [Edge]

  package init(name: String, subject: String, form: Form, nodes: [Node], edges: [Edge]) {
    self.name = name
    self.subject = subject
    self.form = form
    self.nodes = nodes
    self.edges = edges
  }

  /// True when a node is the frame, or is inside it at any depth.
  package func contains(_ frame: Int, _ node: Int) -> Bool {
    var current: Int? = node
    while let next = current {
      if next == frame { return true }
      current = nodes[next].around
    }
    return false
  }
}
