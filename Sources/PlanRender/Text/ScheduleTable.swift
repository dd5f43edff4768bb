import PlanSchedule
import PlanText

/// The schedule as a table with bars, as wide as the terminal at most.
///
/// Critical work differs by its bar and its mark, not by colour alone. Columns that would leave the chart too
/// little room are dropped.
struct ScheduleTable {
  let input: RenderInput
  let section: Section
  let style: TerminalStyle
  let signs: ChartSigns
  let rows: [ScheduleRow]
  let axis: TimeAxis
  let layout: TableLayout

  /// Longer tables repeat the axis at their end.
  private static let pageLength = 40

  init(_ input: RenderInput, _ section: Section) {
    self.input = input
    self.section = section
    style = input.style
    signs = ChartSigns(input.style)
    rows = Self.rows(input, section)
    var layout = TableLayout(
      rows, section, chosen: input.columns, showsDrag: input.showsDrag, width: style.width,
      spansYears: Self.spansYears(rows, input))
    let (first, last) = Self.span(rows, input)
    axis = TimeAxis(from: first, to: last, in: input.plan.projectZone, width: max(8, layout.chart))
    layout.settle(chart: axis.columns, rows)
    self.layout = layout
  }

  private static func rows(_ input: RenderInput, _ section: Section) -> [ScheduleRow] {
    let (plan, schedule) = (input.plan, input.schedule)
    let step = input.style.width < 100 ? 1 : 2
    var result: [ScheduleRow] = []
    let leading = section == .criticalPath ? input.facts.chains.leadingToTheEnd() : []
    for activity in input.breakdown.order where schedule.hasDates(activity) {
      let kind = plan[plan.activities[activity].id].kind
      switch section {
      case .milestones: guard kind == .milestone || kind == .gate || kind == .external else { continue }
      case .criticalPath:
        guard !schedule.isSummary(activity) else { continue }
        guard schedule.isCritical(activity) || leading.contains(activity) else { continue }
      case .schedule, .gantt, .network, .wbs, .trace:
        result.append(ScheduleRow(activity, input, indentation: input.breakdown.depth(of: activity) * step))
        continue
      }
      result.append(ScheduleRow(activity, input, indentation: 0))
    }
    return result
  }

  /// The stretch of time to draw. Dates far behind the finish would squeeze everything else.
  private static func span(_ rows: [ScheduleRow], _ input: RenderInput) -> (Int, Int) {
    let schedule = input.schedule
    // Waiting before the first activity would squeeze the rest as well; the dates above say it.
    let starts = rows.map { $0.start == nil ? schedule.shownFinish($0.activity) : schedule.start($0.activity) }
    var (first, last) = (starts.min() ?? schedule.projectStart, schedule.projectFinish)
    for row in rows {
      // An event needs a column behind the work that ends with it.
      last = max(last, schedule.finish(row.activity) + (row.start == nil ? 1 : 0))
    }
    last = max(last, first + 480)
    let limit = last + (last - first) / 2
    let dates = rows.flatMap { [$0.deadline, $0.missed?.instant] } + [schedule.statusInstant]
    for date in dates.compactMap({ $0 }) where date <= limit { last = max(last, date) }
    return (first, last)
  }

  /// True when dates without a year could be mistaken.
  private static func spansYears(_ rows: [ScheduleRow], _ input: RenderInput) -> Bool {
    let days = rows.flatMap { [$0.start, $0.finish, $0.deadlineDay] }.compactMap { $0?.civil.year }
    return Set(days + [input.schedule.clock(input.schedule.projectStart).day.civil.year]).count > 1
  }

  // MARK: Writing

  func write(to output: inout Output) {
    ScheduleHeader(input).write(to: &output)
    guard !rows.isEmpty else { return }
    output.newline()
    let labels = layout.chart > 0 ? axis.labels : (upper: "", lower: "")
    if !labels.upper.isEmpty { writeAxis(labels.upper, headings: false, to: &output) }
    writeAxis(labels.lower, headings: true, to: &output)
    let drawing = BarDrawing(input.schedule, axis, signs, statusDate: input.schedule.statusInstant)
    var drawn: Set<String> = []
    for row in rows {
      let cells = layout.chart > 0 ? drawing.cells(row) : []
      drawn.formUnion(cells.lazy.map(\.sign))
      write(row, cells, to: &output)
    }
    if rows.count > Self.pageLength {
      writeAxis(labels.lower, headings: false, to: &output)
      if !labels.upper.isEmpty { writeAxis(labels.upper, headings: false, to: &output) }
    }
    output.newline()
    writeCancelled(to: &output)
    ScheduleLegend(table: self, drawn: drawn).write(to: &output)
  }

  /// What has no dates any more, below the table.
  private func writeCancelled(to output: inout Output) {
    guard section == .schedule || section == .gantt else { return }
    let (plan, schedule) = (input.plan, input.schedule)
    var parts: [(text: String, role: TextRole)] = []
    for activity in input.breakdown.order where schedule.progress(activity) == .cancelled {
      let number = input.breakdown.number(of: activity)
      guard !number.isEmpty else { continue }
      parts.append((number + " " + visible(plan.title(plan.activities[activity].id)), .plain))
    }
    guard !parts.isEmpty else { return }
    TextLine.flow([("cancelled:", .faint)] + parts, gap: 2, to: &output, style)
    output.newline()
  }

  private func writeAxis(_ labels: String, headings: Bool, to output: inout Output) {
    var line = TextLine()
    line.add(String(repeating: " ", count: layout.markWidth))
    for (column, width) in layout.columns {
      line.add((headings ? column.heading : "").padded(toDisplayWidth: width, column.alignment) + "  ", .faint)
    }
    line.add(labels, .faint)
    line.write(to: &output, style)
  }

  private func write(_ row: ScheduleRow, _ cells: [BarDrawing.Cell], to output: inout Output) {
    var line = TextLine()
    line.add(row.mark.padded(toDisplayWidth: layout.markWidth), row.isLate ? .error : .critical)
    for (column, width) in layout.columns {
      let text = row.text(column, layout.dates).truncated(toDisplayWidth: width, ellipsis: style.ellipsis)
      line.add(text.padded(toDisplayWidth: width, column.alignment) + "  ", role(column, row))
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

  private func role(_ column: TableColumn, _ row: ScheduleRow) -> TextRole {
    switch column {
    case .wbs: .faint
    case .title: row.isSummary ? .strong : .plain
    case .float: row.isLate ? .error : .plain
    case .id, .who, .days, .effort, .start, .finish, .deadline, .free, .drag, .done: .plain
    }
  }
}
