import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Accounts that together promise more than the budget holds.
  static let accountsExceedBudget = Rule(
    about: [.budget],
    code: Code(
      "P0404", "accounts-exceed-budget", .warning,
      summary: "The budgets of the accounts add up to more than the budget leaves for them.",
      why: "The total of a budget is divided among its accounts and the contingency reserve. If the parts are more than the "
        + "whole, somebody is counting on money that is not there.",
      bad: """
        project p { start 2026-03-02 ; currency USD }
        budget { total 10_000 USD ; contingency-reserve 10% }
        account cloud { budget 4_000 USD }
        account people { budget 6_000 USD }
        """,
      good: """
        project p { start 2026-03-02 ; currency USD }
        budget { total 10_000 USD ; contingency-reserve 10% }
        account cloud { budget 4_000 USD }
        account people { budget 5_000 USD }
        """)
  ) { facts, code in
    guard let exchange = facts.undated.exchange, let budget = facts.undated.budget, let stated = facts.plan.budgets.first?.total
    else { return [] }
    let plan = facts.plan
    let tops = plan.accountsInOrder.filter { $0.depth == 0 }.map { plan.accounts[Int(plan[$0.account].row)] }
    let amounts = tops.compactMap { account in account.budget.flatMap { exchange.amount($0, plan) } }
    let sum = amounts.reduce(.zero, +)
    guard sum > budget.forWork else { return [] }
    let rest = budget.contingency == .zero ? "" : " without its contingency reserve of \(exchange.text(budget.contingency))"
    return [
      Diagnostic(
        code,
        "the accounts have budgets of \(exchange.text(sum)) in all, \(exchange.text(sum - budget.forWork)) more than the "
          + "\(exchange.text(budget.forWork)) of the budget\(rest)",
        at: plan.place(ofAmountIn: stated.money.currency.span),
        help: ["lower the budgets of accounts or the reserve, or agree on a larger total"])
    ]
  }
}
