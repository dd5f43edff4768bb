import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText
import Testing

extension PredictionChecks {
  /// Every cost that is predicted, and that each list adds up to the total.
  func expectCosts() throws {
    if prediction.costs.isEmpty { return }
    let analysis = try #require(compilation.analysis, "has no dates: \(compilation.findings)")
    let facts = ScheduleFacts(analysis)
    let exchange = try #require(facts.undated.exchange, "has no currency")
    let ledger = try #require(facts.ledger)
    let sums = CostSums(ledger, facts.plan)
    for expected in prediction.costs {
      let cost = try #require(amount(of: expected.subject, sums, ledger, facts.plan), "nothing is called \(expected.subject)")
      #expect(exchange.text(cost, separator: "_") == expected.amount, "cost of \(expected.subject)")
    }
  }

  private func amount(of subject: String, _ sums: CostSums, _ ledger: Ledger, _ plan: Plan) -> Amount? {
    switch subject {
    case "total": return sums.whole.total
    case "labour": return sums.whole.labour
    case "capex": return sums.capital.total
    case "none": return sums.unallocated.total
    default: break
    }
    let activity = compilation.activity(subject)
    if activity.exists { return sums.sum(of: activity).total }
    if let account = plan.accounts.first(where: { plan.name($0.id) == subject }) { return sums.sum(of: account.id).total }
    if let month = sums.months.first(where: { $0.first.iso.hasPrefix(subject + "-") }) { return month.sum.total }
    if let day = Day(iso: subject) {
      let entries = ledger.costs.flatMap { ledger.entries($0) }.filter { $0.day == day }
      return entries.reduce(.zero) { $0 + $1.amount }
    }
    if let category = Account.Category(rawValue: subject) { return sums.categories.first { $0.category == category }?.sum.total ?? .zero }
    let own = ledger.costs.filter { plan.name($0.source) == subject }
    return own.isEmpty ? nil : own.reduce(.zero) { $0 + $1.total }
  }
}
