import PlanText

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
}

/// The context of a view.
package struct Page: Sendable {
  package let heading: Heading
  /// For text on a terminal.
  package let style: TerminalStyle

  package init(heading: Heading, style: TerminalStyle) {
    self.heading = heading
    self.style = style
  }
}
