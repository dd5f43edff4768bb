import PlanSyntax
import PlanText

/// Goes through the scenarios of a plan, bases first, and keeps what was entered of a base until all that are based on
/// it have begun with that.
struct ScenarioSuccession {
  private let plan: Plan
  private let scenarios: [EntityID]
  private var entered: [EntityID: EnteredScenario] = [:]
  /// The number of scenarios that are based on each and have not begun.
  private var waiting: [EntityID: Int] = [:]

  init(_ names: DeclaredNames) {
    plan = names.plan
    scenarios = names.sites.scenarios
    for scenario in scenarios {
      if let base = plan.scenarioScopes.bases[scenario] { waiting[base, default: 0] += 1 }
    }
  }

  /// What `lower` makes of each scenario, in source order.
  mutating func map<Lowered>(
    _ lower: (_ scenario: EntityID, _ base: EnteredScenario?) -> (lowered: Lowered, entered: EnteredScenario?)
  ) -> [Lowered] {
    var results: [EntityID: Lowered] = [:]
    for scenario in scenarios {
      var path: [EntityID] = []
      var onPath: Set<EntityID> = []
      var next = scenario
      while next != .none, results[next] == nil, onPath.insert(next).inserted {
        path.append(next)
        next = plan.scenarioScopes.bases[next] ?? .none
      }
      for scenario in path.reversed() {
        let (lowered, entered) = lower(scenario, takeBase(of: scenario))
        results[scenario] = lowered
        if waiting[scenario, default: 0] > 0 { self.entered[scenario] = entered }
      }
    }
    return scenarios.compactMap { results[$0] }
  }

  /// What was entered of the base; nil if there is no base, or if it would mean something else in this scenario: in a
  /// circle of bases, or with another declaration of what a plan has once.
  private mutating func takeBase(of scenario: EntityID) -> EnteredScenario? {
    guard let base = plan.scenarioScopes.bases[scenario], let left = waiting[base] else { return nil }
    waiting[base] = left - 1
    let known = left > 1 ? entered[base] : entered.removeValue(forKey: base)
    guard let known, !known.overlay.chain.contains(scenario),
      !plan.scenarioScopes.additions(of: scenario).contains(where: { plan[$0].kind.isSingleton })
    else { return nil }
    return known
  }
}
