import PlanText

/// The line below a schedule that says what its signs mean: those that are drawn, and no others.
struct ScheduleLegend {
  let table: ScheduleTable
  /// What the chart shows.
  let drawn: Set<String>

  func write(to output: inout Output) {
    let parts = (bars + marks).map { (text: $0, role: TextRole.faint) }
    if !parts.isEmpty { TextLine.flow(parts, gap: 3, to: &output, table.style) }
  }

  /// What the chart is drawn with.
  private var bars: [String] {
    let signs = table.signs
    func used(_ all: [String]) -> String { all.filter(drawn.contains).joined() }
    let phases = [used([signs.phaseStart, signs.phase, signs.phaseEnd]), used([signs.shortPhase])].filter { !$0.isEmpty }
    let status = table.input.schedule.progress.statusDay.map { "status date \($0.iso)" } ?? ""
    let meanings = [
      (signs.done, "done"), (signs.critical, "critical"), (signs.task, "not critical"), (signs.gap, "nobody works on it"),
      (signs.float, "float"), (phases.joined(separator: " "), "phase"), (signs.milestone, "milestone"),
      (signs.gate, "gate"), (signs.external, "external"), (signs.deadline, "finish by"),
      (signs.late, "late"), (signs.statusDate, status), (signs.freeDay, "day off"),
    ]
    return meanings.compactMap { sign, meaning in
      !sign.isEmpty && (drawn.contains(sign) || !phases.isEmpty && meaning == "phase") ? "\(sign) \(meaning)" : nil
    }
  }

  /// What stands beside the chart.
  private var marks: [String] {
    var result: [String] = []
    func shows(_ column: TableColumn) -> Bool { table.layout.columns.contains { $0.column == column } }
    if table.rows.contains(where: { $0.mark.contains("*") }) { result.append("* critical") }
    if table.section == .criticalPath, table.rows.contains(where: { !$0.mark.contains("*") }) {
      result.append("without *: leads to the end, with float")
    }
    if table.rows.contains(where: \.isLate) { result.append("! late") }
    let isByTheClock = table.rows.contains { row in
      [TableColumn.days, .float, .free].contains { shows($0) && row.text($0, .full).hasSuffix("e") }
    }
    if isByTheClock { result.append("e days of 24 hours") }
    if shows(.float), table.rows.contains(where: { $0.isLate && !["", "0"].contains($0.float) }) {
      result.append("float of what is late: before another date moves")
    }
    if table.layout.hasNoRoom { result.append("no room for bars in \(table.style.width) columns") }
    return result
  }
}
