import PlanText

/// The cells of a table as text.
struct TableText {
  enum DateForm {
    /// `2026-03-02`
    case full
    /// `03-02`
    case short
  }

  let table: Table
  let loads: LoadForm
  /// By row and column; dates in full, titles indented.
  private let texts: [[String]]
  /// By row: `!` late, `*` critical.
  let marks: [String]

  init(_ table: Table, _ style: TerminalStyle, loads: LoadForm = .tenths) {
    self.table = table
    self.loads = loads
    let step = style.width < 100 ? 1 : 2
    marks = table.rows.map { row in
      (row.meanings.isDisjoint(with: [.late, .overBudget]) ? "" : "!") + (row.meanings.contains(.critical) ? "*" : "")
    }
    let isWhole = table.rows.allSatisfy { $0.cells.allSatisfy(\.isWhole) }
    texts = table.rows.map { row in
      zip(table.columns, row.cells).map { column, cell in
        let text = Self.text(cell, column.kind, loads, isWhole: isWhole)
        guard column.kind == .title else { return text }
        return String(repeating: " ", count: row.depth * step) + text + (row.remark.isEmpty ? "" : " (\(row.remark))")
      }
    }
  }

  func text(_ row: Int, _ column: Int, _ dates: DateForm = .full) -> String {
    guard dates == .short, table.columns[column].kind == .date, case .date(let day) = table.rows[row].cells[column] else { return texts[row][column] }
    return String(day.iso.suffix(5))
  }

  /// The widest text of a column.
  func width(_ column: Int) -> Int { texts.reduce(0) { max($0, displayWidth(of: $1[column])) } }

  func role(_ row: Int, _ column: Int) -> TextRole {
    let meanings = table.rows[row].meanings
    if case .load(let load) = table.rows[row].cells[column] {
      return load.meanings.contains(.overbooked) ? .error : load.meanings.contains(.finished) ? .faint : .plain
    }
    switch table.columns[column].kind {
    case .outlineNumber: return .faint
    case .title: return meanings.contains(.summary) ? .strong : .plain
    case .totalFloat: return meanings.contains(.late) ? .error : .plain
    case .identifier, .names, .text, .count, .length, .freeFloat, .date, .share, .load: return .plain
    case .money: return meanings.contains(.overBudget) ? .error : .plain
    }
  }

  private static func text(_ cell: Table.Cell, _ kind: Table.Kind, _ loads: LoadForm, isWhole: Bool) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): visible(text)
    case .names(let names):
      names.map { ($0.count == 1 ? "" : "\($0.count) ") + visible($0.name) }.joined(separator: ", ")
    case .count(let count): String(count)
    case .length(let length): kind == .totalFloat || kind == .freeFloat ? length.spareDays : length.days
    case .date(let day): kind == .load ? loads.text(day) : day.iso
    case .share(let millionths): "\(millionths / 10_000)%"
    case .load(let load): loads.text(load)
    case .money(let money): MoneyText.text(minorUnits: money.minorUnits, digits: money.digits, isWhole: isWhole)
    }
  }
}
