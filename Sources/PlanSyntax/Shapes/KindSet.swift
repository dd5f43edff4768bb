import PlanText

/// A set of declaration kinds.
package struct KindSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  package var bits: UInt64 = 0
  @inline(never)
  package init(arrayLiteral kinds: DeclarationKind...) { for kind in kinds { bits |= 1 << UInt64(kind.number) } }
  package init(where matches: (DeclarationKind) -> Bool) {
    for kind in DeclarationKind.allCases where matches(kind) { bits |= 1 << UInt64(kind.number) }
  }
  package func contains(_ kind: DeclarationKind) -> Bool { bits & (1 << UInt64(kind.number)) != 0 }
  package func union(_ other: KindSet) -> KindSet { KindSet { contains($0) || other.contains($0) } }
  package var isEmpty: Bool { bits == 0 }
  package var kinds: [DeclarationKind] { DeclarationKind.allCases.filter(contains) }

  /// `a task`, `a phase, task or milestone`: the keywords for messages. A use of a template is a phase to its readers.
  package var phrase: String {
    let spoken = kinds.filter { $0 != .use }
    return (spoken.isEmpty ? kinds : spoken).map(\.keyword).listed(.or).withArticle
  }

  /// True when a kind of the family is in the set.
  package func meets(_ family: DeclarationKind.Family) -> Bool { bits & Self.families[Int(family.rawValue)] != 0 }
  private static let families = DeclarationKind.Family.allCases.map { family in KindSet { $0.family == family }.bits }

  /// Anyone who can be named as responsible.
  package static let who: KindSet = [.person, .role, .team, .stakeholder, .vendor]
  package static let work = KindSet { $0.isActivity }
  /// Work that has a start and a finish of its own.
  package static let schedulable: KindSet = [.phase, .task, .milestone, .gate, .external, .use]
  package static let anything = KindSet { !$0.isSingleton }
}
