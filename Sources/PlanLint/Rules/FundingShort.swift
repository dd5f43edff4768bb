import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Costs that come before the money for them.
  static let fundingShort = Rule(
    basis: .forecast,
    about: [.budget],
    code: Code(
      "P0406", "funding-short", .warning,
      summary: "On some day more is spent than has been funded by then.",
      why: "A budget may be large enough and still come too late. The money of a `fund` can be spent from the first day of its "
        + "period on.",
      bad: """
        project p { start 2026-03-02 ; currency USD }
        budget { total 10_000 USD ; fund 2026-Q2 10_000 USD }
        task build { duration 10d ; cost 9_500 USD }
        """,
      good: """
        project p { start 2026-03-02 ; currency USD }
        budget { total 10_000 USD ; fund 2026-Q1 10_000 USD }
        task build { duration 10d ; cost 9_500 USD }
        """),
    mayAppear: { facts in !(facts.plan.budgets.first?.fund.isEmpty ?? true) }
  ) { facts, code in
    guard let exchange = facts.undated.exchange, let flow = facts.dated?.cashFlow, let first = flow.first, let worst = flow.worst,
      let fund = facts.plan.budgets.first?.fund.first
    else { return [] }
    let note = "most is missing on \(worst.day.iso): \(exchange.text(worst.missing))"
    return [
      Diagnostic(
        code,
        "the money runs short on \(first.day.iso): by then \(exchange.text(first.spent)) will be spent, but "
          + "\(first.funded == .zero ? "nothing" : "only \(exchange.text(first.funded))") funded",
        at: facts.plan.place(ofAmountIn: fund.money.currency.span),
        notes: worst.day == first.day ? [] : [Diagnostic.Note(note)],
        help: ["bring funding forward, or move costs back; 'planc compile --show cashflow' compares them month by month"])
    ]
  }
}
