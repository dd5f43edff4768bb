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
  package static var table: WritableKeyPath<PlanTables, [ActionItem]> { \.registers.actions }

  package static let rows: [Row<ActionItem>] = [
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .one("due", .date, \.due, "Due date").planned,
    .many("about", .anyReferences, \.about, "What it concerns").accepting(.anything).recorded,
    .one("raised", .stamp, \.raised, "Raised on, by").accepting(.who).recorded,
    .one("finished", .stamp, \.finished, "Actual finish").accepting(.who).recorded,
    .one("cancelled", .stamp, \.cancelled, "Dropped").accepting(.who).recorded,
  ]
}
