import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanText

extension View {
  package static let cashFlow = View(
    "cashflow", title: "Cash flow", "what is spent each month, against what is funded by then",
    .table { facts, request in cashFlow(facts, request.extent) })

  private static func cashFlow(_ facts: ScheduleFacts, _ extent: Table.Extent) -> Table {
    let exchange = facts.undated.exchange
    func cell(_ amount: Amount?) -> Table.Cell {
      amount.map { .money(Table.Money(minorUnits: $0.minorUnits, digits: exchange?.digits ?? 2)) } ?? .empty
    }
    let columns = [
      Table.Column("month", exchange.map { "Cash flow in \($0.currency)" } ?? "Cash flow", label: "Month", .title),
      Table.Column("labour", "Labour", .money, need: .withRoom(1)), Table.Column("other", "Other", .money, need: .withRoom(2)),
      Table.Column("cost", "Cost", .money), Table.Column("spent", "So far", .money),
      Table.Column("funded", "Funded", .money, need: .whereFilled), Table.Column("left", "Left", .money, need: .whereFilled),
      Table.Column("currency", "Currency", .text),
    ]
    let shown = extent == .everything ? columns.count : columns.count - 1
    let rows = (facts.cashFlow?.months ?? []).map { month in
      let left = month.funded.map { $0 - month.spent }
      let cells = [
        .text(String(month.first.iso.prefix(7))), cell(month.sum.labour), cell(month.sum.other), cell(month.sum.total), cell(month.spent),
        cell(month.funded), cell(left), exchange.map { Table.Cell.text($0.currency) } ?? .empty,
      ]
      return Table.Row(meanings: left.map { $0 < .zero } ?? false ? .overBudget : [], cells: Array(cells[..<shown]))
    }
    return Table(columns: Array(columns[..<shown]), rows: rows)
  }
}
