
extension Backend {
  package static let dot = Backend(
    "dot", extensions: ["dot", "gv"], sections: [.network, .wbs, .trace], defaults: [.network],
    summary: "a drawing for Graphviz; each section is one graph",
    .plan { input, output in
      for section in input.sections {
        switch section {
        case .wbs: BreakdownGraph(input).write(to: &output)
        case .trace: TraceGraph(input).write(to: &output)
        case .network, .schedule, .gantt, .milestones, .criticalPath: NetworkGraph(input).write(to: &output)
        }
      }
    })
}
