import PlanSyntax

/// Limit imposed on the project.
package struct ProjectConstraint: Declaration, PlanEntry {
  package let id: EntityID
  package var kind: Kind?
  package var source: Text?
  package var affects: [AnyReference] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.constraint
  package static let plural = "constraints"
  package static let summary = "Limit imposed on the project."
  package static var table: EntryList<ProjectConstraint> { .init({ $0.registers.constraints }, { $0.registers.constraints.append($1) }) }

  package static let rows: [Row] = [
    choice("kind", { $0(&$1.kind) }, "Type").recorded,
    one("source", .text, { $0(&$1.source) }, "Who imposes it").recorded,
    many("affects", .anyReferences, { $0(&$1.affects) }, "What it touches").accepting(.anything).recorded,
  ]
}

extension ProjectConstraint {
  package enum Kind: String, Choice {
    case time, cost, scope, technical, legal, contractual, people
  }
}
