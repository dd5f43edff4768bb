import PlanSolver
import PlanText

/// A graph in the DOT language. Frames become clusters.
struct DOTGraph {
  let graph: Graph
  let heading: Heading
  var writer: DOTWriter

  init(_ graph: Graph, _ heading: Heading, into output: Output) {
    self.graph = graph
    self.heading = heading
    writer = DOTWriter(into: output)
  }

  mutating func write() {
    writer.open("digraph", graph.name, DOTStyle.graph(label: label + DOTStyle.legend(graph)))
    writer.defaults("node", DOTStyle.nodes)
    writer.defaults("edge", DOTStyle.edges)
    switch graph.form {
    case .network, .layers: writeNetwork()
    case .tree: writeTree()
    }
    writer.close()
  }

  /// The subject of the graph, its start and finish, and its lateness.
  private var label: [String] {
    let (title, first, last) = (heading.title ?? "", heading.start.iso, heading.finish.iso)
    return [title, "\(graph.subject), \(first) to \(last)"]
      + heading.facts.filter { $0.meanings.contains(.late) }.map(\.text)
  }

  private mutating func writeNetwork() {
    var open: [Int] = []
    for (index, node) in graph.nodes.enumerated() {
      while let frame = open.last, frame != node.around {
        writer.close()
        open.removeLast()
      }
      if node.frame == nil {
        writeBox(node)
      } else {
        writer.open("subgraph", Self.cluster(node), DOTStyle.frame(node, label: [Self.numbered(node)] + node.remarks))
        open.append(index)
      }
    }
    for _ in open { writer.close() }
    for edge in graph.edges { write(edge) }
  }

  /// The root, and each other node with an edge from its parent.
  private mutating func writeTree() {
    var edges = Dictionary(grouping: graph.edges, by: \.head)
    for (index, node) in graph.nodes.enumerated() {
      writeBox(node)
      if index == 0 { writer.defaults("edge", [("arrowhead", .word("none"))]) }
      for edge in edges.removeValue(forKey: index) ?? [] { write(edge) }
    }
  }

  // MARK: Nodes

  private static func cluster(_ node: Graph.Node) -> String { "cluster_" + node.id }

  private static func numbered(_ node: Graph.Node) -> String {
    node.number.isEmpty ? node.title : "\(node.number) \(node.title)"
  }

  private mutating func writeBox(_ node: Graph.Node) {
    let lines = DOTStyle.lines(graph.form == .tree ? Self.numbered(node) : node.title) + Self.kind(node) + Self.timing(node)
    writer.node(node.id, [("label", .label(lines + node.remarks))] + DOTStyle.box(node))
  }

  /// Its kind, if shape and position do not show it.
  private static func kind(_ node: Graph.Node) -> [String] {
    guard let kind = node.kind, !kind.isActivity, kind != .project, !node.meanings.contains(.imported) else { return [] }
    return ["(\(kind.keyword))"]
  }

  /// `2026-03-02 – 2026-03-06` and `5 d, float 2`.
  private static func timing(_ node: Graph.Node) -> [String] {
    guard let timing = node.timing else { return [] }
    var float = timing.float?.spareDays ?? ""
    if node.meanings.contains(.critical), float == "0" { float = "" }
    if !float.isEmpty { float = ", float \(float)" }
    guard let start = timing.start else { return [timing.finish.iso + float] }
    let days = start == timing.finish ? start.iso : "\(start.iso) – \(timing.finish.iso)"
    return [days, "\(timing.length?.days ?? "") d\(float)"]
  }

  // MARK: Edges

  private mutating func write(_ edge: Graph.Edge) {
    let (tail, head) = ends(edge)
    var attributes: [DOTWriter.Attribute] = []
    switch edge.kind {
    case .dependency(let kind, let lag):
      attributes = Self.label(kind, lag)
      if edge.meanings.contains(.critical) { attributes += DOTStyle.criticalEdge }
    case .handOver(let name):
      attributes = [("style", .word("dashed"))] + DOTStyle.criticalEdge
      attributes += [("label", .label(DOTStyle.lines(name))), ("fontcolor", .word(DOTStyle.critical))]
    case .verifies: attributes = [("label", .label(["verified by"])), ("style", .word("dashed"))]
    case .part, .serves: break
    }
    // Graphviz clips an edge at a cluster only if its other end is outside.
    if tail != edge.tail, !graph.contains(edge.tail, head) {
      attributes.append(("ltail", .name(Self.cluster(graph.nodes[edge.tail]))))
    }
    if head != edge.head, !graph.contains(edge.head, tail) {
      attributes.append(("lhead", .name(Self.cluster(graph.nodes[edge.head]))))
    }
    writer.edge(graph.nodes[tail].id, graph.nodes[head].id, attributes)
  }

  /// The boxes at the ends: Graphviz draws no edges to or from a cluster, only to and from its nodes.
  private func ends(_ edge: Graph.Edge) -> (tail: Int, head: Int) {
    var (leavesStart, bindsFinish) = (false, false)
    if case .dependency(let kind, _) = edge.kind {
      leavesStart = kind == .startToStart || kind == .startToFinish
      bindsFinish = kind == .finishToFinish || kind == .startToFinish
    }
    func box(_ node: Int, first: Bool) -> Int {
      graph.nodes[node].frame.map { first ? $0.first : $0.last } ?? node
    }
    return (box(edge.tail, first: leavesStart), box(edge.head, first: !bindsFinish))
  }

  private static func label(_ kind: Network.LinkKind, _ lag: Length?) -> [DOTWriter.Attribute] {
    let text = Graph.Edge.text(kind, lag)
    return text.isEmpty ? [] : [("label", .label([text]))]
  }
}
