import PlanText

/// The meaning of a table's marks and letters: only those that are actually shown.
struct TableLegend {
  let text: TableText
  let layout: TableLayout
  private var table: Table { text.table }

  var parts: [String] {
    var result: [String] = []
    if table.rows.contains(where: { $0.meanings.contains(.critical) }) { result.append("* critical") }
    let unmarked = table.rows.map(\.meanings).filter { $0.contains(.driving) && !$0.contains(.critical) }
    if unmarked.contains(where: { !$0.contains(.summary) }) { result.append("no *: leads to the end, but has float") }
    if unmarked.contains(where: { $0.contains(.summary) }) { result.append("phase: its date leads to the end") }
    if table.rows.contains(where: { $0.meanings.contains(.late) }) { result.append("! late") }
    if table.rows.contains(where: { $0.meanings.contains(.overBudget) }) { result.append("! more than there is money for") }
    if table.columns.contains(where: { $0.kind == .load }) { result.append(text.loads.legend) }
    if loads.contains(where: { $0.meanings.contains(.overbooked) }) {
      let isUnderWay = loads.contains { $0.meanings.contains(.finished) }
      result.append("! more booked than available on \(isUnderWay ? "a day to come" : "some day")")
    }
    if isByTheClock { result.append("e days of 24 hours") }
    if hasFloatOfLateWork { result.append("float of late work ignores the dates it already misses") }
    return result
  }

  private var loads: [Table.Load] {
    table.rows.flatMap(\.cells).compactMap { if case .load(let load) = $0 { load } else { nil } }
  }

  private var isByTheClock: Bool {
    layout.columns.contains { column in
      switch table.columns[column.index].kind {
      case .length, .totalFloat, .freeFloat:
        table.rows.indices.contains { text.text($0, column.index).hasSuffix("e") }
      case .outlineNumber, .title, .identifier, .names, .text, .count, .date, .share, .load, .money: false
      }
    }
  }

  private var hasFloatOfLateWork: Bool {
    guard let float = layout.columns.first(where: { table.columns[$0.index].kind == .totalFloat }) else { return false }
    return table.rows.indices.contains { row in
      table.rows[row].meanings.contains(.late) && !["", "0"].contains(text.text(row, float.index))
    }
  }
}
