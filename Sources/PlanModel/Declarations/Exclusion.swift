import PlanSyntax

/// Explicitly out of scope.
package struct Exclusion: Declaration, PlanEntry {
  package let id: EntityID
  package var because: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.excluded
  package static let plural = "exclusions"
  package static let summary = "Explicitly out of scope."
  package static var table: WritableKeyPath<PlanTables, [Exclusion]> { \.registers.exclusions }

  package static let rows: [Row<Exclusion>] = [
    .one("because", .text, \.because, "Reason").recorded,
  ]
}
