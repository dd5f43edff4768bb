import PlanSchedule
import PlanText

/// Draws the bars of a table: one sign a column.
struct BarDrawing {
  let schedule: Schedule
  let axis: TimeAxis
  let signs: ChartSigns
  private let background: [Cell]

  struct Cell {
    var sign: String
    var role: TextRole
  }

  init(_ schedule: Schedule, _ axis: TimeAxis, _ signs: ChartSigns, statusDate: Int?) {
    self.schedule = schedule
    self.axis = axis
    self.signs = signs
    var cells = Array(repeating: Cell(sign: " ", role: .plain), count: axis.columns)
    if (360...1440).contains(axis.minutesPerColumn) {
      for column in cells.indices {
        let day = Clock(local: axis.origin + column * axis.minutesPerColumn).day
        if schedule.calendars[0].between(axis.zone.start(of: day), axis.zone.end(of: day)) == 0 { cells[column] = Cell(sign: signs.freeDay, role: .faint) }
      }
    }
    if let column = statusDate.map(axis.column(ofEnd:)), cells.indices.contains(column) {
      cells[column] = Cell(sign: signs.statusDate, role: .info)
    }
    background = cells
  }

  func cells(_ row: ScheduleRow) -> [Cell] {
    var cells = background
    let start = schedule.start(row.activity)
    let finish = schedule.finish(row.activity)
    if start == finish {
      put(&cells, sign(ofEvent: row), role(row), at: axis.column(of: schedule.shownFinish(row.activity)))
    } else {
      let (first, last) = columns(row)
      for column in first...last {
        if row.isSummary {
          let sign = first == last
            ? signs.shortPhase : column == first ? signs.phaseStart : column == last ? signs.phaseEnd : signs.phase
          put(&cells, sign, .plain, at: column)
        } else {
          put(&cells, row.isCritical ? signs.critical : signs.task, role(row), at: column)
        }
      }
      if !row.isSummary, schedule.actualStart(row.activity) != nil { drawDone(&cells, row, first, last) }
      if !row.isSummary, !schedule.isSpanning(row.activity) { drawFloat(&cells, row, after: last) }
    }
    if let missed = row.missed { drawMissed(&cells, row, missed) }
    if schedule.isSpanning(row.activity), let deadline = schedule.deadline { drawAcross(&cells, row, deadline) }
    if let deadline = row.deadline, schedule.finish(row.activity) <= deadline {
      let column = axis.column(ofEnd: deadline)
      if cells.indices.contains(column), isFree(cells[column]) { put(&cells, signs.deadline, .warning, at: column) }
    }
    return cells
  }

  /// The first and the last column of a bar, or of a sign.
  private func columns(_ row: ScheduleRow) -> (first: Int, last: Int) {
    let (start, finish) = (schedule.start(row.activity), schedule.finish(row.activity))
    if start == finish {
      let column = axis.column(of: schedule.shownFinish(row.activity))
      return (column, column)
    }
    return (axis.column(of: start), max(axis.column(of: start), axis.column(ofEnd: finish)))
  }

  /// The date by which it had to be done, across a bar that goes on behind it, and from a date of its own the way to
  /// what begins behind it. A bar keeps its kind, at least in one column, and a phase its ends.
  private func drawMissed(_ cells: inout [Cell], _ row: ScheduleRow, _ missed: MissedDate) {
    let (first, last) = columns(row)
    let column = axis.column(ofEnd: missed.instant)
    if missed.isOwn, column < first {
      for between in max(0, column + 1)..<max(0, first) { put(&cells, signs.late, .error, at: between) }
    }
    let isInside = row.isSummary ? column > first && column < last : first < last
    if column < first || (column <= last && isInside) { put(&cells, signs.deadline, .error, at: column) }
  }

  /// The project's date across what spans other work, which is not late itself.
  private func drawAcross(_ cells: inout [Cell], _ row: ScheduleRow, _ deadline: Int) {
    let (first, last) = columns(row)
    let column = axis.column(ofEnd: deadline)
    guard schedule.finish(row.activity) > deadline, first < last, (first...last).contains(column) else { return }
    put(&cells, signs.deadline, .error, at: column)
  }

  /// What has happened, and the wait before the rest. At least a column of the rest stays visible.
  private func drawDone(_ cells: inout [Cell], _ row: ScheduleRow, _ first: Int, _ last: Int) {
    var end = last
    if schedule.actualFinish(row.activity) == nil, let status = schedule.statusInstant {
      end = min(last - 1, max(first, axis.column(ofEnd: status)))
      if let resumption = schedule.resumption(row.activity),
        schedule.calendar(row.activity).between(status, resumption) > 0
      {
        let rest = min(last, axis.column(of: resumption))
        for column in max(0, end + 1)..<max(end + 1, rest, 0) where cells.indices.contains(column) {
          let isPlain = background[column].sign != signs.statusDate
          cells[column] = isPlain ? Cell(sign: signs.gap, role: .faint) : background[column]
        }
      }
    }
    guard first <= end else { return }
    for column in first...end { put(&cells, signs.done, .plain, at: column) }
  }

  private func drawFloat(_ cells: inout [Cell], _ row: ScheduleRow, after last: Int) {
    guard schedule.totalFloat(row.activity) > 0 else { return }
    let end = min(cells.count - 1, axis.column(ofEnd: schedule.lateFinish(row.activity)))
    guard end > last else { return }
    for column in max(0, last + 1)...end { put(&cells, signs.float, .faint, at: column) }
  }

  private func isFree(_ cell: Cell) -> Bool {
    cell.sign == " " || cell.sign == signs.float || cell.sign == signs.freeDay || cell.sign == signs.statusDate
  }

  private func put(_ cells: inout [Cell], _ sign: String, _ role: TextRole, at column: Int) {
    if cells.indices.contains(column) { cells[column] = Cell(sign: sign, role: role) }
  }

  private func sign(ofEvent row: ScheduleRow) -> String {
    switch schedule.plan[schedule.plan.activities[row.activity].id].kind {
    case .gate: signs.gate
    case .external: signs.external
    default: signs.milestone
    }
  }

  private func role(_ row: ScheduleRow) -> TextRole {
    row.isLate ? .error : row.isCritical ? .critical : .plain
  }
}
