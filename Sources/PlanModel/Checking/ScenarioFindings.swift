import PlanSyntax
import PlanText

/// Findings about a scenario.
enum ScenarioFindings {
  /// The findings of a scenario's plan that the plan without it does not have. If a finding is outside the scenario's
  /// block, its message says which scenario is meant.
  static func new(
    _ found: [Diagnostic], besides known: [Diagnostic], in plan: Plan, _ trees: [SyntaxTree], _ sites: DeclarationSites
  ) -> [Diagnostic] {
    let known = Set(known.map(Finding.init))
    let block = trees[sites[plan.scenario]].span
    let name = plan.name(plan.scenario)
    return found.filter { !known.contains(Finding($0)) }.map { diagnostic in
      if let span = diagnostic.span, case let written = plan.sources.written(span),
        block.start <= written.start, written.end <= block.end
      {
        return diagnostic
      }
      return diagnostic.inScenario(name)
    }
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

extension Diagnostic {
  /// The same finding, worded for a scenario.
  package func inScenario(_ name: String) -> Diagnostic {
    Diagnostic(
      code, "in scenario '\(name)', \(message)", at: place, label: label, notes: notes, help: help, fixes: fixes)
  }
}
