import PlanModel
import PlanSyntax
import PlanText

/// What is spent by when, against what is funded by then. The money of a period can be spent from its first day on.
package struct CashFlow: Sendable {
  package struct Month: Sendable {
    package let first: Day
    package let sum: CostSums.Sum
    /// From the beginning to the end of the month.
    package let spent: Amount
    /// What was funded by the end of the month; nil if nothing says when money comes.
    package let funded: Amount?
  }

  /// A day on which more is spent than was funded by then.
  package struct Shortfall: Sendable {
    package let day: Day
    package let spent: Amount
    package let funded: Amount
    package var missing: Amount { spent - funded }
  }

  /// From the first with a cost to the last with one.
  package let months: [Month]
  /// The first day on which money is missing; nil if there is always enough, or nothing says when it comes.
  package let first: Shortfall?
  /// The day on which most is missing, the first of those.
  package let worst: Shortfall?

  /// O(entries · log entries).
  init(_ ledger: Ledger, _ sums: CostSums, _ plan: Plan, _ exchange: ExchangeTable) {
    let fundings = (plan.budgets.first?.fund ?? []).compactMap { fund in
      exchange.amount(fund.money, plan, on: fund.period.first).map { (day: fund.period.first, amount: $0) }
    }
    func funded(by day: Day) -> Amount { fundings.reduce(.zero) { $1.day <= day ? $0 + $1.amount : $0 } }
    var spent = Amount.zero
    months = sums.months.map { month in
      spent += month.sum.total
      let last = month.first.advanced(byMonths: 1).advanced(by: -1)
      return Month(first: month.first, sum: month.sum, spent: spent, funded: fundings.isEmpty ? nil : funded(by: last))
    }
    var days: [Int32: Amount] = [:]
    if !fundings.isEmpty {
      for cost in ledger.costs { for entry in ledger.entries(cost) { days[entry.day.number, default: .zero] += entry.amount } }
    }
    var (first, worst): (Shortfall?, Shortfall?)
    spent = .zero
    for (number, amount) in days.ordered(by: { $0.key < $1.key }) {
      spent += amount
      let day = Day(Int(number))
      let here = Shortfall(day: day, spent: spent, funded: funded(by: day))
      guard here.missing > .zero else { continue }
      if first == nil { first = here }
      if here.missing > worst?.missing ?? .zero { worst = here }
    }
    (self.first, self.worst) = (first, worst)
  }
}
