import PlanAnalysis
import PlanSolver
import PlanText
import PlanViews

/// How a format draws each kind of value; nil: not at all, and so none of the views that make it.
package struct Drawing: Sendable {
  package typealias Draw<Value> = @Sendable (_ value: Value, _ style: TerminalStyle, _ output: inout Output) -> Void

  package var timeline: Draw<Timeline>?
  package var graph: Draw<Graph>?

  package init(timeline: Draw<Timeline>? = nil, graph: Draw<Graph>? = nil) {
    self.timeline = timeline
    self.graph = graph
  }

  /// Draws one view of the facts.
  package typealias Drawer = @Sendable (_ input: FormatInput, _ output: inout Output) -> Void

  /// What draws a view; nil where nothing draws what it makes.
  package func drawer(of view: View) -> Drawer? {
    switch view.make {
    case .timeline(let make): Self.drawer(make, timeline)
    case .graph(let make): Self.drawer(make, graph)
    }
  }

  private static func drawer<Value>(
    _ make: @escaping @Sendable (ScheduleFacts, ViewRequest) -> Value, _ draw: Draw<Value>?
  ) -> Drawer? {
    guard let draw else { return nil }
    return { input, output in draw(make(input.facts, input.request), input.style, &output) }
  }
}
