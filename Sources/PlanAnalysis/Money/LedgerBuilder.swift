import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Turns a plan and its dates into a ledger, one kind of cost a file.
struct LedgerBuilder {
  let plan: Plan
  let schedule: Schedule
  let analysis: ScheduleAnalysis
  let exchange: ExchangeTable
  let zone: Zone
  let bearers: Bearers
  var ledger = Ledger()
  /// Parts of a minute without a rate, by who works them.
  var unpriced: [EntityID: Int] = [:]

  init(_ analysis: ScheduleAnalysis, _ exchange: ExchangeTable) {
    self.analysis = analysis
    self.exchange = exchange
    schedule = analysis.schedule
    plan = analysis.schedule.plan
    zone = analysis.schedule.plan.projectZone
    bearers = Bearers(analysis.schedule.plan)
  }

  // MARK: Amounts

  /// What so many units cost on a day, of which `divisor` cost an amount; nothing if nothing converts it, which is noted.
  mutating func factor(_ money: Money, per divisor: Int, on day: Int32) -> Factor? {
    let code = plan.text(money.currency)
    if let factor = exchange.factor(plan.minorUnits(money), code, per: divisor, on: Day(Int(day))) { return factor }
    note(code, on: day, at: money.currency.span)
    return nil
  }

  mutating func note(_ currency: String, on day: Int32, at place: Span) {
    let day = Day(Int(day))
    if let known = ledger.inconvertible.firstIndex(where: { $0.currency == currency }) {
      if ledger.inconvertible[known].day <= day { return }
      ledger.inconvertible.remove(at: known)
    }
    ledger.inconvertible.append(Ledger.Inconvertible(currency: currency, day: day, place: place))
  }

  /// An amount in one sum on a day.
  mutating func once(_ money: Money, times count: Int = 1, per divisor: Int = 1, on day: Day) -> DailyCost {
    var daily = DailyCost()
    if let factor = factor(money, per: divisor, on: day.number) { daily.add(count, on: day.number, factor) }
    return daily
  }

  /// An amount spread over days in proportion to weights.
  mutating func spread(_ money: Money, over weights: [(day: Int32, weight: Int)]) -> DailyCost {
    var daily = DailyCost()
    let sum = weights.reduce(0) { $0 + $1.weight }
    for (day, weight) in weights {
      if let factor = factor(money, per: sum, on: day) { daily.add(weight, on: day, factor) }
    }
    return daily
  }
}
