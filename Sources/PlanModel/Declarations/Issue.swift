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
  package static var table: EntryList<Issue> { .init({ $0.registers.issues }, { $0.registers.issues.append($1) }) }

  package static let rows: [Row] = [
    one("raised", .stamp, { $0(&$1.raised) }, "Raised on, by").accepting(.who).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    choice("severity", { $0(&$1.severity) }, "How bad").byDefault("medium").recorded,
    many("about", .anyReferences, { $0(&$1.about) }, "What it concerns").accepting(.anything).recorded,
    many("blocks", .references, { $0(&$1.blocks) }, "Activities held up").accepting(.work).planned,
    one("due", .date, { $0(&$1.due) }, "Due date").planned,
    one("cause", .text, { $0(&$1.cause) }, "Root cause").recorded,
    one("escalated", .stamp, { $0(&$1.escalated) }, "Escalated on, to or by").accepting(.who).recorded,
    one("resolved", .stamp, { $0(&$1.resolved) }, "Resolved on, by").accepting(.who).recorded,
  ]
}

extension Issue {
  package enum Severity: String, Choice {
    case low, medium, high, critical
  }
}
