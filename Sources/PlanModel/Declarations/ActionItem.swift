import PlanSyntax
import PlanText

/// Follow-up item.
package struct ActionItem: Declaration, PlanEntry {
  package let id: EntityID
  package var owner: Reference?
  package var due: Day?
  package var about: [AnyReference] = []
  package var raised: Stamp?
  package var finished: Stamp?
  package var cancelled: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.action
  package static let plural = "actions"
  package static let summary = "Follow-up item."
  package static var table: EntryList<ActionItem> { .init({ $0.registers.actions }, { $0.registers.actions.append($1) }) }

  package static let rows: [Row] = [
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    one("due", .date, { $0(&$1.due) }, "Due date").planned,
    many("about", .anyReferences, { $0(&$1.about) }, "What it concerns").accepting(.anything).recorded,
    one("raised", .stamp, { $0(&$1.raised) }, "Raised on, by").accepting(.who).recorded,
    one("finished", .stamp, { $0(&$1.finished) }, "Actual finish").accepting(.who).recorded,
    one("cancelled", .stamp, { $0(&$1.cancelled) }, "Dropped").accepting(.who).recorded,
  ]
}
