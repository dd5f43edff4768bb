import PlanSyntax
import PlanText

/// What is needed to tell who refers to what. Names are looked up once more when somebody asks, so that a plan that
/// nobody asks about pays nothing.
package struct UseRecording: Sendable {
  let expanded: ExpandedTrees
  let imports: [ImportedPlan]
  let hidden: HiddenNames

  /// Looks up all names of the plan, and once more for each scenario. O(text · scenarios).
  package func uses() -> NameUses {
    let names = NameCollector.collect(expanded, imports: imports, hidden: hidden)
    let trees = Array(expanded.trees[..<expanded.planCount])
    var found = headUses(names, trees)
    for scenario in [.none] + names.sites.scenarios { found += Lowering.uses(names, trees, scenario: scenario) }
    if !expanded.examples.isEmpty { found += usesInExamples(names) }
    return NameUses(found, names: names.plan.entities.map(\.name), expanded.sources)
  }

  /// What is extended, and the templates that are copied.
  private func headUses(_ names: DeclaredNames, _ trees: [SyntaxTree]) -> [NameUse] {
    let plan = names.plan
    var result: [NameUse] = []
    for (id, places) in names.sites.extensions {
      for place in places {
        let span = trees.head(at: place).target
        result += plan.uses(span, of: id, by: .none, in: "\(DeclarationSyntax.Form.extend)")
      }
    }
    for index in plan.entities.indices where plan.entities[index].kind == .use {
      let span = trees.head(at: names.sites[EntityID(index)]).target
      guard case .one(let id) = plan.lookup(span, accepting: [.template], from: NameScope()) else { continue }
      result += plan.uses(span, of: id, by: EntityID(index), in: DeclarationKind.use.keyword)
    }
    return result
  }

  /// Names in unused templates.
  private func usesInExamples(_ names: DeclaredNames) -> [NameUse] {
    let count = names.plan.entities.count
    let all = NameCollector.addingExamples(to: names, expanded)
    return Lowering.uses(all, expanded.trees, from: count).map { use in
      var target = use.target
      if case .declaration(let id) = target, Int(id.index) >= count {
        target = .unused(expanded.sources.spelled(all.plan[id].name))
      }
      var owner = use.owner
      while owner != .none, Int(owner.index) >= count { owner = all.plan[owner].parent }
      return NameUse(span: use.span, target: target, owner: owner, keyword: use.keyword)
    }
  }
}

extension Plan {
  /// The uses in a resolved name: each part of a path refers to the container of the next part.
  func uses(_ span: Span, of id: EntityID, by owner: EntityID, in keyword: String) -> [NameUse] {
    parts(of: span).reversed().reduce(into: (uses: [NameUse](), id: id)) { result, part in
      guard result.id != .none else { return }
      result.uses.append(NameUse(span: part, target: .declaration(result.id), owner: owner, keyword: keyword))
      result.id = self[result.id].parent
    }.uses
  }

  /// The uses in a name of another project.
  func uses(_ span: Span, of id: EntityID, in project: Int, by owner: EntityID, in keyword: String) -> [NameUse] {
    let other = imports[project].plan
    var parts = parts(of: span)
    let alias = parts.removeFirst()
    let inner = parts.reversed().reduce(into: (uses: [NameUse](), id: id)) { result, part in
      guard result.id != .none else { return }
      result.uses.append(
        NameUse(span: part, target: .imported(project: project, result.id), owner: owner, keyword: keyword))
      result.id = other[result.id].parent
    }
    return [NameUse(span: alias, target: .project(project), owner: owner, keyword: keyword)] + inner.uses
  }

  /// The names between `:` and `.`.
  private func parts(of span: Span) -> [Span] {
    var result: [Span] = []
    var start = span.start
    for (offset, byte) in sources.bytes(span).enumerated() where byte == 0x2E || byte == 0x3A {
      let end = span.start + UInt32(offset)
      result.append(Span(start: start, end: end))
      start = end + 1
    }
    return result + [Span(start: start, end: span.end)]
  }
}
