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
  package static var table: EntryList<Assumption> { .init({ $0.registers.assumptions }, { $0.registers.assumptions.append($1) }) }

  package static let rows: [Row] = [
    one("owner", .reference, { $0(&$1.owner) }, "Who validates it").accepting(.who).recorded,
    one("due", .date, { $0(&$1.due) }, "Validate by").planned,
    many("affects", .anyReferences, { $0(&$1.affects) }, "What breaks if it is false").accepting(.anything).recorded,
    one("becomes", .reference, { $0(&$1.becomes) }, "Risk or issue it turns into").accepting([.risk, .issue]).recorded,
    one("validated", .stamp, { $0(&$1.validated) }, "Shown to be true").accepting(.who).recorded,
    one("refuted", .stamp, { $0(&$1.refuted) }, "Shown to be false").accepting(.who).recorded,
  ]
}
