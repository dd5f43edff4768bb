import PlanSyntax
import PlanText

/// Problem that exists now.
package struct Issue: Declaration, PlanEntry {
  package let id: EntityID
  package var raised: Stamp?
  package var owner: Reference?
  package var severity: Severity?
  package var about: [AnyReference] = []
  package var blocks: [Reference] = []
  package var due: Day?
  package var cause: Text?
  package var escalated: Stamp?
  package var resolved: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.issue
  package static let plural = "issues"
  package static let summary = "Problem that exists now."
  package static var table: WritableKeyPath<PlanTables, [Issue]> { \.registers.issues }

  package static let rows: [Row<Issue>] = [
    .one("raised", .stamp, \.raised, "Raised on, by").accepting(.who).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .choice("severity", \.severity, "How bad").byDefault("medium").recorded,
    .many("about", .anyReferences, \.about, "What it concerns").accepting(.anything).recorded,
    .many("blocks", .references, \.blocks, "Activities held up").accepting(.work).planned,
    .one("due", .date, \.due, "Due date").planned,
    .one("cause", .text, \.cause, "Root cause").recorded,
    .one("escalated", .stamp, \.escalated, "Escalated on, to or by").accepting(.who).recorded,
    .one("resolved", .stamp, \.resolved, "Resolved on, by").accepting(.who).recorded,
  ]
}

extension Issue {
  package enum Severity: String, Choice {
    case low, medium, high, critical
  }
}
