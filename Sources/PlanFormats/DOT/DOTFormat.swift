import PlanText
import PlanViews

extension Format {
  package static let dot = Format(
    "dot", extensions: ["dot", "gv"], summary: "a drawing for Graphviz; each view is one graph",
    .views(
      Drawing(graph: { graph, _, output in
        var text = DOTGraph(graph, into: output)
        output = Output()
        text.write()
        output = text.writer.output
      }), usual: [.network]))
}
