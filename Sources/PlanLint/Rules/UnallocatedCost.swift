import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Cost that no account bears, in a plan that has accounts.
  static let unallocatedCost = Rule(
    basis: .forecast,
    about: .anything,
    code: Code(
      "P0405", "unallocated-cost", .warning,
      summary: "The plan has accounts, but some cost belongs to none.",
      why: "What no account bears is in the total, but nobody's budget covers it and nobody watches it. The account of a cost "
        + "is the one its line names, otherwise that of its work or of a phase around it, otherwise that of the person, the "
        + "role or the thing.",
      bad: """
        project p { start 2026-03-02 ; currency USD }
        account cloud { budget 4_000 USD }
        task build { duration 10d ; cost 1_500 USD }
        """,
      good: """
        project p { start 2026-03-02 ; currency USD }
        account cloud { budget 4_000 USD }
        task build { duration 10d ; account cloud ; cost 1_500 USD }
        """),
    mayAppear: { facts in !facts.plan.accounts.isEmpty && facts.plan.costDependsOnSchedule }
  ) { facts, code in
    let plan = facts.plan
    guard !plan.accounts.isEmpty, let exchange = facts.undated.exchange, let ledger = facts.dated?.ledger, ledger.isComplete
    else { return [] }
    let open = ledger.costs.filter { $0.account == .none && $0.total != .zero }
    guard let largest = open.ordered(by: { $0.total > $1.total }).first else { return [] }
    let sum = open.reduce(Amount.zero) { $0 + $1.total }
    let message =
      open.count == 1
      ? "no account bears the \(exchange.text(sum)) for \(plan.subject(of: largest))"
      : "no account bears \(open.count) costs of \(exchange.text(sum)) in all; the largest is "
        + "\(exchange.text(largest.total)) for \(plan.subject(of: largest))"
    return [
      Diagnostic(code, message, at: plan.place(ofAmountIn: largest.place), help: ["add 'to ACCOUNT' to its line, or 'account NAME' to its work or to who does it"])
    ]
  }
}
