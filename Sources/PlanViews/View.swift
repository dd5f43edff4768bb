import PlanAnalysis
import PlanDrawing
import PlanSolver

/// One way to look at a plan: a name, and what it makes of the facts. It knows nothing of formats.
package struct View: Sendable {
  /// The value of `--show`.
  package let name: String
  /// The heading above it: `Critical path`.
  package let title: String
  /// One line for `--help`.
  package let summary: String
  package let make: Make

  /// The kind of value it makes, and how.
  package enum Make: Sendable {
    case table(Maker<Table>)
    case timeline(Maker<Timeline>)
    case graph(Maker<Graph>)
    case chart(Maker<Chart>)
    case loads(Maker<LoadCalendar>)
    case document(Maker<Document>)
  }

  package typealias Maker<Value> = @Sendable (_ facts: ScheduleFacts, _ request: ViewRequest) -> Value

  /// True for tables of activities, whose columns can be chosen.
  package var hasColumns: Bool {
    switch make {
    case .timeline: true
    case .table, .graph, .chart, .loads, .document: false
    }
  }

  /// - Parameter title: nil for the words of the name.
  package init(_ name: String, title: String? = nil, _ summary: String, _ make: Make) {
    self.name = name
    let words = name.split(separator: "-").joined(separator: " ")
    self.title = title ?? words.prefix(1).uppercased() + words.dropFirst()
    self.summary = summary
    self.make = make
  }

  package static let all: [View] = [.schedule, .gantt, .milestones, .criticalPath, .network, .wbs, .trace, .workload, .costs, .cashFlow]
}
