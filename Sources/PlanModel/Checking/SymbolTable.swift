import PlanSyntax
import PlanText

/// Every declared name and what it refers to; names are unique within a family and a scope.
package struct SymbolTable: Sendable {
  package private(set) var names = NameTable()
  /// Open addressing over (scope, family, name).
  private var slots: [Slot]
  private var used = 0
  /// Latest declaration of each name and family, and for each the previous one with the same: for lookups from outside.
  private var heads: [EntityID] = []
  private var next: [EntityID] = []
  /// What scenarios declare, by name and family.
  private var additions: [Int: [EntityID]] = [:]

  private struct Slot {
    /// Made of scope, family and name; `UInt64.max` if free.
    var key: UInt64
    var value: EntityID
    static let free = Slot(key: .max, value: .none)
  }

  package init() { slots = Array(repeating: .free, count: 1024) }

  /// Reserves space for a number of declarations.
  mutating func reserveCapacity(_ count: Int) {
    names.reserveCapacity(count)
    next.reserveCapacity(count)
    heads.reserveCapacity(count * 3)
    while slots.count < count * 2 { grow() }
  }

  private func key(_ scope: EntityID, _ family: DeclarationKind.Family, _ name: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: scope.index &+ 1)) << 32 | UInt64(UInt32(name)) << 2 | UInt64(family.rawValue)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (slots.count - 1)
    while slots[slot].key != .max, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Declares a name; returns the earlier declaration if the scope already has one.
  mutating func declare(
    _ id: EntityID, _ entity: Entity, scope: EntityID, in sources: SourceMap
  ) -> EntityID? {
    let family = entity.kind.family
    let name = names.number(of: sources.bytes(entity.name), at: entity.name, in: sources)
    if (used + 1) * 2 > slots.count { grow() }
    let key = key(scope, family, name)
    let slot = slot(of: key)
    guard slots[slot].key == .max else { return slots[slot].value }
    slots[slot] = Slot(key: key, value: id)
    used += 1
    let head = Int(name) * 3 + Int(family.rawValue)
    while heads.count <= head { heads.append(.none) }
    // Names declared in a scenario are known only inside it.
    if entity.isHypothetical {
      additions[head, default: []].append(id)
    } else {
      while next.count <= Int(id.index) { next.append(.none) }
      next[Int(id.index)] = heads[head]
      heads[head] = id
    }
    return nil
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .free, count: old.count * 2)
    for entry in old where entry.key != .max { slots[slot(of: entry.key)] = entry }
  }

  /// The declaration of a name in one scope.
  func find(_ name: Int32, _ family: DeclarationKind.Family, scope: EntityID) -> EntityID? {
    let slot = slot(of: key(scope, family, name))
    return slots[slot].key == .max ? nil : slots[slot].value
  }

  /// The declarations of a name in a family, latest first; at most fifty.
  func all(_ name: Int32, _ family: DeclarationKind.Family) -> [EntityID] {
    let head = Int(name) * 3 + Int(family.rawValue)
    guard head < heads.count, heads[head] != .none else { return [] }
    var result = [heads[head]]
    var following = next[Int(heads[head].index)]
    while following != .none, result.count < 50 {
      result.append(following)
      following = next[Int(following.index)]
    }
    return result
  }

  /// The declarations of a name in all scenarios.
  func hypothetical(_ name: Int32, _ family: DeclarationKind.Family) -> [EntityID] {
    additions.isEmpty ? [] : additions[Int(name) * 3 + Int(family.rawValue)] ?? []
  }

  /// The only declaration of a name in a family; nil if there are none or several.
  func only(_ name: Int32, _ family: DeclarationKind.Family) -> EntityID? {
    let head = Int(name) * 3 + Int(family.rawValue)
    guard head < heads.count, heads[head] != .none, next[Int(heads[head].index)] == .none else { return nil }
    return heads[head]
  }
}
