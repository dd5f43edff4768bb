import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSyntax
import PlanText

extension View {
  package static let workload = View(
    "workload", "hours booked and hours available, by person and week",
    .table { facts, _ in WorkloadTable(facts).table })
}

/// Who works how much, laid out like a calendar: a block a month with a row a person and a column a week, so that any
/// number of months and people fits. A week stands in the month in which it begins; the whole project comes first.
private struct WorkloadTable {
  let facts: ScheduleFacts
  private let members: [Workload.Member]
  /// Indices of the weeks that begin in one month, by month.
  private let months: [Range<Int>]
  private var plan: Plan { _read { yield facts.plan } }

  /// No month has more Mondays.
  private static let mostWeeks = 5

  init(_ facts: ScheduleFacts) {
    self.facts = facts
    // Equipment matters where it is used, people also where they are idle.
    members = facts.workload.members.filter { facts.plan[$0.resource].kind != .equipment || $0.whole.booked > 0 }
    var months: [Range<Int>] = []
    var last: (Int, Int)?
    for (index, week) in (members.first?.weeks ?? []).enumerated() {
      let (year, month, _) = Self.monday(week).civil
      if let known = last, known == (year, month), let range = months.last {
        months[months.count - 1] = range.lowerBound..<index + 1
      } else {
        months.append(index..<index + 1)
      }
      last = (year, month)
    }
    self.months = months
  }

  var table: Table {
    let weeks = (1...Self.mostWeeks).map { Table.Column("week-\($0)", "", .load, need: .whereFilled) }
    let columns = [Table.Column("who", "Hours", .title)] + weeks + [Table.Column("sum", "Sum", .load)]
    var rows: [Table.Row] = []
    if months.count > 1 {
      rows.append(head("Project", weeks: []))
      for member in members { rows.append(row(member, weeks: [], sum: member.whole)) }
    }
    for month in months { rows += block(month) }
    return Table(columns: columns, rows: rows)
  }

  private func block(_ month: Range<Int>) -> [Table.Row] {
    let mondays = members[0].weeks[month].map { Self.monday($0) }
    return [head("\(mondays[0].month) \(mondays[0].civil.year)", weeks: mondays)]
      + members.map { member in
        let weeks = Array(member.weeks[month])
        return row(member, weeks: weeks, sum: weeks.dropFirst().reduce(weeks[0], +))
      }
  }

  // MARK: Rows

  private func head(_ title: String, weeks: [Day]) -> Table.Row {
    Table.Row(meanings: .summary, cells: [.text(title)] + padded(weeks.map { .date($0) }) + [.empty])
  }

  private func row(_ member: Workload.Member, weeks: [Load], sum: Load) -> Table.Row {
    let id = member.resource
    return Table.Row(
      kind: plan[id].kind, depth: 1,
      cells: [.text(plan.title(id))] + padded(weeks.map(cell)) + [cell(sum)])
  }

  private func cell(_ load: Load) -> Table.Cell {
    var meanings: Meanings = load.overload > 0 ? .overbooked : []
    if let status = facts.schedule.progress.statusDay, load.days.upperBound <= status { meanings.insert(.finished) }
    return .load(Table.Load(booked: load.booked, capacity: load.capacity, meanings: meanings))
  }

  private func padded(_ cells: [Table.Cell]) -> [Table.Cell] {
    cells + Array(repeating: .empty, count: Self.mostWeeks - cells.count)
  }

  // MARK: Dates

  private static func monday(_ week: Load) -> Day {
    let first = week.days.lowerBound
    return first.advanced(by: -first.weekday)
  }
}
