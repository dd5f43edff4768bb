import PlanSyntax
import PlanText

/// Findings about the plans of scenarios. What a base has is reported for the base alone.
package struct ScenarioFindings {
  private let known: Set<Finding>
  private var found: [EntityID: [Diagnostic]] = [:]

  /// - Parameter known: the findings about the plan without scenarios, which are not repeated.
  package init(besides known: [Diagnostic]) { self.known = Set(known.map(Finding.init)) }

  /// Adds what was found in the plan of a scenario.
  package mutating func add(_ findings: [Diagnostic], of plan: Plan) {
    found[plan.scenario] = findings.filter { !known.contains(Finding($0)) }
  }

  /// The findings that no base of the scenario has. All scenarios have been added.
  package func own(_ plan: Plan) -> [Diagnostic] {
    let inherited = Set(inBases(of: plan).map { Finding($0.finding) })
    return (found[plan.scenario] ?? []).filter { !inherited.contains(Finding($0)) }
  }

  /// The findings that a base has as well, each with the first of them that has it.
  package func inherited(_ plan: Plan) -> [(base: EntityID, finding: Diagnostic)] {
    let all = Set((found[plan.scenario] ?? []).map(Finding.init))
    var seen: Set<Finding> = []
    return inBases(of: plan).filter { all.contains(Finding($0.finding)) && seen.insert(Finding($0.finding)).inserted }
  }

  /// The first base comes first.
  private func inBases(of plan: Plan) -> [(base: EntityID, finding: Diagnostic)] {
    plan.bases(of: plan.scenario).dropFirst().reversed().flatMap { base in (found[base] ?? []).map { (base, $0) } }
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
