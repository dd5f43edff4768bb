import PlanText

/// A table as records. Chosen columns stand alone; otherwise the level of a row and its meanings have columns too.
struct CSVTable {
  let table: Table
  private let cancelled: [Timeline.Cancelled]
  /// What the rows are and mean, of activities.
  private let hasMeanings: Bool

  init(_ table: Table) {
    self.table = table
    (cancelled, hasMeanings) = ([], false)
  }

  init(_ timeline: Timeline) {
    table = timeline.table
    (cancelled, hasMeanings) = (timeline.cancelled, !timeline.table.isChosen)
  }

  func write(to output: inout Output) {
    let headings = table.columns.flatMap(Self.headings)
    CSVRecord.write(
      (table.isGrouped ? ["Group"] : []) + (hasLevel ? ["Level"] : []) + (hasMeanings ? ["Kind"] : []) + headings + (hasMeanings ? ["Critical", "Late", "Remark"] : []),
      to: &output)
    for row in table.rows {
      var fields = (table.isGrouped ? [CSVField.text(row.group)] : []) + (hasLevel ? [String(row.depth + 1)] : [])
      if hasMeanings { fields.append(row.kind?.keyword ?? "") }
      for (column, cell) in zip(table.columns, row.cells) { fields += Self.fields(cell, column.kind) }
      if hasMeanings {
        fields += [CSVField.flag(row.meanings.contains(.critical)), CSVField.flag(row.meanings.contains(.late)), CSVField.text(row.remark)]
      }
      CSVRecord.write(fields, to: &output)
    }
    for work in cancelled { CSVRecord.write(fields(work), to: &output) }
  }

  private var hasLevel: Bool { !table.isChosen }

  /// Work without dates, of which only number and title are known.
  private func fields(_ work: Timeline.Cancelled) -> [String] {
    let own = table.columns.flatMap { column -> [String] in
      switch column.kind {
      case .outlineNumber: [work.number]
      case .title: [CSVField.text(work.title)]
      case .load: ["", ""]
      case .identifier, .names, .text, .count, .length, .totalFloat, .freeFloat, .date, .share, .money: [""]
      }
    }
    return (hasLevel ? [""] : []) + (hasMeanings ? [""] : []) + own + (hasMeanings ? ["false", "false", "cancelled"] : [])
  }

  private static func headings(_ column: Table.Column) -> [String] {
    let label = column.label.isEmpty ? column.name : column.label
    return switch column.kind {
    case .outlineNumber, .title, .identifier, .names, .text, .count, .date, .share, .money: [label]
    case .length, .totalFloat, .freeFloat: ["\(label) (hours)"]
    case .load: ["\(label) booked (hours)", "\(label) available (hours)"]
    }
  }

  /// As many as the column has headings.
  private static func fields(_ cell: Table.Cell, _ kind: Table.Kind) -> [String] {
    switch cell {
    case .empty: kind == .load ? ["", ""] : [""]
    case .text(let text): [CSVField.text(text)]
    case .names(let names): [names.map { ($0.count == 1 ? "" : "\($0.count) ") + CSVField.text($0.name) }.joined(separator: "; ")]
    case .count(let count): [String(count)]
    case .length(let length): [CSVField.hours(length.minutes)]
    case .date(let day): kind == .load ? [day.iso, ""] : [day.iso]
    case .share(let millionths): [CSVField.share(millionths)]
    case .money(let money): [CSVField.money(money)]
    case .load(let load): [CSVField.hours(load.booked), load.capacity.map(CSVField.hours) ?? ""]
    }
  }
}
