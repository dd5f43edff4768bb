import PlanText

/// Loads laid out like a calendar: a block a month with a row a person and a column a week, so that any number of months
/// and people fits. A week stands in the month in which it begins; the whole project comes first.
struct LoadText {
  let calendar: LoadCalendar

  /// No month has more Mondays.
  private static let mostWeeks = 5

  var table: Table {
    let weeks = (1...Self.mostWeeks).map { Table.Column("week-\($0)", "", .load, need: .whereFilled) }
    let columns = [Table.Column("who", "Hours", .title)] + weeks + [Table.Column("sum", "Sum", .load)]
    var rows: [Table.Row] = []
    if calendar.months.count > 1 {
      rows.append(head("Project", weeks: []))
      for member in calendar.members { rows.append(row(member, weeks: [], sum: member.whole)) }
    }
    for month in calendar.months.indices { rows += block(month) }
    return Table(columns: columns, rows: rows)
  }

  private func block(_ month: Int) -> [Table.Row] {
    let weeks = calendar.months[month]
    return [head(calendar.name(ofMonth: weeks), weeks: calendar.weeks[weeks])]
      + calendar.members.map { row($0, weeks: $0.weeks[weeks], sum: $0.months[month]) }
  }

  private func head(_ title: String, weeks: ArraySlice<Day>) -> Table.Row {
    Table.Row(meanings: .summary, cells: [.text(title)] + padded(weeks.map { .date($0) }) + [.empty])
  }

  private func row(_ member: LoadCalendar.Member, weeks: ArraySlice<Table.Load>, sum: Table.Load) -> Table.Row {
    Table.Row(kind: member.kind, depth: 1, cells: [.text(member.title)] + padded(weeks.map { .load($0) }) + [.load(sum)])
  }

  private func padded(_ cells: [Table.Cell]) -> [Table.Cell] {
    cells + Array(repeating: .empty, count: Self.mostWeeks - cells.count)
  }
}
