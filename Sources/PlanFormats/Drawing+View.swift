import PlanAnalysis
import PlanDrawing
import PlanText
import PlanViews

extension Drawing {
  /// Draws one view of the facts.
  package typealias Drawer = @Sendable (_ input: FormatInput, _ output: inout Output) -> Void

  /// The function that draws a view; nil if the format cannot draw its value.
  package func drawer(of view: View) -> Drawer? {
    switch view.make {
    case .table(let make): Self.drawer(make, table)
    case .timeline(let make): Self.drawer(make, timeline)
    case .graph(let make): Self.drawer(make, graph)
    case .chart(let make): Self.drawer(make, chart)
    case .document(let make): Self.drawer(make, document)
    }
  }

  private static func drawer<Value>(_ make: @escaping View.Maker<Value>, _ draw: Draw<Value>?) -> Drawer? {
    guard let draw else { return nil }
    return { input, output in
      draw(make(input.facts, input.request), Page(heading: Heading(input.facts), style: input.style), &output)
    }
  }
}
