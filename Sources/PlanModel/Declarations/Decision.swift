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
  package static var table: EntryList<Decision> { .init({ $0.registers.decisions }, { $0.registers.decisions.append($1) }) }

  package static let rows: [Row] = [
    one("decided", .stamp, { $0(&$1.decided) }, "Decided on, by").accepting(.who).recorded,
    one("due", .date, { $0(&$1.due) }, "Needed by").planned,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    one("because", .text, { $0(&$1.because) }, "Reason").recorded,
    many("considered", .text, { $0(&$1.considered) }, "Alternative weighed").recorded,
    many("about", .anyReferences, { $0(&$1.about) }, "What it concerns").accepting(.anything).recorded,
  ]
}
