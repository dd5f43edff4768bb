import PlanSolver
import PlanText
import PlanViews

/// A timeline as a table with bars, as wide as the terminal at most.
///
/// Critical work differs by its bar and its mark, not by colour alone. Columns that would leave the chart too
/// little room are dropped.
struct TimelineText {
  let timeline: Timeline
  let style: TerminalStyle
  let signs: ChartSigns
  let text: TableText
  let axis: TimeAxis
  let layout: TableLayout

  /// Longer tables repeat the axis at their end.
  private static let pageLength = 40

  init(_ timeline: Timeline, _ style: TerminalStyle) {
    self.timeline = timeline
    self.style = style
    signs = ChartSigns(style)
    text = TableText(timeline.table, style)
    var layout = TableLayout(text, beside: .chart, width: style.width, spansYears: Self.spansYears(timeline))
    axis = TimeAxis(
      from: timeline.span.lowerBound, to: timeline.span.upperBound, in: timeline.zone, width: max(8, layout.chart))
    layout.settle(chart: axis.columns)
    self.layout = layout
  }

  /// True when dates without a year could be mistaken.
  private static func spansYears(_ timeline: Timeline) -> Bool {
    var years: Set = [timeline.heading.start.civil.year]
    for bar in timeline.bars {
      years.insert(timeline.zone.day(at: bar.shown.lowerBound).civil.year)
      years.insert(timeline.zone.day(at: bar.shown.upperBound).civil.year)
      if let deadline = bar.deadline { years.insert(timeline.zone.day(at: deadline - 1).civil.year) }
    }
    return years.count > 1
  }

  // MARK: Writing

  func write(to output: inout Output) {
    HeadingText(heading: timeline.heading, style: style).write(to: &output)
    guard !timeline.bars.isEmpty else { return }
    output.newline()
    let labels = layout.chart > 0 ? axis.labels : (upper: "", lower: "")
    if !labels.upper.isEmpty { writeAxis(labels.upper, headings: [], to: &output) }
    writeAxis(labels.lower, headings: timeline.table.columns.map(\.heading), to: &output)
    let drawing = BarText(timeline, axis, signs)
    var drawn: Set<String> = []
    for (row, bar) in timeline.bars.enumerated() {
      let cells = layout.chart > 0 ? drawing.cells(bar) : []
      drawn.formUnion(cells.lazy.map(\.sign))
      write(row, cells, to: &output)
    }
    if timeline.bars.count > Self.pageLength {
      writeAxis(labels.lower, headings: [], to: &output)
      if !labels.upper.isEmpty { writeAxis(labels.upper, headings: [], to: &output) }
    }
    output.newline()
    writeCancelled(to: &output)
    TimelineLegend(drawing: self, drawn: drawn).write(to: &output)
  }

  /// What has no dates any more, below the table.
  private func writeCancelled(to output: inout Output) {
    guard !timeline.cancelled.isEmpty else { return }
    let parts = timeline.cancelled.map { (text: "\($0.number) \(visible($0.title))", role: TextRole.plain) }
    TextLine.flow([("cancelled:", .faint)] + parts, gap: 2, to: &output, style)
    output.newline()
  }

  private func writeAxis(_ labels: String, headings: [String], to output: inout Output) {
    var line = TextLine()
    line.add(String(repeating: " ", count: layout.markWidth))
    for (index, width) in layout.columns {
      let heading = headings.isEmpty ? "" : headings[index]
      line.add(heading.padded(toDisplayWidth: width, timeline.table.columns[index].kind.alignment) + "  ", .faint)
    }
    line.add(labels, .faint)
    line.write(to: &output, style)
  }

  private func write(_ row: Int, _ cells: [BarText.Cell], to output: inout Output) {
    var line = TextLine()
    let isLate = timeline.table.rows[row].meanings.contains(.late)
    line.add(text.marks[row].padded(toDisplayWidth: layout.markWidth), isLate ? .error : .critical)
    for (index, width) in layout.columns {
      let cell = text.text(row, index, layout.dates).truncated(toDisplayWidth: width, ellipsis: style.ellipsis)
      line.add(cell.padded(toDisplayWidth: width, timeline.table.columns[index].kind.alignment) + "  ", text.role(row, index))
    }
    var run = ""
    var role = TextRole.plain
    for cell in cells {
      if cell.role != role {
        line.add(run, role)
        run = ""
        role = cell.role
      }
      run += cell.sign
    }
    line.add(run, role)
    line.write(to: &output, style)
  }
}
