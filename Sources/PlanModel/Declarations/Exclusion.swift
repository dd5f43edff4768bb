import PlanSyntax

/// Explicitly out of scope.
package struct Exclusion: Declaration, PlanEntry {
  package let id: EntityID
  package var because: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.excluded
  package static let plural = "exclusions"
  package static let summary = "Explicitly out of scope."
  package static var table: EntryList<Exclusion> { .init({ $0.registers.exclusions }, { $0.registers.exclusions.append($1) }) }

  package static let rows: [Row] = [
    one("because", .text, { $0(&$1.because) }, "Reason").recorded,
  ]
}
