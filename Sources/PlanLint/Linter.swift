import PlanAnalysis
import PlanText

/// Runs the rules over a plan.
package enum Linter {
  /// The findings of scheduling and of all rules that have what they need, except those that the plan allows.
  package static func findings(_ facts: Facts, besides scheduling: [Diagnostic] = []) -> [Diagnostic] {
    let rules = Rule.all.filter { !$0.basis.needsDates || facts.dated != nil }
    return Echoes.removed(from: scheduling + rules.flatMap { $0.run(facts, $0.code) })
  }

  /// The findings of the rules that need dates.
  package static func findingsAboutDates(_ facts: Facts) -> [Diagnostic] {
    Rule.all.filter(\.basis.needsDates).flatMap { $0.run(facts, $0.code) }
  }
}
