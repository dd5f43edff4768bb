import PlanText

/// A table of GitHub's Markdown (GFM §4.10), and below it what its signs mean.
struct MarkdownTable {
  let table: Table
  /// Indices of the columns that are shown: in a table without chosen columns, those with content.
  private let shown: [Int]

  private let isWhole: Bool

  init(_ table: Table) {
    let table = table.withGroupHeadings
    self.table = table
    isWhole = table.rows.allSatisfy { $0.cells.allSatisfy(\.isWhole) }
    shown = table.columns.indices.filter { index in
      table.isChosen || table.columns[index].need.staysEmpty || table.rows.contains { $0.cells[index] != .empty }
    }
  }

  func write(to output: inout Output) {
    guard !table.rows.isEmpty else { return }
    let notes = table.rows.map(Self.notes)
    let hasNotes = notes.contains { !$0.isEmpty }
    let columns = shown.map { table.columns[$0] }
    Self.write(
      columns.map { MarkdownText.inline($0.heading) } + (hasNotes ? ["Notes"] : []),
      columns.map(\.kind.alignment) + (hasNotes ? [.left] : []),
      table.rows.indices.map { row in shown.map { text(row, $0) } + (hasNotes ? [notes[row]] : []) }, to: &output)
    for line in legend {
      output.newline()
      output.write(line + "\n")
    }
  }

  /// Cells that are Markdown already, after an empty line.
  static func write(_ headings: [String], _ alignments: [String.Alignment], _ rows: [[String]], to output: inout Output) {
    output.newline()
    line(headings, to: &output)
    line(alignments.map { $0 == .right ? "---:" : "---" }, to: &output)
    for row in rows { line(row, to: &output) }
  }

  private static func line(_ cells: [String], to output: inout Output) {
    output.write("|" as StaticString)
    for cell in cells {
      output.write(cell.isEmpty ? " " : " \(cell) ")
      output.write("|" as StaticString)
    }
    output.newline()
  }

  // MARK: Cells

  private func text(_ row: Int, _ index: Int) -> String {
    let (column, values) = (table.columns[index], table.rows[row])
    let text = Self.text(values.cells[index], column.kind, isWhole: isWhole)
    guard column.kind == .title, !text.isEmpty else { return text }
    let isNumbered = shown.contains { table.columns[$0].kind == .outlineNumber }
    return String(repeating: "&emsp;", count: isNumbered ? 0 : values.depth) + (values.meanings.contains(.summary) ? "**\(text)**" : text)
  }

  private static func text(_ cell: Table.Cell, _ kind: Table.Kind, isWhole: Bool) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): MarkdownText.inline(text)
    case .names(let names):
      names.map { ($0.count == 1 ? "" : "\($0.count) ") + MarkdownText.inline($0.name) }.joined(separator: ", ")
    case .count(let count): String(count)
    case .length(let length): kind == .totalFloat || kind == .freeFloat ? length.spareDays.replacingAngle : length.days
    case .date(let day): day.iso
    case .share(let millionths): "\(millionths / 10_000)%"
    case .load(let load): Self.text(load)
    case .money(let money): MoneyText.text(minorUnits: money.minorUnits, digits: money.digits, isWhole: isWhole)
    }
  }

  /// Hours booked, and hours available if they are limited.
  static func text(_ load: Table.Load) -> String {
    if load.booked == 0, load.capacity == 0 { return "-" }
    let hours = Length.count(load.booked, 60) + (load.capacity.map { "/" + Length.count($0, 60) } ?? "")
    return load.meanings.contains(.overbooked) ? "**\(hours)**" : hours
  }

  /// What the marks of other formats say, in words.
  private static func notes(_ row: Table.Row) -> String {
    let words = [
      row.meanings.contains(.late) ? "**late**" : "", row.meanings.contains(.overBudget) ? "**more than there is money for**" : "", row.meanings.contains(.critical) ? "critical" : "", MarkdownText.inline(row.remark),
    ]
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: Legend

  private var legend: [String] {
    var lines: [String] = []
    if cells.contains(where: { if case .length(let length) = $0.cell { length.isElapsed } else { false } }) {
      lines.append("Days with an e have 24 hours.")
    }
    if cells.contains(where: { $0.row.meanings.contains(.late) && $0.kind == .totalFloat && $0.cell.isSomeFloat }) {
      lines.append("The float of late work ignores the dates it already misses.")
    }
    return lines
  }

  private var cells: [(row: Table.Row, kind: Table.Kind, cell: Table.Cell)] {
    table.rows.flatMap { row in shown.map { (row, table.columns[$0].kind, row.cells[$0]) } }
  }
}

extension Table.Cell {
  fileprivate var isSomeFloat: Bool { if case .length(let length) = self { length.minutes != 0 } else { false } }
}

extension String {
  /// `<0.1` with its sign shown as it is.
  fileprivate var replacingAngle: String { first == "<" ? "\\" + self : self }
}
