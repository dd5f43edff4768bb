import PlanText
import PlanViews

extension Format {
  package static let dot = Format(
    "dot", extensions: ["dot", "gv"], summary: "a drawing for Graphviz, one graph per view",
    .views(
      Drawing(graph: { graph, page, output in
        var text = DOTGraph(graph, page.heading, into: output)
        output = Output()
        text.write()
        output = text.writer.output
      }), usual: [.network]))
}
