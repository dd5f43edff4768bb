import PlanAnalysis
import PlanSolver
import PlanText
import PlanViews

/// How a format draws each kind of value; nil if it does not, and therefore shows none of the views that make it.
package struct Drawing: Sendable {
  package typealias Draw<Value> = @Sendable (_ value: Value, _ page: Page, _ output: inout Output) -> Void

  package var table: Draw<Table>?
  package var timeline: Draw<Timeline>?
  package var graph: Draw<Graph>?
  package var chart: Draw<Chart>?
  package var document: Draw<Document>?

  package init(
    table: Draw<Table>? = nil, timeline: Draw<Timeline>? = nil, graph: Draw<Graph>? = nil, chart: Draw<Chart>? = nil,
    document: Draw<Document>? = nil
  ) {
    self.table = table
    self.timeline = timeline
    self.graph = graph
    self.chart = chart
    self.document = document
  }

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

/// The context of a view.
package struct Page: Sendable {
  package let heading: Heading
  /// For text on a terminal.
  package let style: TerminalStyle
}
