import PlanSyntax
import PlanText

/// What a lookup found.
private enum Found {
  case one(EntityID)
  case several([EntityID])
  case nothing
}

extension Lowering {
  mutating func resolve(_ reference: inout Reference) { resolve(&reference, accepting: row.accepts) }

  /// Fills in what the name stands for, or reports why it stands for nothing.
  mutating func resolve(_ reference: inout Reference, accepting kinds: KindSet) {
    let bytes = plan.sources.bytes(reference.span)
    if let colon = bytes.firstIndex(of: 0x3A) {
      return resolveImported(&reference, bytes[..<colon], bytes[(colon + 1)...], kinds)
    }
    // Names of the accepted families first, then any, to say what the name is instead.
    var fitting = EntityID.none
    var rivals: [EntityID] = []
    var other = EntityID.none
    for family in DeclarationKind.Family.allCases where kinds.meets(family) {
      switch find(bytes, family) {
      case .one(let id):
        if !kinds.contains(plan.entities[Int(id.index)].kind) {
          if other == .none { other = id }
        } else if fitting == .none {
          fitting = id
        } else {
          rivals.append(id)
        }
      case .several(let ids): return ambiguous(reference, ids)
      case .nothing: break
      }
    }
    if !rivals.isEmpty { return ambiguous(reference, [fitting] + rivals) }
    if fitting != .none {
      reference.target = fitting
    } else if other != .none {
      wrongKind(reference, other, kinds)
    } else if let id = findAnywhere(bytes) {
      wrongKind(reference, id, kinds)
    } else {
      unknown(reference, kinds)
    }
  }

