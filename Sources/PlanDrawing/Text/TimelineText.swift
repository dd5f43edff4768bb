import PlanText

/// A timeline as a table with bars, at most as wide as the terminal.
///
/// Critical work is distinguished by its bar and its mark, not by colour alone. Columns that would leave the chart too
/// little space are dropped.
struct TimelineText {
  let timeline: Timeline
  let heading: HeadingText
  let signs: ChartSigns
  let axis: TimeAxis
  let lines: TableLines

  var style: TerminalStyle { lines.style }
  var text: TableText { lines.text }
  var layout: TableLayout { lines.layout }

  /// Longer tables repeat the axis at the end.
  private static let pageLength = 40

  init(_ timeline: Timeline, _ page: Page) {
    self.timeline = timeline
    heading = HeadingText(page)
    signs = ChartSigns(page.style)
    let text = TableText(timeline.table, page.style)
    var layout = TableLayout(
      text, beside: .chart, width: page.style.width, spansYears: Self.spansYears(timeline, page.heading))
    axis = TimeAxis(
      from: timeline.span.lowerBound, to: timeline.span.upperBound, in: timeline.zone, width: max(8, layout.chart))
    layout.settle(chart: axis.columns)
    lines = TableLines(text, layout, page.style)
  }

  /// True when dates without a year would be ambiguous.
  private static func spansYears(_ timeline: Timeline, _ heading: Heading) -> Bool {
    var years: Set = [heading.start.civil.year]
    for case let bar? in timeline.bars {
      years.insert(timeline.zone.day(at: bar.shown.lowerBound).civil.year)
      years.insert(timeline.zone.day(at: bar.shown.upperBound).civil.year)
      if let deadline = bar.deadline { years.insert(timeline.zone.day(at: deadline - 1).civil.year) }
    }
    return years.count > 1
  }

  // MARK: Writing

  func write(to output: inout Output) {
    heading.write(to: &output)
    writeChart(to: &output)
  }

  /// The table with its bars, followed by the activities without a bar and the legend.
  func writeChart(to output: inout Output) {
    guard !timeline.bars.isEmpty || !timeline.cancelled.isEmpty else { return }
    output.newline()
    guard !timeline.bars.isEmpty else { return writeCancelled(to: &output) }
    let labels = layout.chart > 0 ? axis.labels : (upper: "", lower: "")
    if !labels.upper.isEmpty { writeAxis(labels.upper, beside: lines.blank, to: &output) }
    writeAxis(labels.lower, beside: lines.headings, to: &output)
    let drawing = BarText(timeline, axis, signs)
    var drawn: Set<String> = []
    for (row, bar) in timeline.bars.enumerated() {
      let cells = layout.chart > 0 ? drawing.cells(bar) : []
      drawn.formUnion(cells.lazy.map(\.sign))
      write(row, cells, to: &output)
    }
    if timeline.bars.count > Self.pageLength {
      writeAxis(labels.lower, beside: lines.blank, to: &output)
      if !labels.upper.isEmpty { writeAxis(labels.upper, beside: lines.blank, to: &output) }
    }
    output.newline()
    if !timeline.cancelled.isEmpty {
      writeCancelled(to: &output)
      output.newline()
    }
    TimelineLegend(timeline: timeline, signs: signs, text: text, layout: layout, style: style, drawn: drawn)
      .write(to: &output)
  }

  /// Activities that no longer have dates, below the table.
  private func writeCancelled(to output: inout Output) {
    let parts = timeline.cancelled.map { (text: "\($0.number) \(visible($0.title))", role: TextRole.plain) }
    TextLine.flow([("cancelled:", .faint)] + parts, gap: 2, to: &output, style)
  }

  private func writeAxis(_ labels: String, beside columns: TextLine, to output: inout Output) {
    var line = columns
    line.add(labels, .faint)
    line.write(to: &output, style)
  }

  private func write(_ row: Int, _ cells: [BarText.Cell], to output: inout Output) {
    var line = lines.line(row)
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
