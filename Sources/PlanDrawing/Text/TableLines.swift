import PlanText

/// The lines of a table, with or without a companion next to its columns.
struct TableLines {
  let text: TableText
  let layout: TableLayout
  let style: TerminalStyle
  private var table: Table { text.table }

  init(_ text: TableText, _ layout: TableLayout, _ style: TerminalStyle) {
    self.text = text
    self.layout = layout
    self.style = style
  }

  /// A table without a companion.
  init(_ table: Table, _ style: TerminalStyle) {
    let table = table.withGroupHeadings
    let tries = LoadForm.allCases.lazy.map { loads -> (text: TableText, layout: TableLayout) in
      let text = TableText(table, style, loads: loads)
      return (text, TableLayout(text, beside: .nothing, width: style.width, spansYears: Self.spansYears(table)))
    }
    let hasLoads = table.columns.contains { $0.kind == .load }
    let chosen = tries.first { !hasLoads || $0.layout.leavesRoom } ?? tries[tries.count - 1]
    self.init(chosen.text, chosen.layout, style)
  }

  /// True when dates without a year would be ambiguous.
  private static func spansYears(_ table: Table) -> Bool {
    let years = table.rows.flatMap(\.cells).compactMap { if case .date(let day) = $0 { day.civil.year } else { nil } }
    return Set(years).count > 1
  }

  func write(to output: inout Output) {
    guard !table.rows.isEmpty else { return }
    output.newline()
    headings.write(to: &output, style)
    for row in table.rows.indices { line(row).write(to: &output, style) }
    let legend = TableLegend(text: text, layout: layout).parts.map { (text: $0, role: TextRole.faint) }
    guard !legend.isEmpty else { return }
    output.newline()
    TextLine.flow(legend, gap: 3, to: &output, style)
  }

  /// The line above the columns.
  var headings: TextLine { line(table.columns.map(\.heading)) }
  /// As wide as the columns, and empty.
  var blank: TextLine { line(table.columns.map { _ in "" }) }

  private func line(_ headings: [String]) -> TextLine {
    var line = TextLine()
    line.add(String(repeating: " ", count: layout.markWidth))
    for (index, width) in layout.columns {
      line.add(headings[index].padded(toDisplayWidth: width, table.columns[index].kind.alignment) + "  ", .faint)
    }
    return line
  }

  func line(_ row: Int) -> TextLine {
    var line = TextLine()
    let isLate = !table.rows[row].meanings.isDisjoint(with: [.late, .overBudget])
    line.add(text.marks[row].padded(toDisplayWidth: layout.markWidth), isLate ? .error : .critical)
    for (index, width) in layout.columns {
      let cell = text.text(row, index, layout.dates).truncated(toDisplayWidth: width, ellipsis: style.ellipsis)
      line.add(cell.padded(toDisplayWidth: width, table.columns[index].kind.alignment) + "  ", text.role(row, index))
    }
    return line
  }
}
