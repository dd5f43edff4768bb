import PlanText

/// Findings that are only consequences of others.
package enum Echoes {
  /// Drops them: if limits contradict each other, no forecast is meaningful, and if meetings take more than all the
  /// time, nobody has any left.
  package static func removed(from findings: [Diagnostic]) -> [Diagnostic] {
    let codes = Set(findings.map(\.code.name))
    var echoes: Set<String> = []
    if codes.contains("contradictory-limits") { echoes.formUnion(["date-conflict", "deadline-missed", "project-late"]) }
    if codes.contains("overfull-recurrence") { echoes.formUnion(["no-capacity", "no-room"]) }
    return echoes.isEmpty ? findings : findings.filter { !echoes.contains($0.code.name) }
  }
}
