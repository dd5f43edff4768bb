import PlanSyntax
import PlanText

/// Every declared name and what it refers to; names are unique within a family and a scope.
///
/// Held by reference and copied when written to while shared: a plan that is asked for a name copies nothing.
package struct SymbolTable: Sendable {
  private var declared = DeclaredSymbols()

  package init() {}

  /// Reserves space for a number of declarations.
  mutating func reserveCapacity(_ count: Int) {
    unshare()
    declared.reserveCapacity(count)
  }

  /// Declares a name; returns the earlier declaration if the scope already has one.
  mutating func declare(_ id: EntityID, _ entity: Entity, scope: EntityID, in sources: SourceMap) -> EntityID? {
    unshare()
    return declared.declare(id, entity, scope: scope, in: sources)
  }

  private mutating func unshare() {
    if !isKnownUniquelyReferenced(&declared) { declared = DeclaredSymbols(declared) }
  }

  /// The number of a name, if anything has it.
  func number(of name: ArraySlice<UInt8>, in sources: SourceMap) -> Int32? { declared.names.find(name, in: sources) }

  /// The declaration of a name in one scope.
  func find(_ name: Int32, _ family: DeclarationKind.Family, scope: EntityID) -> EntityID? {
    declared.find(name, family, scope: scope)
  }

  /// The declarations of a name in a family, latest first; at most fifty.
  func all(_ name: Int32, _ family: DeclarationKind.Family) -> [EntityID] { declared.all(name, family) }

  /// The declarations of a name in all scenarios.
  func hypothetical(_ name: Int32, _ family: DeclarationKind.Family) -> [EntityID] { declared.hypothetical(name, family) }

  /// The only declaration of a name in a family; nil if there are none or several.
  func only(_ name: Int32, _ family: DeclarationKind.Family) -> EntityID? { declared.only(name, family) }
}

/// What a ``SymbolTable`` refers to. Only one table writes to it, so that accesses need no check at run time, which would
/// cost a tenth of the time of looking names up.
private final class DeclaredSymbols: @unchecked Sendable {
  @exclusivity(unchecked) private(set) var names = NameTable()
  /// Indices of entities by scope, family and name.
  @exclusivity(unchecked) private var declared = HashTable<UInt64>()
  /// By family and name, the latest declaration, and for each the previous one with the same: for lookups from outside.
  @exclusivity(unchecked) private var heads: [[EntityID]] = DeclarationKind.Family.allCases.map { _ in [] }
  @exclusivity(unchecked) private var next: [EntityID] = []
  /// Declarations in scenarios, by name and family.
  @exclusivity(unchecked) private var additions: [Addition: [EntityID]] = [:]

  private struct Addition: Hashable {
    let name: Int32
    let family: DeclarationKind.Family
  }

  init() {}

  init(_ other: DeclaredSymbols) {
    (names, declared, heads, next, additions) = (other.names, other.declared, other.heads, other.next, other.additions)
  }

  func reserveCapacity(_ count: Int) {
    names.reserveCapacity(count)
    next.reserveCapacity(count)
    // Most names are names of work.
    heads[Int(DeclarationKind.Family.work.rawValue)].reserveCapacity(count)
    declared.reserveCapacity(count)
  }

  private func key(_ scope: EntityID, _ family: DeclarationKind.Family, _ name: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: scope.index &+ 1)) << 32 | UInt64(UInt32(name)) << 2 | UInt64(family.rawValue)
  }

  func declare(
    _ id: EntityID, _ entity: Entity, scope: EntityID, in sources: SourceMap
  ) -> EntityID? {
    let family = entity.kind.family
    let name = names.number(of: sources.bytes(entity.name), at: entity.name, in: sources)
    let first = EntityID(Int(declared.find(key(scope, family, name), orAdd: id.index)))
    guard first == id else { return first }
    // Names declared in a scenario are known only inside it.
    if entity.isHypothetical {
      additions[Addition(name: name, family: family), default: []].append(id)
    } else {
      let (family, name) = (Int(family.rawValue), Int(name))
      while heads[family].count <= name { heads[family].append(.none) }
      while next.count <= Int(id.index) { next.append(.none) }
      next[Int(id.index)] = heads[family][name]
      heads[family][name] = id
    }
    return nil
  }

  func find(_ name: Int32, _ family: DeclarationKind.Family, scope: EntityID) -> EntityID? {
    declared.find(key(scope, family, name)).map { EntityID(Int($0)) }
  }

  func all(_ name: Int32, _ family: DeclarationKind.Family) -> [EntityID] {
    guard let head = head(name, family) else { return [] }
    var result = [head]
    var following = next[Int(head.index)]
    while following != .none, result.count < 50 {
      result.append(following)
      following = next[Int(following.index)]
    }
    return result
  }

  func hypothetical(_ name: Int32, _ family: DeclarationKind.Family) -> [EntityID] {
    additions.isEmpty ? [] : additions[Addition(name: name, family: family)] ?? []
  }

  func only(_ name: Int32, _ family: DeclarationKind.Family) -> EntityID? {
    guard let head = head(name, family), next[Int(head.index)] == .none else { return nil }
    return head
  }

  /// The latest declaration of a name in a family.
  private func head(_ name: Int32, _ family: DeclarationKind.Family) -> EntityID? {
    let ofFamily = heads[Int(family.rawValue)]
    guard Int(name) < ofFamily.count, ofFamily[Int(name)] != .none else { return nil }
    return ofFamily[Int(name)]
  }
}
