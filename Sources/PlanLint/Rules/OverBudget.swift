import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Planned cost beyond what the budget leaves for work.
  static let overBudget = Rule(
    basis: .forecast,
    about: [.budget],
    code: Code(
      "P0402", "over-budget", .warning,
      summary: "The plan costs more than the budget leaves for it.",
      why: "The total of a budget includes the contingency reserve, which is kept for risks. What remains of it has to "
        + "cover everything that the plan costs. The management reserve is not part of the total.",
      bad: """
        project p { start 2026-03-02 ; currency USD }
        budget { total 10_000 USD ; contingency-reserve 10% }
        task build { duration 10d ; cost 9_500 USD }
        """,
      good: """
        project p { start 2026-03-02 ; currency USD }
        budget { total 11_000 USD ; contingency-reserve 10% }
        task build { duration 10d ; cost 9_500 USD }
        """),
    mayAppear: { facts in facts.plan.budgets.first != nil && facts.plan.costDependsOnSchedule }
  ) { facts, code in
    guard let exchange = facts.undated.exchange, let budget = facts.undated.budget, let stated = facts.plan.budgets.first?.total,
      let costs = facts.dated?.costs, facts.dated?.ledger?.isComplete ?? false, costs.whole.total > budget.forWork
    else { return [] }
    let plan = facts.plan
    let excess = costs.whole.total - budget.forWork
    let reserve =
      budget.contingency == .zero
      ? "" : ": the total of \(exchange.text(budget.total)) without the contingency reserve of \(exchange.text(budget.contingency))"
    let largest = costs.categories.ordered { $0.sum.total > $1.sum.total }.prefix(3)
      .map { "\($0.category.rawValue) \(exchange.text($0.sum.total))" }
    return [
      Diagnostic(
        code,
        "the plan costs \(exchange.text(costs.whole.total)), \(exchange.text(excess)) more than the \(exchange.text(budget.forWork)) "
          + "that the budget leaves for it\(reserve)",
        at: plan.place(ofAmountIn: stated.money.currency.span), notes: [Diagnostic.Note("most of it is \(largest.joined(separator: ", "))")],
        help: ["cut scope, find cheaper ways, or agree on more money; 'planc compile --show costs' shows where it goes"])
    ]
  }
}
