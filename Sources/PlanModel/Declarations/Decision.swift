import PlanSyntax
import PlanText

/// Decision made or needed.
package struct Decision: Declaration, PlanEntry {
  package let id: EntityID
  package var decided: Stamp?
  package var due: Day?
  package var owner: Reference?
  package var because: Text?
  package var considered: [Text] = []
  package var about: [AnyReference] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.decision
  package static let plural = "decisions"
  package static let summary = "Decision made or needed."
  package static var table: WritableKeyPath<PlanTables, [Decision]> { \.registers.decisions }

  package static let rows: [Row<Decision>] = [
    .one("decided", .stamp, \.decided, "Decided on, by").accepting(.who).recorded,
    .one("due", .date, \.due, "Needed by").planned,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .one("because", .text, \.because, "Reason").recorded,
    .many("considered", .text, \.considered, "Alternative weighed").recorded,
    .many("about", .anyReferences, \.about, "What it concerns").accepting(.anything).recorded,
  ]
}
