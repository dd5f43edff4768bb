import PlanSyntax
import PlanText

/// Findings about a scenario.
enum ScenarioFindings {
  /// The findings of a scenario's plan that the plan without it does not have, each with the scenario's name.
  static func new(_ found: [Diagnostic], besides known: [Diagnostic], in plan: Plan) -> [Diagnostic] {
    let known = Set(known.map(Finding.init))
    return found.filter { !known.contains(Finding($0)) }.map(plan.namingScenario)
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
  package func namingScenario(_ finding: Diagnostic) -> Diagnostic {
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
    Diagnostic(
      code, "in scenario '\(name)', \(message)", at: place, label: label, notes: notes, help: help, fixes: fixes)
  }
}
