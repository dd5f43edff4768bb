import PlanSyntax

/// Every declared name and what it stands for; names are unique within a family and a scope.
package struct SymbolTable: Sendable {
  package private(set) var names = NameTable()
  /// Open addressing over (scope, family, name).
  private var keys: [UInt64]
  private var values: [EntityID]
  private var used = 0
  /// First declaration of each name and family, and the next one with the same: for lookups from outside.
  private var heads: [EntityID] = []
  private var next: [EntityID: EntityID] = [:]

  package init() {
    keys = Array(repeating: .max, count: 1024)
    values = Array(repeating: .none, count: 1024)
  }

  private func key(_ scope: EntityID, _ family: DeclarationKind.Family, _ name: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: scope.index &+ 1)) << 32 | UInt64(UInt32(name)) << 2 | UInt64(family.rawValue)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (keys.count - 1)
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Declares a name; returns the earlier declaration if the scope has one already.
  mutating func declare(
    _ id: EntityID, _ entity: Entity, scope: EntityID, in sources: SourceMap
  ) -> EntityID? {
    let family = entity.kind.family
    let name = names.number(of: sources.bytes(entity.name), at: entity.name, in: sources)
    if (used + 1) * 2 > keys.count { grow() }
    let key = key(scope, family, name)
    let slot = slot(of: key)
    guard keys[slot] == .max else { return values[slot] }
    keys[slot] = key
    values[slot] = id
    used += 1
    let head = Int(name) * 3 + Int(family.rawValue)
    while heads.count <= head { heads.append(.none) }
    // Names of a scenario are known only inside it.
    if !entity.isHypothetical {
      if heads[head] != .none { next[id] = heads[head] }
      heads[head] = id
    }
    return nil
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: .max, count: oldKeys.count * 2)
    values = Array(repeating: .none, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != .max {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = oldValues[index]
    }
  }

  /// The declaration of a name in one scope.
  func find(_ name: Int32, _ family: DeclarationKind.Family, scope: EntityID) -> EntityID? {
    let slot = slot(of: key(scope, family, name))
    return keys[slot] == .max ? nil : values[slot]
  }

  /// The declarations of a name in a family, latest first; no more than fifty.
  func all(_ name: Int32, _ family: DeclarationKind.Family) -> [EntityID] {
    let head = Int(name) * 3 + Int(family.rawValue)
    guard head < heads.count, heads[head] != .none else { return [] }
    var result = [heads[head]]
    while result.count < 50, let following = next[result[result.count - 1]] { result.append(following) }
    return result
  }

  /// The only declaration of a name in a family; nil when there is none or more than one.
  func only(_ name: Int32, _ family: DeclarationKind.Family) -> EntityID? {
    let head = Int(name) * 3 + Int(family.rawValue)
    guard head < heads.count, heads[head] != .none, next[heads[head]] == nil else { return nil }
    return heads[head]
  }
}
