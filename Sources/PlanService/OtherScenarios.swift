import PlanLint
import PlanModel
import PlanSyntax
import PlanText

/// What the checker found, divided into what is about a plan and what is only about scenarios that it does not include.
/// The latter is reported too, but leaves the plan its dates.
struct OtherScenarios {
  /// About the plan.
  let own: [Diagnostic]
  /// About other scenarios: all findings if the plan includes none, otherwise their errors.
  private(set) var others: [Diagnostic]
  /// What leaves other scenarios without dates, in source order of the scenarios.
  private(set) var broken: [(scenario: EntityID, because: [Diagnostic])] = []

  /// - Parameter separates: false if it is not certain where blocks end; then everything is about the plan.
  init(_ checked: Checker.Result, besides plan: Plan, separates: Bool) {
    let scenarios = checked.plan.scenarioPlans
    let changed = scenarios.first { $0.scenario == plan.scenario }
    guard separates, !scenarios.isEmpty else {
      (own, others) = (checked.diagnostics(about: plan.scenario), [])
      return
    }
    let places = plan.scenarios(around: checked.planDiagnostics.map(\.span))
    let inBlocks = Array(zip(checked.planDiagnostics, places).filter { $1 != .none })
    let tree = inBlocks.isEmpty ? nil : ScenarioTree(plan)
    // A name that is declared twice means both.
    let named = inBlocks.isEmpty ? [:] : Dictionary(grouping: scenarios.map(\.scenario), by: plan.name)
    let spoilt = inBlocks.map { named[plan.name($1)] ?? [] }
    var numbers: [EntityID: [Int]] = [:]
    for (number, scenarios) in spoilt.enumerated() { for scenario in scenarios { numbers[scenario, default: []].append(number) } }
    func found(in scenario: EntityID) -> [Diagnostic] {
      guard let tree else { return [] }
      // Whichever are fewer: the findings or the scenario's bases.
      if tree.depth(of: scenario) < inBlocks.count {
        return Set(plan.bases(of: scenario).flatMap { numbers[$0] ?? [] }).sorted().map { inBlocks[$0].0 }
      }
      return zip(inBlocks, spoilt).filter { $1.contains { $0 == scenario || tree.isBase($0, of: scenario) } }.map(\.0.0)
    }
    own = zip(checked.planDiagnostics, places).filter { $1 == .none }.map(\.0)
      + (changed.map { found(in: $0.scenario) + $0.diagnostics + $0.inherited } ?? [])
    let rest = inBlocks.map(\.0)
      + scenarios.filter { $0.scenario != plan.scenario }.flatMap(\.diagnostics)
    let known = Set(own.filter { $0.span != nil }.map(Place.init))
    others = plan.scenario == .none
      ? rest
      // What a scenario and those based on it have in common is reported once.
      : rest.filter { found in found.severity == .error && !known.contains(Place(found)) }
    for scenario in scenarios where scenario.scenario != plan.scenario {
      let because = (found(in: scenario.scenario) + scenario.diagnostics + scenario.inherited).filter(\.code.withholdsOutput)
      if !because.isEmpty { broken.append((scenario.scenario, because)) }
    }
  }

  /// Adds what leaves a scenario without dates although its text is right.
  mutating func add(_ contradictions: [ScenarioContradictions.Found]) {
    others += contradictions.flatMap(\.own)
    let known = Dictionary(uniqueKeysWithValues: broken.indices.map { (broken[$0].scenario, $0) })
    for found in contradictions where !(found.own + found.inherited).isEmpty {
      if let known = known[found.scenario] {
        broken[known].because += found.own + found.inherited
      } else {
        broken.append((found.scenario, found.own + found.inherited))
      }
    }
    broken = broken.ordered { $0.scenario < $1.scenario }
  }

  /// Leaves out what the plan allows.
  mutating func filter(_ allowances: inout Allowances) { others = allowances.filter(others) }

  /// What is wrong, and where: the same for an error that several scenarios share.
  struct Place: Hashable {
    private let code: Code
    private let span: Span?

    init(_ diagnostic: Diagnostic) { (code, span) = (diagnostic.code, diagnostic.span) }
  }
}
