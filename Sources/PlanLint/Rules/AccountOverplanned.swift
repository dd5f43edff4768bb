import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Planned cost beyond the budget of an account.
  static let accountOverplanned = Rule(
    basis: .forecast,
    about: [.account],
    code: Code(
      "P0403", "account-overplanned", .warning,
      summary: "More is planned for an account than its budget.",
      why: "The budget of an account has to cover everything that is planned for it and for the accounts that are part of "
        + "it. An overrun is cheapest to mend before the money is spent.",
      bad: """
        project p { start 2026-03-02 ; currency USD }
        account cloud { budget 1_000 USD }
        task build { duration 10d ; cost 1_500 USD to cloud }
        """,
      good: """
        project p { start 2026-03-02 ; currency USD }
        account cloud { budget 1_500 USD }
        task build { duration 10d ; cost 1_500 USD to cloud }
        """),
    mayAppear: { facts in facts.plan.accounts.contains { $0.budget != nil } && facts.plan.costDependsOnSchedule }
  ) { facts, code in
    guard let exchange = facts.undated.exchange, let dated = facts.dated, let costs = dated.costs,
      let ledger = dated.ledger, ledger.isComplete
    else { return [] }
    let plan = facts.plan
    return plan.accounts.compactMap { account in
      guard let stated = account.budget, let budget = exchange.amount(stated, plan) else { return nil }
      let planned = costs.sum(of: account.id).total
      guard planned > budget else { return nil }
      let borne = ledger.costs.filter { $0.account == account.id || plan.isPart($0.account, of: account.id) }
      let largest = borne.ordered { $0.total > $1.total }.prefix(3)
      return Diagnostic(
        code,
        "account '\(plan.name(account.id))' has \(exchange.text(planned)) planned, \(exchange.text(planned - budget)) more than its "
          + "budget of \(exchange.text(budget))",
        at: plan.place(ofAmountIn: stated.currency.span),
        notes: largest.map { Diagnostic.Note("\(exchange.text($0.total)) for \(plan.subject(of: $0))", at: plan.place(ofAmountIn: $0.place)) },
        help: ["plan less, move some of it to another account, or raise the budget"])
    }
  }
}

extension Plan {
  fileprivate func isPart(_ account: EntityID, of whole: EntityID) -> Bool {
    account != .none && accountsAround(account).contains(whole)
  }

  /// `'design': ana`, `'hosting'`
  func subject(of cost: Ledger.Cost) -> String {
    guard let activity = cost.activity else { return "'\(path(cost.source))'" }
    let work = "'\(path(self[activity].id))'"
    return cost.source == self[activity].id ? work : "\(work): \(name(cost.source))"
  }
}
