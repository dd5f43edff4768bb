import PlanText

/// How a format draws each kind of value; nil if it does not, and therefore shows none of the views that make it.
package struct Drawing: Sendable {
  package typealias Draw<Value> = @Sendable (_ value: Value, _ page: Page, _ output: inout Output) -> Void
  package typealias Opening = @Sendable (_ heading: Heading, _ output: inout Output) -> Void

  package var table: Draw<Table>?
  package var timeline: Draw<Timeline>?
  package var graph: Draw<Graph>?
  package var chart: Draw<Chart>?
  package var loads: Draw<LoadCalendar>?
  package var document: Draw<Document>?
  /// What stands once, before all views.
  package var opening: Opening?
  /// The columns of tables if nobody chooses them.
  package var extent: Table.Extent

  package init(
    table: Draw<Table>? = nil, timeline: Draw<Timeline>? = nil, graph: Draw<Graph>? = nil, chart: Draw<Chart>? = nil,
    loads: Draw<LoadCalendar>? = nil, document: Draw<Document>? = nil, opening: Opening? = nil, extent: Table.Extent = .usual
  ) {
    self.table = table
    self.timeline = timeline
    self.graph = graph
    self.chart = chart
    self.loads = loads
    self.document = document
    self.opening = opening
    self.extent = extent
  }
}

/// The context of a view.
package struct Page: Sendable {
  package let heading: Heading
  /// The title of the view.
  package let title: String
  /// For text on a terminal.
  package let style: TerminalStyle

  package init(heading: Heading, title: String, style: TerminalStyle) {
    self.heading = heading
    self.title = title
    self.style = style
  }
}
