import PlanSyntax
import PlanText

/// Taken as true without proof.
package struct Assumption: Declaration, PlanEntry {
  package let id: EntityID
  package var owner: Reference?
  package var due: Day?
  package var affects: [AnyReference] = []
  package var becomes: Reference?
  package var validated: Stamp?
  package var refuted: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.assumption
  package static let plural = "assumptions"
  package static let summary = "Something taken as true without proof."
  package static var table: WritableKeyPath<PlanTables, [Assumption]> { \.registers.assumptions }

  package static let rows: [Row<Assumption>] = [
    .one("owner", .reference, \.owner, "Who validates it").accepting(.who).recorded,
    .one("due", .date, \.due, "Validate by").planned,
    .many("affects", .anyReferences, \.affects, "What breaks if it is false").accepting(.anything).recorded,
    .one("becomes", .reference, \.becomes, "Risk or issue it turns into").accepting([.risk, .issue]).recorded,
    .one("validated", .stamp, \.validated, "Shown to be true").accepting(.who).recorded,
    .one("refuted", .stamp, \.refuted, "Shown to be false").accepting(.who).recorded,
  ]
}
