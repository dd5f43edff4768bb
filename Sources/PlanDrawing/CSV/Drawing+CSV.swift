import PlanText

extension Drawing {
  /// One table per view, as RFC 4180 describes it.
  package static let csv = Drawing(
    table: { table, _, output in CSVTable(table).write(to: &output) },
    timeline: { timeline, _, output in CSVTable(timeline).write(to: &output) },
    graph: { graph, _, output in CSVGraph(graph: graph).write(to: &output) },
    chart: { chart, _, output in CSVSeries.write(chart, to: &output) },
    loads: { calendar, _, output in CSVSeries.write(calendar, to: &output) },
    extent: .everything)
}
