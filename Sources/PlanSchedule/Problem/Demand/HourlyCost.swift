import PlanModel
import PlanSyntax

/// What people cost, as far as levelling needs to know: to choose among those who finish at the same time.
enum HourlyCost {
  /// The latest rate of a person, in hundredths per hour; currencies are not converted.
  static func of(_ person: Person, in plan: Plan) -> Int64 {
    latest(plan.rates(of: person))
  }

  static func latest(_ rates: [Rate]) -> Int64 {
    min(rates.last?.money.amount.scaled(by: 2) ?? 0, 10_000_000_000)
  }
}
