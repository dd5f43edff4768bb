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
    case .table(let make): drawer(view, make, table)
    case .timeline(let make): drawer(view, make, timeline)
    case .graph(let make): drawer(view, make, graph)
    case .chart(let make): drawer(view, make, chart)
    case .loads(let make): drawer(view, make, loads)
    case .document(let make): drawer(view, make, document)
    }
  }

  private func drawer<Value>(_ view: View, _ make: @escaping View.Maker<Value>, _ draw: Draw<Value>?) -> Drawer? {
    guard let draw else { return nil }
    return { [extent] input, output in
      let page = Page(heading: Heading(input.facts), title: view.title, style: input.style)
      draw(make(input.facts, input.request.with(extent: extent)), page, &output)
    }
  }
}