  mutating func resolve(_ reference: inout AnyReference) {
    guard let word = reference.kind else { return resolve(&reference.reference) }
    let written = text(word.span)
    guard let kind = DeclarationKind.allCases.first(where: { $0.keyword == written }), !kind.isSingleton else {
      let nearest = Suggestion.nearest(to: written, in: DeclarationKind.allCases.map(\.keyword))
      return report(
        Diagnostic(
          .unknownValue,
          "no kind of declaration is called '\(written)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          at: word.span, help: ["names are separated by commas; a kind may stand before a name, as in risk late-delivery"]))
    }
    resolve(&reference.reference, accepting: [kind])
  }

  // MARK: Lookup

  private func find(_ path: ArraySlice<UInt8>, _ family: DeclarationKind.Family) -> Found {
    var end = path.firstIndex(of: 0x2E) ?? path.endIndex
    guard family == .work || end == path.endIndex,
      let name = plan.symbols.names.find(path[..<end], in: plan.sources)
    else { return .nothing }
    if end == path.endIndex { return findFirst(name, family) }
    var inner: [Int32] = []
    while end < path.endIndex {
      let rest = path[(end + 1)...]
      end = rest.firstIndex(of: 0x2E) ?? path.endIndex
      guard let next = plan.symbols.names.find(rest[..<end], in: plan.sources) else { return .nothing }
      inner.append(next)
    }
    return findPath(name, inner, family)
  }

  /// Outward from the declaration at hand to the first that holds the whole path, then anywhere if unique.
  private func findPath(_ name: Int32, _ inner: [Int32], _ family: DeclarationKind.Family) -> Found {
    func end(from outer: EntityID?) -> EntityID? {
      guard var current = outer else { return nil }
      for name in inner {
        guard let next = plan.symbols.find(name, family, scope: current) else { return nil }
        current = next
      }
      return current
    }
    if scenario != .none, let id = end(from: plan.symbols.find(name, family, scope: scenario)) { return .one(id) }
    var scope = owner
    while scope != .none {
      if let id = end(from: plan.symbols.find(name, family, scope: scope)) { return .one(id) }
      scope = plan.entities[Int(scope.index)].parent
    }
    if let id = end(from: plan.symbols.find(name, family, scope: .none)) { return .one(id) }
    let all = plan.symbols.all(name, family).compactMap { end(from: $0) }
    return all.isEmpty ? .nothing : all.count == 1 ? .one(all[0]) : .several(all)
  }

  /// Outward from the declaration at hand, then anywhere if unique.
  private func findFirst(_ name: Int32, _ family: DeclarationKind.Family) -> Found {
    // Outside scenarios a name that is declared once means that declaration, wherever it stands.
    if scenario == .none {
      if let id = plan.symbols.only(name, family) { return .one(id) }
    } else if let id = plan.symbols.find(name, family, scope: scenario) {
      return .one(id)
    }
    var scope = family == .work ? owner : EntityID.none
    while scope != .none {
      if let id = plan.symbols.find(name, family, scope: scope) { return .one(id) }
      scope = plan.entities[Int(scope.index)].parent
    }
    if let id = plan.symbols.find(name, family, scope: .none) { return .one(id) }
    if let id = plan.symbols.only(name, family) { return .one(id) }
    let all = plan.symbols.all(name, family)
    return all.isEmpty ? .nothing : .several(all)
  }

  private func findAnywhere(_ path: ArraySlice<UInt8>) -> EntityID? {
    for family in DeclarationKind.Family.allCases {
      switch find(path, family) {
      case .one(let id): return id
      case .several(let ids): return ids.first
      case .nothing: break
      }
    }
    return nil
  }

  // MARK: Messages

  private mutating func ambiguous(_ reference: Reference, _ ids: [EntityID]) {
    let name = text(reference.span)
    guard !hidden.mayHold(name) else { return }
    let sorted = ids.sorted()
    let areWork = sorted.allSatisfy { plan[$0].kind.isActivity }
    let choices = sorted.prefix(4).map { areWork ? plan.path($0) : "\(plan[$0].kind.keyword) \(plan.name($0))" }
    report(
      Diagnostic(
        .ambiguousName,
        "'\(name)' could be " + Self.alternatives(choices) + (ids.count > 4 ? " and others" : ""),
        at: reference.span,
        notes: sorted.prefix(4).map { Diagnostic.Note("\(plan.path($0)) is declared here", at: plan[$0].name) },
        help: [areWork ? "write the phase name in front, such as \(choices[0])" : "write the kind in front, such as \(choices[0])"]))
  }

  private mutating func wrongKind(_ reference: Reference, _ id: EntityID, _ kinds: KindSet) {
    guard !hidden.mayHold(text(reference.span)) else { return }
    let entity = plan[id]
    report(
      Diagnostic(
        .wrongKind,
        "'\(text(reference.span))' is \(Self.article(entity.kind.keyword)); '\(row.keyword)' needs "
          + Self.article(Self.alternatives(kinds.kinds.filter { $0 != .use }.map(\.keyword))),
        at: reference.span, notes: [Diagnostic.Note("declared here", at: entity.name == .none ? entity.head : entity.name)],
        help: row.keyword == "requires" && entity.kind.isActivity
          ? ["work that comes first is named by 'after': write 'after \(text(reference.span))'"]
          : row.shape == .allocation && (entity.kind == .vendor || entity.kind == .stakeholder) ? [Self.suppliersWork] : []))
  }

  static func article(_ noun: String) -> String { noun.withArticle }

  private mutating func unknown(_ reference: Reference, _ kinds: KindSet) {
    let name = text(reference.span)
    guard !hidden.mayHold(name) else { return }
    if let lag = lagTypo(name, reference, kinds) { return report(lag) }
    // Each search goes over all names; a reader needs no more hints than this.
    guard suggestions < Self.suggestionLimit else {
      return report(Diagnostic(.unknownName, "nothing here is named '\(name)'", at: reference.span))
    }
    suggestions += 1
    let plan = plan
    let short = name.split(separator: ".").last.map(String.init) ?? name
    let (isLink, owner) = (isLink, owner)
    let known = plan.entities.indices.lazy.map { EntityID($0) }
      .filter { kinds.contains(plan[$0].kind) && !(isLink && plan.isCircle($0, owner)) }
    let nearest =
      Suggestion.nearest(to: name, in: known.map { name.contains(".") ? plan.path($0) : plan.name($0) })
      ?? (short == name ? nil : Suggestion.nearest(to: short, in: known.map { plan.name($0) }))
    let what: String =
      switch kinds {
      case .who: "person, role, team, stakeholder or vendor"
      case .schedulable, .work: "activity"
      case .anything: "declaration"
      default: Self.alternatives(kinds.kinds.map(\.keyword))
      }
    var notes: [Diagnostic.Note] = []
    if let nearest, let id = known.first(where: { plan.path($0) == nearest || plan.name($0) == nearest }) {
      notes.append(Diagnostic.Note("'\(nearest)' is declared here", at: plan[id].name))
    }
    if nearest == nil, let outer = name.lastIndex(of: "."), case let path = name[..<outer],
      let id = findAnywhere(ArraySlice(Array(path.utf8)))
    {
      notes.append(Diagnostic.Note("\(describe(id)) holds no '\(short)'", at: plan[id].name))
    }
    report(
      Diagnostic(
        .unknownName, "no \(what) named '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
        at: reference.span, notes: notes,
        help: nearest == nil ? helpToDeclare(short, kinds) : [],
        fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(reference.span, $0)])] } ?? []))
  }

  /// True for properties that make one activity wait for another.
  private var isLink: Bool {
    row.shape == .dependencies || row.shape == .startRule || row.shape == .finishRule
  }

  private func helpToDeclare(_ name: String, _ kinds: KindSet) -> [String] {
    if kinds == .who { return ["declare it, for example: person \(name) \"…\" { }"] }
    guard row.shape == .allocation else { return [] }
    return ["declare who works, for example: person \(name) \"…\"", Self.suppliersWork]
  }

  private static let suppliersWork =
    "work of a supplier is a task with a 'duration' and without 'assign', or an 'external' with the date of its delivery"

  /// `sandbox-2d` where `sandbox` exists.
  private func lagTypo(_ name: String, _ reference: Reference, _ kinds: KindSet) -> Diagnostic? {
    guard isLink,
      let dash = name.lastIndex(of: "-")
    else { return nil }
    let front = String(name[..<dash])
    let lag = name[name.index(after: dash)...]
    guard lag.first?.isNumber == true, TimeUnit.allCases.contains(where: { lag.drop { $0.isNumber }.elementsEqual($0.symbol) }),
      findAnywhere(ArraySlice(Array(front.utf8))) != nil
    else { return nil }
    return Diagnostic(
      .lagTypo, "no activity named '\(name)'; did you mean '\(front) - \(lag)'?", at: reference.span,
      help: ["a lag stands apart from the name: \(front) - \(lag)"],
      fixes: [Diagnostic.Fix("write '\(front) - \(lag)'", .safe, [Diagnostic.Edit(reference.span, "\(front) - \(lag)")])])
  }

  // MARK: Other projects

  private mutating func resolveImported(
    _ reference: inout Reference, _ alias: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>, _ kinds: KindSet
  ) {
    guard let source = plan.imports.firstIndex(where: { plan.sources.bytes($0.alias) == alias }) else {
      guard !hidden.anyName else { return }
      let written = String(decoding: alias, as: UTF8.self)
      let nearest = Suggestion.nearest(to: written, in: plan.imports.map { text($0.alias) })
      return report(
        Diagnostic(
          .unknownName, "no project is imported as '\(written)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          at: reference.span, help: ["import it at the top of the file: import \(written) \"../\(written).plan\""]))
    }
    let other = Lowering(plan: plan.imports[source].plan, trees: [])
    var id: EntityID?
    for family in DeclarationKind.Family.allCases where id == nil {
      if case .one(let found) = other.find(path, family) { id = found }
    }
    guard let id else {
      let written = String(decoding: path, as: UTF8.self)
      let nearest = Suggestion.nearest(
        to: written, in: other.plan.entities.indices.lazy.map { other.plan.path(EntityID($0)) })
      return report(
        Diagnostic(
          .unknownName,
          "'\(text(plan.imports[source].alias))' has no '\(written)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          at: reference.span))
    }
    let entity = other.plan[id]
    guard kinds.contains(entity.kind) else {
      return report(
        Diagnostic(
          .wrongKind,
          "'\(text(reference.span))' is \(Self.article(entity.kind.keyword)); '\(row.keyword)' needs "
            + Self.article(Self.alternatives(kinds.kinds.map(\.keyword))), at: reference.span))
    }
    reference.target = proxy(source, id, entity)
  }

  /// The entity that stands for another project's here; one for each.
  private mutating func proxy(_ source: Int, _ id: EntityID, _ entity: Entity) -> EntityID {
    if let known = plan.entities.firstIndex(where: { $0.source == Int32(source) && $0.row == id.index }) {
      return EntityID(known)
    }
    var stand = Entity(kind: entity.kind, parent: .none, name: .none, title: .none, head: plan.imports[source].alias)
    stand.source = Int32(source)
    stand.row = id.index
    plan.entities.append(stand)
    return EntityID(plan.entities.count - 1)
  }
}

extension Plan {
  /// True when one of two pieces of work cannot wait for the other: they are the same, or one holds the other.
  fileprivate func isCircle(_ first: EntityID, _ second: EntityID) -> Bool { holds(first, second) || holds(second, first) }

  private func holds(_ outer: EntityID, _ inner: EntityID) -> Bool {
    var current = inner
    while current != .none, current != outer { current = self[current].parent }
    return current != .none
  }
}
