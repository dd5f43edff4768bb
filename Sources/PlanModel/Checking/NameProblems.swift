import PlanSyntax
import PlanText

/// Explains why names could not be resolved. Names that syntax errors may have hidden are not reported.
struct NameProblems {
  var hidden: HiddenNames
  private var similar = SimilarNames()

  init(hidden: HiddenNames) { self.hidden = hidden }

  /// Why a lookup failed; nil if that needs no report.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of declarations that the name may stand for.
  ///   - scope: where it was looked up.
  mutating func explain(
    _ found: NameLookup, _ reference: Reference, _ kinds: KindSet, _ subject: Subject, _ scope: NameScope, _ plan: Plan
  ) -> Diagnostic? {
    let asking = Asking(reference: reference, kinds: kinds, subject: subject, scope: scope, plan: plan)
    if let alias = asking.alias { return explainImported(found, alias, asking) }
    guard !hidden.mayHold(asking.name, in: plan.scenarioStarts(scope)) else { return nil }
    if kinds == [.scenario], hidden.mayHold(scenario: asking.name) { return nil }
    switch found {
    case .one, .imported: return nil
    case .several(let ids): return asking.ambiguous(ids)
    case .otherKind(let id): return asking.wrongKind(id)
    case .nothing: break
    }
    if let lag = asking.lagTypo { return lag }
    guard similar.canSearch else {
      return Diagnostic(.unknownName, "nothing named '\(asking.name)'", at: reference.span)
    }
    return asking.unknown(&similar)
  }

  /// The plan has no declaration of a kind that has no name.
  func missingSingleton(_ head: DeclarationSyntax, at keyword: Span, _ scope: NameScope, _ plan: Plan) -> Diagnostic? {
    if head.isPoisoned || hidden.mayHoldAny(in: plan.scenarioStarts(scope)) { return nil }
    return Diagnostic(.unknownName, "there is no \(head.kind.keyword) to change", at: keyword)
  }

  private mutating func explainImported(_ found: NameLookup, _ alias: String, _ asking: Asking) -> Diagnostic? {
    let (plan, reference) = (asking.plan, asking.reference)
    guard let number = plan.imports.firstIndex(where: { plan.sources.text($0.alias) == alias }) else {
      guard !hidden.anyName else { return nil }
      let nearest = similar.alias(alias, in: plan)
      return Diagnostic(
        .unknownName, "no project is imported as '\(alias)'" + Suggestion.question(nearest),
        at: reference.span, help: ["import it at the top of the file: import \(alias) \"../\(alias).plan\""])
    }
    let project = plan.imports[number]
    if case .imported(_, let id) = found {
      guard !asking.kinds.contains(project.plan[id].kind) else {
        return Diagnostic(
          .wrongKind, "'\(asking.name)' belongs to another project, which cannot be changed here", at: reference.span,
          help: ["change it in '\(project.plan.sources.files.first?.path ?? alias)'"])
      }
      return Diagnostic(
        .wrongKind,
        "'\(asking.name)' is \(project.plan[id].kind.keyword.withArticle); '\(asking.subject.keyword)' needs "
          + asking.kinds.phrase, at: reference.span)
    }
    let written = String(asking.name.dropFirst(alias.count + 1))
    let nearest = similar.path(written, ofImport: number, in: plan)
    return Diagnostic(
      .unknownName, "'\(alias)' has no '\(written)'" + Suggestion.question(nearest),
      at: reference.span)
  }
}

/// One name that was looked up, and for what.
private struct Asking {
  let reference: Reference
  let kinds: KindSet
  let subject: Subject
  let scope: NameScope
  let plan: Plan

  var name: String { plan.sources.text(reference.span) }

  /// `crm` of `crm:build.ready`.
  var alias: String? { name.firstIndex(of: ":").map { String(name[..<$0]) } }

  func ambiguous(_ ids: [EntityID]) -> Diagnostic {
    let sorted = ids.ordered()
    let areWork = sorted.allSatisfy { plan[$0].kind.isActivity }
    let choices = sorted.prefix(4).map { areWork ? plan.path($0) : "\(plan[$0].kind.keyword) \(plan.name($0))" }
    return Diagnostic(
      .ambiguousName,
      "'\(name)' could be " + choices.listed(.or) + (ids.count > 4 ? " and others" : ""),
      at: reference.span,
      notes: sorted.prefix(4).map { Diagnostic.Note("\(plan.path($0)) is declared here", at: plan[$0].name) },
      help: ["put the \(areWork ? "phase name" : "kind") in front, such as \(choices[0])"])
  }

