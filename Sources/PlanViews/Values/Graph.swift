import PlanText

/// What leads to what: nodes, some of them drawn as frames around others, and the edges between them.
package struct Graph: Equatable, Sendable {
  package enum Form: Equatable, Sendable {
    /// Edges may join any two nodes.
    case network
    /// One root; an edge leads to each other node, from what it is a part of.
    case tree
  }

  /// `network`: that of the view.
  package let name: String
  /// What it shows, in words.
  package let subject: String
  package let form: Form
  /// Depth first: those in a frame stand after it.
  package let nodes: [Node]
  package let edges: [Edge]

  package init(name: String, subject: String, form: Form, nodes: [Node], edges: [Edge]) {
    self.name = name
    self.subject = subject
    self.form = form
    self.nodes = nodes
    self.edges = edges
  }

  /// True when a node stands in a frame, at any depth, or is it.
  package func contains(_ frame: Int, _ node: Int) -> Bool {
    var current: Int? = node
    while let next = current {
      if next == frame { return true }
      current = nodes[next].around
    }
    return false
  }
}
