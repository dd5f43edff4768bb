import PlanAnalysis
import PlanText

/// Runs the rules over a plan.
package enum Linter {
  /// The findings of scheduling and of all rules that have what they need, except those that the plan allows.
  package static func findings(_ facts: Facts, besides scheduling: [Diagnostic] = []) -> [Diagnostic] {
    let rules = Rule.all.filter { !$0.basis.needsDates || facts.dated != nil }
    return Echoes.removed(from: scheduling + rules.flatMap { $0.run(facts, $0.code) })
  }

  /// True if a better schedule may give cause for findings although a first one gives none.
  package static func mayFindMore(_ facts: PlanFacts) -> Bool {
    facts.mayFindMoreWhileScheduling || Rule.all.contains { $0.mayAppear(facts) }
  }

  /// The findings of the rules that need dates.
  package static func findingsAboutDates(_ facts: Facts) -> [Diagnostic] {
    Rule.all.filter(\.basis.needsDates).flatMap { $0.run(facts, $0.code) }
  }
}
