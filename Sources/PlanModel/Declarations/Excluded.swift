import PlanSyntax

/// Explicitly out of scope.
package struct Excluded: Declaration, PlanEntry {
  package let id: EntityID
  package var because: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.excluded
  package static let plural = "exclusions"
  package static let summary = "Explicitly out of scope."
  package static var table: WritableKeyPath<Plan, [Excluded]> { \.registers.exclusions }

  package static let rows: [Row<Excluded>] = [
    .one("because", .text, \.because, "Reason").recorded,
  ]
}
