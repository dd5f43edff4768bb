import PlanText

/// A tree as nested lists; a network as a table of what comes after what.
struct MarkdownGraph {
  let graph: Graph
  private let outline: GraphOutline

  init(_ graph: Graph) {
    self.graph = graph
    outline = GraphOutline(graph)
  }

  func write(to output: inout Output) {
    switch graph.form {
    case .network: MarkdownTable(table).write(to: &output)
    case .tree, .layers: writeLists(to: &output)
    }
  }

  // MARK: Network

  private var table: Table {
    let columns = [
      Table.Column("wbs", "", .outlineNumber), Table.Column("title", "Activity", .title), Table.Column("days", "Days", .length),
      Table.Column("start", "Start", .date), Table.Column("finish", "Finish", .date), Table.Column("float", "Float", .totalFloat),
      Table.Column("after", "After", .text),
    ]
    let rows = graph.nodes.indices.map { index in
      let (node, timing) = (graph.nodes[index], graph.nodes[index].timing)
      let (isFrame, remarks) = (node.frame != nil, node.remarks.joined(separator: ", "))
      func cell(_ length: Length?) -> Table.Cell { length.map { .length($0) } ?? .empty }
      return Table.Row(
        kind: node.kind, meanings: isFrame ? node.meanings.union(.summary) : node.meanings, depth: node.depth,
        cells: [
          .text(node.number), .text(node.title), cell(timing?.length), timing?.start.map { .date($0) } ?? .empty,
          timing.map { .date($0.finish) } ?? .empty, cell(timing?.float), .text(outline.above[index].map(waited).joined(separator: "; ")),
        ], remark: node.meanings.contains(.imported) ? "from another project: \(remarks)" : remarks)
    }
    return Table(columns: columns, rows: rows)
  }

  /// What a node waits for: `1.2`, `1.3 SS + 2 d`, `2.1 for Omar`.
  private func waited(_ edge: Graph.Edge) -> String {
    let node = graph.nodes[edge.tail]
    let name = node.number.isEmpty ? node.title : node.number
    switch edge.kind {
    case .dependency(let kind, let lag):
      let link = Graph.Edge.text(kind, lag)
      return link.isEmpty ? name : "\(name) \(link)"
    case .handOver(let resource): return "\(name) for \(resource)"
    case .part, .serves, .verifies: return name
    }
  }

  // MARK: Lists

  /// Depth first. What stands below several nodes is listed with its content once, and then only named.
  private func writeLists(to output: inout Output) {
    var isListed = Array(repeating: false, count: graph.nodes.count)
    // The project's title stands above already.
    let roots = outline.roots.flatMap { graph.nodes[$0].kind == .project ? outline.below[$0].map(\.head) : [$0] }
    var open: [(node: Int, depth: Int, relation: Graph.Edge.Kind?)] = roots.reversed().map { ($0, 0, nil) }
    if !open.isEmpty { output.newline() }
    while let (node, depth, relation) = open.popLast() {
      let below = outline.below[node]
      let isKnown = isListed[node] && !below.isEmpty
      isListed[node] = true
      output.write("  ", times: depth)
      output.write("- \(text(graph.nodes[node], relation))\(isKnown ? " (see above)" : "")\n")
      if !isKnown { open += below.reversed().map { ($0.head, depth + 1, $0.kind) } }
    }
  }

  private func text(_ node: Graph.Node, _ relation: Graph.Edge.Kind?) -> String {
    let title = node.meanings.contains(.summary) ? MarkdownText.strong(node.title) : MarkdownText.inline(node.title)
    var notes = node.remarks.map(MarkdownText.inline)
    if node.meanings.contains(.late) { notes.insert("**late**", at: 0) }
    if node.meanings.contains(.critical) { notes.append("critical") }
    if node.meanings.contains(.deadEnd) { notes.append("**dead end**") }
    let kind = graph.form == .layers ? node.kind.map { ($0.isActivity ? "" : $0.keyword + ": ") } ?? "" : ""
    let words = [relation == .verifies ? "verified by" : "", node.number, kind + title, notes.isEmpty ? "" : "— " + notes.joined(separator: ", ")]
    let text = words.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? MarkdownText.inline(node.id) : text
  }
}
