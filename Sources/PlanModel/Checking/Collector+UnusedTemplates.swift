import PlanSyntax
import PlanText

extension Collector {
  /// Checks each template that nothing uses as if it was used once, with the values of its parameters or examples.
  /// The plan stays as it is; only findings, and the texts in which they stand, are kept.
  mutating func checkUnusedTemplates() {
    let unused = templates.filter { !usedTemplates.contains($0.key) }
      .sorted { ($0.value.tree, $0.value.statement) < ($1.value.tree, $1.value.statement) }
    guard !unused.isEmpty else { return }
    var trial = self
    trial.isTrial = true
    trial.lowering.diagnostics = []
    trial.lowering.hidden.add(name: TemplateExpansion.anyName)
    let firstFile = trial.lowering.plan.sources.files.count
    for (name, site) in unused where !trial.usedTemplates.contains(name) { trial.tryTemplate(name, site) }
    var properties: [PropertyStatement] = []
    for index in lowering.plan.entities.count..<trial.lowering.plan.entities.count { trial.lower(EntityID(index), &properties) }
    let files = trial.lowering.plan.sources.files
    guard files.count > firstFile else { return }
    let start = files[firstFile].base
    lowering.plan.sources = trial.lowering.plan.sources
    // Several copies of one line say the same.
    var seen: Set<String> = []
    for finding in trial.lowering.diagnostics {
      guard let span = finding.span else { continue }
      let written = lowering.plan.sources.written(span)
      let isNew = !lowering.diagnostics.contains { other in
        other.span.map { lowering.plan.sources.written($0) == written } ?? false
      }
      let isInTemplate = span.start >= start || finding.code == .templateCycle || finding.code == .unknownName
      if isInTemplate, isNew, seen.insert("\(written.start) \(finding.message)").inserted { lowering.report(finding) }
    }
  }

  private mutating func tryTemplate(_ name: String, _ site: (tree: Int, statement: Int)) {
    usedTemplates.insert(name)
    let head = lowering.trees[site.tree].declarations[Int(lowering.trees[site.tree].statements[site.statement].first)]
    guard let id = lowering.plan.entities.indices.lazy.map({ EntityID($0) }).first(where: {
      lowering.plan[$0].kind == .template && lowering.plan[$0].name == head.name
    }), let source = text(of: site, for: id, site.tree, site.statement, name)
    else { return }
    let file = lowering.plan.sources.add(path: source.path, bytes: source.bytes, expansion: source.expansion)
    var found: [Diagnostic] = []
    lowering.trees.append(Parser.parse(file, vocabulary: Schema.vocabulary, asMembers: true, reporting: &found))
    if !lowering.trees[site.tree].hasErrors { lowering.diagnostics += found }
    let last = lowering.trees.count - 1
    collect(last, from: 0, to: lowering.trees[last].statements.count, parent: id, scenario: .none)
    copyTemplates()
  }
}
