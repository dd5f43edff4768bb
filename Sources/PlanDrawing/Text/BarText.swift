import PlanSyntax
import PlanText

/// Draws the bars of a timeline: one sign per column.
struct BarText {
  let axis: TimeAxis
  let signs: ChartSigns
  private let background: [Cell]

  struct Cell {
    var sign: String
    var role: TextRole
  }

  init(_ timeline: Timeline, _ axis: TimeAxis, _ signs: ChartSigns) {
    self.axis = axis
    self.signs = signs
    var cells = Array(repeating: Cell(sign: " ", role: .plain), count: axis.columns)
    if (360...1440).contains(axis.minutesPerColumn) {
      let closed = Set(timeline.closedDays)
      for column in cells.indices {
        let day = Clock(local: axis.origin + column * axis.minutesPerColumn).day
        if closed.contains(day) { cells[column] = Cell(sign: signs.freeDay, role: .faint) }
      }
    }
    for marker in timeline.markers {
      let column = axis.column(ofEnd: marker.instant)
      if cells.indices.contains(column) { cells[column] = Cell(sign: signs.sign(of: marker.kind), role: .info) }
    }
    background = cells
  }

  /// One line of the chart: a bar, or what is behind it.
  func cells(_ bar: Timeline.Bar?) -> [Cell] {
    var cells = background
    guard let bar else { return cells }
    let (first, last) = columns(bar)
    switch bar.shape {
    case .event(let kind, _): put(&cells, signs.sign(ofEvent: kind), role(bar), at: first)
    case .summary: drawBracket(&cells, first, last)
    case .work, .spanning:
      for column in first...last {
        put(&cells, bar.meanings.contains(.critical) ? signs.critical : signs.task, role(bar), at: column)
      }
      drawDone(&cells, bar, first, last)
      drawFloat(&cells, bar, after: last)
    }
    if let missed = bar.missed { drawMissed(&cells, bar, missed) }
    if let passed = bar.passed { drawPassed(&cells, bar, passed) }
    if let deadline = bar.deadline, bar.finish <= deadline {
      let column = axis.column(ofEnd: deadline)
      if cells.indices.contains(column), isFree(cells[column]) { put(&cells, signs.deadline, .warning, at: column) }
    }
    return cells
  }

  /// The first and the last column of a bar, or of a single sign.
  private func columns(_ bar: Timeline.Bar) -> (first: Int, last: Int) {
    if case .event(_, let instant) = bar.shape {
      let column = axis.column(of: instant)
      return (column, column)
    }
    return (axis.column(of: bar.start), max(axis.column(of: bar.start), axis.column(ofEnd: bar.finish)))
  }

  private func drawBracket(_ cells: inout [Cell], _ first: Int, _ last: Int) {
    for column in first...last {
      let sign =
        first == last
        ? signs.shortPhase : column == first ? signs.phaseStart : column == last ? signs.phaseEnd : signs.phase
      put(&cells, sign, .plain, at: column)
    }
  }

  /// Marks the missed date in a bar that goes past it and, for the activity's own date, the gap to a bar that starts
  /// after it. At least one column keeps the bar's sign, and a phase keeps its ends.
  private func drawMissed(_ cells: inout [Cell], _ bar: Timeline.Bar, _ missed: Timeline.Bar.Miss) {
    let (first, last) = columns(bar)
    let column = axis.column(ofEnd: missed.instant)
    if missed.isOwn, column < first {
      for between in max(0, column + 1)..<max(0, first) { put(&cells, signs.late, .error, at: between) }
    }
    let isInside = bar.meanings.contains(.summary) ? column > first && column < last : first < last
    if column < first || (column <= last && isInside) { put(&cells, signs.deadline, .error, at: column) }
  }

  /// The project's date across spanning work, which is not late itself.
  private func drawPassed(_ cells: inout [Cell], _ bar: Timeline.Bar, _ deadline: Int) {
    let (first, last) = columns(bar)
    let column = axis.column(ofEnd: deadline)
    guard first < last, (first...last).contains(column) else { return }
    put(&cells, signs.deadline, .error, at: column)
  }

  /// The finished part, and the wait before the remaining work. At least one column of the latter stays visible.
  private func drawDone(_ cells: inout [Cell], _ bar: Timeline.Bar, _ first: Int, _ last: Int) {
    var end = last
    switch bar.progress {
    case .notStarted: return
    case .finished: break
    case .begun(let until, let resumes):
      end = min(last - 1, max(first, axis.column(ofEnd: until)))
      guard let resumes else { break }
      let rest = min(last, axis.column(of: resumes))
      for column in max(0, end + 1)..<max(end + 1, rest, 0) where cells.indices.contains(column) {
        let isPlain = background[column].sign != signs.statusDate
        cells[column] = isPlain ? Cell(sign: signs.gap, role: .faint) : background[column]
      }
    }
    guard first <= end else { return }
    for column in first...end { put(&cells, signs.done, .plain, at: column) }
  }

  private func drawFloat(_ cells: inout [Cell], _ bar: Timeline.Bar, after last: Int) {
    guard let floatEnd = bar.floatEnd else { return }
    let end = min(cells.count - 1, axis.column(ofEnd: floatEnd))
    guard end > last else { return }
    for column in max(0, last + 1)...end { put(&cells, signs.float, .faint, at: column) }
  }

  private func isFree(_ cell: Cell) -> Bool {
    cell.sign == " " || cell.sign == signs.float || cell.sign == signs.freeDay || cell.sign == signs.statusDate
  }

  private func put(_ cells: inout [Cell], _ sign: String, _ role: TextRole, at column: Int) {
    if cells.indices.contains(column) { cells[column] = Cell(sign: sign, role: role) }
  }

  private func role(_ bar: Timeline.Bar) -> TextRole {
    bar.meanings.contains(.late) ? .error : bar.meanings.contains(.critical) ? .critical : .plain
  }
}

extension ChartSigns {
  fileprivate func sign(ofEvent kind: DeclarationKind) -> String {
    switch kind {
    case .gate: gate
    case .external: external
    default: milestone
    }
  }

  fileprivate func sign(of marker: Timeline.Marker.Kind) -> String {
    switch marker {
    case .statusDate: statusDate
    }
  }
}
