import PlanText

extension Drawing {
  /// Graphs for Graphviz.
  package static let dot = Drawing(graph: { graph, page, output in
    var text = DOTGraph(graph, page.heading, into: output)
    output = Output()
    text.write()
    output = text.writer.output
  })
}
