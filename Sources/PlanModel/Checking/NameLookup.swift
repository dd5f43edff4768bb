import PlanSyntax
import PlanText

/// The scope in which a name is looked up.
package struct NameScope: Sendable {
  /// The declaration that contains the name; work is looked up outward from here.
  package var owner = EntityID.none
  /// The enclosing scenario, whose names, and those of its base, are also available.
  package var scenario = EntityID.none

  package init(owner: EntityID = .none, scenario: EntityID = .none) {
    self.owner = owner
    self.scenario = scenario
  }
}

/// The meaning of a name.
enum NameLookup {
  case one(EntityID)
  /// Any of these: the name is ambiguous.
  case several([EntityID])
  /// The name exists only for a kind that is not accepted.
  case otherKind(EntityID)
  /// A declaration of another project: its index in `Plan.imports`, and its number there.
  case imported(project: Int, EntityID)
  case nothing
}

/// The result of a lookup in one family of names.
private enum Found {
  case one(EntityID)
  case several([EntityID])
  case nothing
}

extension Plan {
  /// Looks up the name in a span.
  func lookup(_ span: Span, accepting kinds: KindSet, from scope: NameScope) -> NameLookup {
    let bytes = sources.bytes(span)
    if let colon = bytes.firstIndex(of: 0x3A) {
      guard let project = imports.firstIndex(where: { sources.bytes($0.alias) == bytes[..<colon] }),
        let id = imports[project].plan.findFirstFamily(bytes[(colon + 1)...])
      else { return .nothing }
      return .imported(project: project, id)
    }
    // Names of the accepted families first, then any others, to say what the name refers to instead.
    var fitting = EntityID.none
    var rivals: [EntityID] = []
    var other = EntityID.none
    for family in DeclarationKind.Family.allCases where kinds.meets(family) {
      switch find(bytes, family, scope) {
      case .one(let id):
        if !kinds.contains(entities[Int(id.index)].kind) {
          if other == .none { other = id }
        } else if fitting == .none {
          fitting = id
        } else {
          rivals.append(id)
        }
      case .several(let ids): return .several(ids)
      case .nothing: break
      }
    }
    if !rivals.isEmpty { return .several([fitting] + rivals) }
    if fitting != .none { return .one(fitting) }
    if other != .none { return .otherKind(other) }
    return findAnywhere(bytes, from: scope).map { .otherKind($0) } ?? .nothing
  }

  /// The meaning of a path in any family.
  func findAnywhere(_ path: ArraySlice<UInt8>, from scope: NameScope) -> EntityID? {
    for family in DeclarationKind.Family.allCases {
      switch find(path, family, scope) {
      case .one(let id): return id
      case .several(let ids): return ids.first
      case .nothing: break
      }
    }
    return nil
  }

  /// The meaning of a path in the first family in which it is unambiguous.
  private func findFirstFamily(_ path: ArraySlice<UInt8>) -> EntityID? {
    for family in DeclarationKind.Family.allCases {
      if case .one(let id) = find(path, family, NameScope()) { return id }
    }
    return nil
  }

  private func find(_ path: ArraySlice<UInt8>, _ family: DeclarationKind.Family, _ scope: NameScope) -> Found {
    var end = path.firstIndex(of: 0x2E) ?? path.endIndex
    guard family == .work || end == path.endIndex,
      let name = symbols.number(of: path[..<end], in: sources)
    else { return .nothing }
    if end == path.endIndex { return findShort(name, family, scope) }
    var inner: [Int32] = []
    while end < path.endIndex {
      let rest = path[(end + 1)...]
      end = rest.firstIndex(of: 0x2E) ?? path.endIndex
      guard let next = symbols.number(of: rest[..<end], in: sources) else { return .nothing }
      inner.append(next)
    }
    return findPath(name, inner, family, scope)
  }

  /// Searches outward from the current declaration for the whole path, then anywhere if unique.
  private func findPath(
    _ name: Int32, _ inner: [Int32], _ family: DeclarationKind.Family, _ scope: NameScope
  ) -> Found {
    func end(from outer: EntityID?) -> EntityID? {
      guard var current = outer else { return nil }
      for name in inner {
        guard let next = find(name, family, inside: current, scope) else { return nil }
        current = next
      }
      return current
    }
    var outer = scope.owner
    while outer != .none {
      if let id = end(from: find(name, family, inside: outer, scope)) { return .one(id) }
      outer = entities[Int(outer.index)].parent
    }
    if let id = end(from: find(name, family, inside: .none, scope)) { return .one(id) }
    let all = everywhere(name, family, scope).compactMap { end(from: $0) }
    return all.isEmpty ? .nothing : all.count == 1 ? .one(all[0]) : .several(all)
  }

  /// Searches outward from the current declaration, then anywhere if unique.
  private func findShort(_ name: Int32, _ family: DeclarationKind.Family, _ scope: NameScope) -> Found {
    // Outside scenarios, a name declared once refers to that declaration, wherever it is.
    if scope.scenario == .none, let id = symbols.only(name, family) { return .one(id) }
    var outer = family == .work ? scope.owner : EntityID.none
    while outer != .none {
      if let id = find(name, family, inside: outer, scope) { return .one(id) }
      outer = entities[Int(outer.index)].parent
    }
    if let id = find(name, family, inside: .none, scope) { return .one(id) }
    let all = everywhere(name, family, scope)
    return all.isEmpty ? .nothing : all.count == 1 ? .one(all[0]) : .several(all)
  }

  /// The declarations of a name, including those of the enclosing scenario; at most fifty from the plan itself.
  private func everywhere(_ name: Int32, _ family: DeclarationKind.Family, _ scope: NameScope) -> [EntityID] {
    let all = symbols.all(name, family)
    guard scope.scenario != .none else { return all }
    let declared = symbols.hypothetical(name, family)
    guard !declared.isEmpty, case let chain = Set(scenarioScopes.chain(scope.scenario)) else { return all }
    return all + declared.filter { chain.contains(scenarioScopes.scenario(declaring: $0)) }
  }

  /// A name inside a declaration, or at the top level of the plan: first in the enclosing scenario, then in the plan
  /// itself.
  private func find(
    _ name: Int32, _ family: DeclarationKind.Family, inside parent: EntityID, _ scope: NameScope
  ) -> EntityID? {
    if scope.scenario != .none, scenarioScopes.hasAdditions, !symbols.hypothetical(name, family).isEmpty {
      for scenario in scenarioScopes.chain(scope.scenario) {
        if let inner = scenarioScopes.knownScope(of: scenario, inside: parent),
          let id = symbols.find(name, family, scope: inner)
        {
          return id
        }
      }
    }
    return symbols.find(name, family, scope: parent)
  }
}
