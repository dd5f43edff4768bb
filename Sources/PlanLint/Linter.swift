import PlanAnalysis
import PlanText

/// Runs the rules over a plan.
package enum Linter {
  /// The findings of the rules that have what they need, and of scheduling; nothing is left out that the plan allows.
  package static func findings(_ facts: Facts, besides scheduling: [Diagnostic] = []) -> [Diagnostic] {
    let rules = Rule.all.filter { $0.basis != .dates || facts.dated != nil }
    let found = withoutEchoes(scheduling + rules.flatMap { $0.run(facts, $0.code) })
    return found + ScenarioContradictions.findings(facts, besides: found)
  }

  /// The findings of those rules that need dates.
  package static func findingsAboutDates(_ facts: Facts) -> [Diagnostic] {
    Rule.all.filter { $0.basis == .dates }.flatMap { $0.run(facts, $0.code) }
  }

  /// Drops consequences of other findings: if limits contradict each other, no forecast is meaningful, and if meetings
  /// take more than all the time, nobody has any left.
  package static func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
    let codes = Set(findings.map(\.code.name))
    var echoes: Set<String> = []
    if codes.contains("contradictory-limits") { echoes.formUnion(["date-conflict", "deadline-missed", "project-late"]) }
    if codes.contains("overfull-recurrence") { echoes.formUnion(["no-capacity", "no-room"]) }
    return echoes.isEmpty ? findings : findings.filter { !echoes.contains($0.code.name) }
  }
}
