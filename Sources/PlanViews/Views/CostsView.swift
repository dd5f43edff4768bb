import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension View {
  package static let costs = View(
    "costs", "what the plan costs, by account, work, people, category and month",
    .table { facts, request in CostsTable(facts).table(request.extent) })
}

/// The same total, divided in several ways, one block each.
private struct CostsTable {
  let facts: ScheduleFacts
  private let digits: Int
  private var plan: Plan { _read { yield facts.plan } }

  init(_ facts: ScheduleFacts) {
    self.facts = facts
    digits = facts.undated.exchange?.digits ?? 2
  }

  func table(_ extent: Table.Extent) -> Table {
    let columns = [
      Table.Column("item", facts.undated.exchange.map { "Costs in \($0.currency)" } ?? "Costs", label: "Item", .title),
      Table.Column("labour", "Labour", .money, need: .withRoom(1)), Table.Column("other", "Other", .money, need: .withRoom(2)),
      Table.Column("total", "Total", .money), Table.Column("budget", "Budget", .money, need: .whereFilled),
      Table.Column("left", "Left", .money, need: .whereFilled), Table.Column("id", "Id", .identifier),
      Table.Column("currency", "Currency", .text),
    ]
    let shown = extent == .everything ? columns.count : columns.count - 2
    guard let sums = facts.costs, facts.ledger?.isComplete ?? false else { return Table(columns: Array(columns[..<shown]), rows: [], isGrouped: true) }
    var rows = [row(plan.project.map { plan.title($0.id) } ?? "All", sums.whole, budget: facts.undated.budget?.forWork, meanings: .summary, depth: 0)]
    rows += block("Budget", budget)
    rows += block("By account", accounts(sums))
    rows += block("By work", work(sums))
    rows += block("By person and equipment", sums.resources.map { row(plan.title($0.resource), $0.sum, $0.resource) })
    rows += block("By category", sums.categories.map { row($0.category.rawValue, $0.sum) })
    rows += block("By kind", sums.capital.total == .zero ? [] : [row("capex", sums.capital), row("opex", sums.operating)])
    rows += block("By month", sums.months.map { row(String($0.first.iso.prefix(7)), $0.sum) })
    rows = rows.map { $0.with(cells: Array($0.cells[..<shown])) }
    return Table(columns: Array(columns[..<shown]), rows: rows, isGrouped: true)
  }

  // MARK: Blocks

  /// The reserves, and all money together.
  private var budget: [Table.Row] {
    guard let budget = facts.undated.budget, budget.contingency != .zero || budget.management != .zero else { return [] }
    func row(_ title: String, _ amount: Amount) -> Table.Row {
      Table.Row(depth: 1, cells: [.text(title), .empty, .empty, .empty, cell(amount), .empty, .empty, currency])
    }
    var rows = [row("for the work", budget.forWork)]
    if budget.contingency != .zero { rows.append(row("contingency reserve", budget.contingency)) }
    if budget.management != .zero { rows.append(row("management reserve", budget.management)) }
    return rows + [row("all together", budget.total + budget.management)]
  }

  private func accounts(_ sums: CostSums) -> [Table.Row] {
    var rows = plan.accountsInOrder.map { account, depth in
      let budget = plan.accounts[Int(plan[account].row)].budget.flatMap { facts.undated.exchange?.amount($0, plan) }
      return row(plan.title(account), sums.sum(of: account), account, budget: budget, depth: depth + 1)
    }
    if !rows.isEmpty, !sums.unallocated.isNothing { rows.append(row("no account", sums.unallocated)) }
    return rows
  }

  private func work(_ sums: CostSums) -> [Table.Row] {
    var rows: [Table.Row] = []
    for activity in facts.breakdown.order where !sums.sum(of: activity).isNothing {
      let number = facts.breakdown.number(of: activity)
      let title = plan.title(plan[activity].id)
      rows.append(
        row(
          number.isEmpty ? title : "\(number) \(title)", sums.sum(of: activity), plan[activity].id,
          meanings: facts.schedule.isContainer(activity) ? .summary : [], depth: facts.breakdown.depth(of: activity) + 1))
    }
    return rows + sums.besides.map { row(plan.title($0.source), $0.sum, $0.source) }
  }

  // MARK: Rows

  /// Rows under a heading.
  private func block(_ title: String, _ rows: [Table.Row]) -> [Table.Row] {
    rows.map { $0.with(cells: $0.cells, group: title) }
  }

  private func row(
    _ title: String, _ sum: CostSums.Sum, _ id: EntityID? = nil, budget: Amount? = nil, meanings: Meanings = [], depth: Int = 1
  ) -> Table.Row {
    let left = budget.map { $0 - sum.total }
    let isOver = left.map { $0 < .zero } ?? false
    return Table.Row(
      kind: id.map { plan[$0].kind }, meanings: isOver ? meanings.union(.overBudget) : meanings, depth: depth,
      cells: [
        .text(title), sum.labour == .zero ? .empty : cell(sum.labour), sum.other == .zero ? .empty : cell(sum.other),
        cell(sum.total), budget.map(cell) ?? .empty, left.map(cell) ?? .empty, id.map { .text(plan.path($0)) } ?? .empty, currency,
      ])
  }

  private var currency: Table.Cell { facts.undated.exchange.map { .text($0.currency) } ?? .empty }

  private func cell(_ amount: Amount) -> Table.Cell { .money(Table.Money(minorUnits: amount.minorUnits, digits: digits)) }
}
