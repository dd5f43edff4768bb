import PlanSyntax
import PlanText

/// Findings about the plans of scenarios. What a base has is reported for the base alone.
package struct ScenarioFindings {
  private let known: Set<Finding>
  private var found: [EntityID: [Diagnostic]] = [:]
  /// The scenarios in whose plans each of them was found; bases come first, once all are settled.
  private var scenarios: [Finding: [EntityID]] = [:]
  private var tree: ScenarioTree?

  /// - Parameter known: the findings about the plan without scenarios, which are not repeated.
  package init(besides known: [Diagnostic]) { self.known = Set(known.map(Finding.init)) }

  /// Adds what was found in the plan of a scenario.
  package mutating func add(_ findings: [Diagnostic], of plan: Plan) {
    for diagnostic in findings {
      let finding = Finding(diagnostic)
      if known.contains(finding) { continue }
      found[plan.scenario, default: []].append(diagnostic)
      scenarios[finding, default: []].append(plan.scenario)
    }
  }

  /// Has to be called when all scenarios have been added.
  package mutating func settle(_ plan: Plan) {
    let tree = ScenarioTree(plan)
    for (finding, all) in scenarios where all.count > 1 {
      scenarios[finding] = all.map { (tree.depth(of: $0), $0) }.ordered { $0.0 < $1.0 }.map(\.1)
    }
    self.tree = tree
  }

  /// The findings that no base of the scenario has.
  package func own(_ plan: Plan) -> [Diagnostic] {
    found[plan.scenario]?.filter { first($0, plan.scenario) == nil } ?? []
  }

  /// The findings that a base has as well, each with the first of them that has it.
  package func inherited(_ plan: Plan) -> [(base: EntityID, finding: Diagnostic)] {
    guard let tree, let found = found[plan.scenario] else { return [] }
    var seen: Set<Finding> = []
    return found.compactMap { finding in
      first(finding, plan.scenario).map { (order: tree.depth(of: $0), base: $0, finding: finding) }
    }
    .ordered { $0.order < $1.order }
    .compactMap { seen.insert(Finding($0.finding)).inserted ? ($0.base, $0.finding) : nil }
  }

  /// The first base of a scenario that has a finding.
  private func first(_ finding: Diagnostic, _ scenario: EntityID) -> EntityID? {
    guard let tree else { return nil }
    return scenarios[Finding(finding)]?.first { tree.isBase($0, of: scenario) }
  }

  private struct Finding: Hashable {
    let code: Code
    let message: String
    let span: Span?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      message = diagnostic.message
      span = diagnostic.span
    }
  }
}

extension Plan {
  /// A finding about a plan with the changes of a scenario. The message says which scenario is meant, unless the
  /// finding is in the scenario's block.
  package func namingScenario(_ finding: Diagnostic) -> Diagnostic { naming(scenario, in: finding) }

  /// The same for a scenario that the plan includes.
  func naming(_ scenario: EntityID, in finding: Diagnostic) -> Diagnostic {
    guard scenario != .none else { return finding }
    if let span = finding.span, scenarioBlocks.scenario(around: span, in: sources) == self[scenario].head.start {
      return finding
    }
    return finding.inScenario(name(scenario))
  }
}

extension Diagnostic {
  /// The same finding, worded for a scenario.
  package func inScenario(_ name: String) -> Diagnostic {
    var result = Diagnostic(
      code, "in scenario '\(name)', \(message)", at: place, label: label, notes: notes, help: help, fixes: fixes)
    result.unshown = unshown
    return result
  }
}
