import PlanSyntax
import PlanText

/// A line in a template that nothing uses which allows a check.
package struct UnusedAllowance: Sendable {
  package let check: Word
  /// Of the declaration around it.
  package let kind: DeclarationKind
}

/// Checks unused templates by means of the copies that were made of them as examples.
enum TemplateExamples {
  /// Findings about unused templates, except those already known, and what they allow.
  static func check(
    _ expanded: ExpandedTrees, _ names: DeclaredNames, _ timeScale: TimeScale, besides known: [Diagnostic]
  ) -> (findings: [Diagnostic], allowances: [UnusedAllowance]) {
    let sources = expanded.sources
    guard let first = expanded.examples.first?.tree else { return ([], []) }
    let start = expanded.trees[first].source.base
    var names = names
    names.hidden.add(name: TemplateExpansion.anyName)
    if expanded.hasUnreadableCopy { names.hidden.anyName = true }
    let all = NameCollector.addingExamples(to: names, expanded)
    var lowering = Lowering(all, expanded.trees)
    lowering.plan.timeScale = timeScale
    var properties: [PropertyStatement] = []
    for index in names.plan.entities.count..<all.plan.entities.count { lowering.lower(EntityID(index), &properties) }
    let found = expanded.exampleDiagnostics + all.diagnostics.dropFirst(names.diagnostics.count) + lowering.diagnostics

    let written = Set(known.compactMap { $0.span.map { sources.written($0) } })
    // Several copies of one line produce the same finding.
    var seen: Set<String> = []
    let findings = found.filter { finding in
      guard let span = finding.span else { return false }
      let isInTemplate = span.start >= start || finding.code == .templateCycle || finding.code == .unknownName
      guard isInTemplate, !written.contains(sources.written(span)) else { return false }
      return seen.insert("\(sources.written(span).start) \(finding.message)").inserted
    }
    return (findings, allowances(lowering.plan))
  }

  /// Several copies of one line allow the same.
  private static func allowances(_ plan: Plan) -> [UnusedAllowance] {
    var seen: Set<Span> = []
    return plan.common.flatMap { common in
      common.allow.filter { seen.insert(plan.sources.written($0.check.span)).inserted }
        .map { UnusedAllowance(check: $0.check, kind: plan[common.id].kind) }
    }
  }
}
