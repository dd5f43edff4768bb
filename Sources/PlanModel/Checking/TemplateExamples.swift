import PlanSyntax
import PlanText

/// Checks unused templates by means of the copies that were made of them as examples. Only the findings are kept.
enum TemplateExamples {
  /// Findings about unused templates, except those already known.
  static func findings(
    _ expanded: ExpandedTrees, _ names: DeclaredNames, _ timeScale: TimeScale, besides known: [Diagnostic]
  ) -> [Diagnostic] {
    let sources = expanded.sources
    guard let first = expanded.examples.first?.tree else { return [] }
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
    return found.filter { finding in
      guard let span = finding.span else { return false }
      let isInTemplate = span.start >= start || finding.code == .templateCycle || finding.code == .unknownName
      guard isInTemplate, !written.contains(sources.written(span)) else { return false }
      return seen.insert("\(sources.written(span).start) \(finding.message)").inserted
    }
  }
}
