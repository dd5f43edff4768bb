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
  package static var table: WritableKeyPath<PlanTables, [ProjectConstraint]> { \.registers.constraints }

  package static let rows: [Row<ProjectConstraint>] = [
    .choice("kind", \.kind, "Type").recorded,
    .one("source", .text, \.source, "Who imposes it").recorded,
    .many("affects", .anyReferences, \.affects, "What it touches").accepting(.anything).recorded,
  ]
}

extension ProjectConstraint {
  package enum Kind: String, Choice {
    case time, cost, scope, technical, legal, contractual, people
  }
}
