import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Money that nothing converts into the project's currency.
  static let currencyMissing = Rule(
    basis: .planThenDates,
    about: .anything,
    code: Code(
      "P0401", "currency-missing", .error, withholdsOutput: false,
      summary: "An amount cannot be converted into the project's currency.",
      why: "All sums are in the project's currency. Without an exchange rate an amount would be missing from them, so no "
        + "sum is shown until there is one. A rate holds from its date on, or always if it has none.",
      bad: """
        project p { start 2026-03-02 ; currency USD }
        task build { duration 10d ; cost 4_000 EUR }
        """,
      good: """
        project p { start 2026-03-02 ; currency USD ; exchange EUR 1.08 USD }
        task build { duration 10d ; cost 4_000 EUR }
        """)
  ) { facts, code in
    guard let exchange = facts.undated.exchange else { return [] }
    let plan = facts.plan
    var seen: Set<String> = []
    var result: [Diagnostic] = []
    func report(_ currency: String, _ place: Span, on day: Day?) {
      guard seen.insert(currency).inserted else { return }
      let when = day.map { " on \($0.iso)" } ?? ""
      let first = day.flatMap { _ in exchange.firstDay(currency) }
      result.append(
        Diagnostic(
          code, "no exchange rate converts \(currency) into \(exchange.currency)\(when)", at: plan.place(ofAmountIn: place),
          notes: first.map { [Diagnostic.Note("the first rate holds from \($0.iso)")] } ?? [],
          help: [
            first == nil
              ? "add the rate to the project, such as: exchange \(currency) 1.25 \(exchange.currency)"
              : "add the rate that held before to the project, without a date"
          ]))
    }
    for money in plan.moneyInSums where !exchange.converts(plan.text(money.currency)) {
      report(plan.text(money.currency), money.currency.span, on: nil)
    }
    for amount in facts.dated?.ledger?.inconvertible ?? [] { report(amount.currency, amount.place, on: amount.day) }
    return result
  }
}
