import PlanText
import PlanViews

/// The lines below a timeline that say what its signs mean: those that are drawn, and no others.
struct TimelineLegend {
  let drawing: TimelineText
  /// What the chart shows.
  let drawn: Set<String>

  func write(to output: inout Output) {
    let parts = (bars + marks).map { (text: $0, role: TextRole.faint) }
    if !parts.isEmpty { TextLine.flow(parts, gap: 3, to: &output, drawing.style) }
  }

  /// What the chart is drawn with.
  private var bars: [String] {
    let signs = drawing.signs
    func used(_ all: [String]) -> String { all.filter(drawn.contains).joined() }
    let phases = [used([signs.phaseStart, signs.phase, signs.phaseEnd]), used([signs.shortPhase])].filter { !$0.isEmpty }
    let status = drawing.timeline.markers.first { $0.kind == .statusDate }.map { "status date \($0.day.iso)" } ?? ""
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
    let (rows, layout) = (drawing.timeline.table.rows, drawing.layout)
    var result: [String] = []
    if rows.contains(where: { $0.meanings.contains(.critical) }) { result.append("* critical") }
    if rows.contains(where: { $0.meanings.contains(.driving) && !$0.meanings.contains(.critical) }) {
      result.append("without *: leads to the end, with float")
    }
    if rows.contains(where: { $0.meanings.contains(.late) }) { result.append("! late") }
    if isByTheClock { result.append("e days of 24 hours") }
    if hasFloatOfLateWork { result.append("float of what is late: before another date moves") }
    if layout.hasNoRoom { result.append("no room for bars in \(drawing.style.width) columns") }
    return result
  }

  private var isByTheClock: Bool {
    drawing.layout.columns.contains { column in
      switch drawing.timeline.table.columns[column.index].kind {
      case .length, .totalFloat, .freeFloat:
        drawing.timeline.table.rows.indices.contains { drawing.text.text($0, column.index).hasSuffix("e") }
      case .outlineNumber, .title, .identifier, .names, .text, .count, .date, .share: false
      }
    }
  }

  private var hasFloatOfLateWork: Bool {
    let (table, columns) = (drawing.timeline.table, drawing.layout.columns)
    guard let float = columns.first(where: { table.columns[$0.index].kind == .totalFloat }) else { return false }
    return table.rows.indices.contains { row in
      table.rows[row].meanings.contains(.late) && !["", "0"].contains(drawing.text.text(row, float.index))
    }
  }
}
