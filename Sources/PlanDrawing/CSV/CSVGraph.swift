import PlanText

/// A graph as records: the edges of a network; otherwise the nodes, once for each node above them.
struct CSVGraph {
  let graph: Graph

  func write(to output: inout Output) {
    switch graph.form {
    case .network: writeEdges(to: &output)
    case .tree:
      writeNodes(to: &output, ["WBS"], ["Remark"]) { node, _ in
        ([node.number], [node.remarks.map(CSVField.text).joined(separator: "; ")])
      }
    case .layers:
      writeNodes(to: &output, [], ["Relation", "Dead end"]) { node, edge in
        ([], [edge.map(Self.relation) ?? "", CSVField.flag(node.meanings.contains(.deadEnd))])
      }
    }
  }

  // MARK: Edges

  private func writeEdges(to output: inout Output) {
    CSVRecord.write(["Predecessor", "Successor", "Type", "Lag (hours)", "Elapsed lag", "Resource", "Driving", "Critical"], to: &output)
    for edge in graph.edges {
      let (type, lag, resource) = Self.parts(edge)
      CSVRecord.write(
        [
          CSVField.text(graph.nodes[edge.tail].id), CSVField.text(graph.nodes[edge.head].id), type, CSVField.hours(lag?.minutes ?? 0),
          CSVField.flag(lag?.isElapsed ?? false), CSVField.text(resource), CSVField.flag(edge.meanings.contains(.driving)),
          CSVField.flag(edge.meanings.contains(.critical)),
        ], to: &output)
    }
  }

  private static func parts(_ edge: Graph.Edge) -> (type: String, lag: Length?, resource: String) {
    switch edge.kind {
    case .dependency(let kind, let lag): (kind.abbreviation, lag, "")
    case .handOver(let name): ("hand-over", nil, name)
    case .part, .serves, .verifies: (relation(edge), nil, "")
    }
  }

  private static func relation(_ edge: Graph.Edge) -> String {
    switch edge.kind {
    case .dependency: "waits for"
    case .handOver: "hand-over"
    case .part: "part"
    case .serves: "serves"
    case .verifies: "verifies"
    }
  }

  // MARK: Nodes

  /// - Parameters:
  ///   - number, rest: headings of the columns that only this form has.
  ///   - extra: their fields, of a node and the edge from the node above it.
  private func writeNodes(
    to output: inout Output, _ number: [String], _ rest: [String],
    _ extra: (Graph.Node, Graph.Edge?) -> (number: [String], rest: [String])
  ) {
    CSVRecord.write(["Level", "Kind"] + number + ["Title", "Id", "Parent", "Critical", "Late"] + rest, to: &output)
    let outline = GraphOutline(graph)
    for (index, node) in graph.nodes.enumerated() {
      let edges = outline.above[index].map { Swift.Optional($0) }
      for edge in edges.isEmpty ? [nil] : edges {
        let own = extra(node, edge)
        let names = [node.title, node.id, edge.map { graph.nodes[$0.tail].id } ?? ""].map(CSVField.text)
        let flags = [Meanings.critical, .late].map { CSVField.flag(node.meanings.contains($0)) }
        CSVRecord.write([String(outline.levels[index]), node.kind?.keyword ?? ""] + own.number + names + flags + own.rest, to: &output)
      }
    }
  }
}
