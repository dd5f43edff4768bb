import PlanModel
import PlanSyntax

/// What people cost, as far as levelling needs it: to choose among those who finish at the same time.
enum HourlyCost {
  /// The person's rate, else that of his role, in hundredths an hour; currencies are not converted.
  static func of(_ person: Person, in plan: Plan) -> Int64 {
    if !person.rate.isEmpty { return latest(person.rate) }
    return plan.row(person.role, .role).map { latest(plan.roles[$0].rate) } ?? 0
  }

  static func latest(_ rates: [Rate]) -> Int64 {
    min(rates.last?.money.amount.scaled(by: 2) ?? 0, 10_000_000_000)
  }
}

extension Plan {
  /// The row of what a reference means, when it is of this plan and of a kind.
  package func row(_ reference: Reference?, _ kind: DeclarationKind) -> Int? {
    guard let id = reference?.target, id != .none else { return nil }
    let entity = self[id]
    return entity.kind == kind && entity.row >= 0 && entity.source < 0 && !entity.isHypothetical
      ? Int(entity.row) : nil
  }
}
