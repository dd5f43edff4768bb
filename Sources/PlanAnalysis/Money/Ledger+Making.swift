import PlanSchedule
import PlanText

extension Ledger {
  /// All costs of a plan. O(activities + bookings + entries · log entries of a cost).
  init(_ analysis: ScheduleAnalysis, _ exchange: ExchangeTable) {
    var builder = LedgerBuilder(analysis, exchange)
    var labour = LabourCosts(analysis)
    labour.add(to: &builder)
    builder.addLines()
    builder.addMaterials()
    builder.addPurchases()
    builder.addSoftware()
    builder.addCharges()
    builder.addContracts()
    self = builder.ledger
    unpriced = builder.unpriced.ordered { $0.key.index < $1.key.index }.map { ($0.key, ($0.value + Load.unit / 2) / Load.unit) }
    costs = costs.ordered { ($0.activity?.index ?? .max) < ($1.activity?.index ?? .max) }
  }
}
