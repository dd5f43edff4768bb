import PlanText

/// The lines below a timeline that explain its signs: only those that are actually drawn.
struct TimelineLegend {
  let timeline: Timeline
  let signs: ChartSigns
  let text: TableText
  let layout: TableLayout
  let style: TerminalStyle
  /// The signs drawn in the chart.
  let drawn: Set<String>

  func write(to output: inout Output) {
    var parts = bars + TableLegend(text: text, layout: layout).parts
    if layout.hasNoRoom { parts.append("no room for bars in \(style.width) columns") }
    if !parts.isEmpty { TextLine.flow(parts.map { (text: $0, role: .faint) }, gap: 3, to: &output, style) }
  }

  /// The signs of the chart.
  private var bars: [String] {
    func used(_ all: [String]) -> String { all.filter(drawn.contains).joined() }
    let phases = [used([signs.phaseStart, signs.phase, signs.phaseEnd]), used([signs.shortPhase])].filter { !$0.isEmpty }
    let status = timeline.markers.first { $0.kind == .statusDate }.map { "status date \($0.day.iso)" } ?? ""
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
}