  func wrongKind(_ id: EntityID) -> Diagnostic {
    let entity = plan[id]
    let declared = Diagnostic.Note("declared here", at: entity.name == .none ? entity.head : entity.name)
    if case .head(let form) = subject, let stated = kinds.kinds.first(where: { $0 != .use }) ?? kinds.kinds.first, form != .new {
      return Diagnostic(
        .wrongKind, "'\(name)' is \(entity.kind.keyword.withArticle), not \(stated.keyword.withArticle)",
        at: reference.span, notes: [declared], help: ["write \(form) \(entity.kind.keyword) \(name)"])
    }
    return Diagnostic(
      .wrongKind,
      "'\(name)' is \(entity.kind.keyword.withArticle); '\(subject.keyword)' "
        + (kinds.kinds.isEmpty ? "takes no names here" : "needs \(kinds.phrase)"),
      at: reference.span, notes: [declared],
      help: subject.keyword == "requires" && entity.kind.isActivity
        ? ["to name work that comes first, write 'after \(name)'"]
        : subject.shape?.has(.assigns) == true && (entity.kind == .vendor || entity.kind == .stakeholder)
          ? [Self.suppliersWork] : [])
  }

  func unknown(_ similar: inout SimilarNames) -> Diagnostic {
    let short = name.split(separator: ".").last.map(String.init) ?? name
    func isMeant(_ id: EntityID) -> Bool {
      kinds.contains(plan[id].kind) && !(subject.isLink && plan.isCircle(id, scope.owner))
    }
    let found = similar.declaration(name, in: plan, where: isMeant)
    let nearest = found?.name
    let what: String =
      switch kinds {
      case .who: "person, role, team, stakeholder or vendor"
      case .schedulable, .work: "activity"
      case .anything: "declaration"
      default: kinds.kinds.map(\.keyword).listed(.or)
      }
    var notes: [Diagnostic.Note] = []
    if let found { notes.append(Diagnostic.Note("'\(found.name)' is declared here", at: plan[found.id].name)) }
    if nearest == nil, let outer = name.lastIndex(of: "."), case let path = name[..<outer],
      let id = plan.findAnywhere(ArraySlice(Array(path.utf8)), from: scope)
    {
      notes.append(Diagnostic.Note("\(plan.phrase(id)) contains no '\(short)'", at: plan[id].name))
    }
    return Diagnostic(
      .unknownName, "no \(what) named '\(name)'" + Suggestion.question(nearest),
      at: reference.span, notes: notes,
      help: nearest == nil ? helpToDeclare(short) : [],
      fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(reference.span, $0)])] } ?? [])
  }

  private func helpToDeclare(_ name: String) -> [String] {
    if kinds == .who { return ["declare it, for example: person \(name) \"…\" { }"] }
    guard subject.shape?.has(.assigns) == true else { return [] }
    return ["declare who does the work, for example: person \(name) \"…\"", Self.suppliersWork]
  }

  private static let suppliersWork =
    "for a supplier's work, use a task with a 'duration' and no 'assign', or an 'external' with its delivery date"

  /// `sandbox-2d`, if `sandbox` exists.
  var lagTypo: Diagnostic? {
    guard subject.isLink, let dash = name.lastIndex(of: "-") else { return nil }
    let front = String(name[..<dash])
    let lag = name[name.index(after: dash)...]
    guard lag.first?.isNumber == true, TimeUnit.allCases.contains(where: { lag.drop { $0.isNumber }.elementsEqual($0.symbol) }),
      plan.findAnywhere(ArraySlice(Array(front.utf8)), from: scope) != nil
    else { return nil }
    return Diagnostic(
      .lagTypo, "no activity named '\(name)'" + Suggestion.question("\(front) - \(lag)"), at: reference.span,
      help: ["put spaces between the name and the lag: \(front) - \(lag)"],
      fixes: [Diagnostic.Fix("write '\(front) - \(lag)'", .safe, [Diagnostic.Edit(reference.span, "\(front) - \(lag)")])])
  }
}

extension Plan {
  /// "task 'schema'"
  func phrase(_ id: EntityID) -> String {
    let entity = self[id]
    return entity.name == .none ? "the \(entity.kind.keyword)" : "\(entity.kind.keyword) '\(name(id))'"
  }

  /// True when two pieces of work cannot wait for each other, because they are the same or one contains the other.
  fileprivate func isCircle(_ first: EntityID, _ second: EntityID) -> Bool { holds(first, second) || holds(second, first) }

  private func holds(_ outer: EntityID, _ inner: EntityID) -> Bool {
    var current = inner
    while current != .none, current != outer { current = self[current].parent }
    return current != .none
  }
}

extension Plan {
  /// Where the scenario that a name belongs to begins, and where its bases do.
  fileprivate func scenarioStarts(_ scope: NameScope) -> [UInt32] {
    let isOwner = scope.owner != .none && self[scope.owner].kind == .scenario
    let scenario = isOwner ? scope.owner : scope.scenario
    return scenario == .none ? [] : scenarioScopes.chain(scenario).map { self[$0].head.start }
  }
}
