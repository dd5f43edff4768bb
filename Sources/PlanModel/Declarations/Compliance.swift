import PlanSyntax
import PlanText

/// Law, policy or standard to satisfy.
package struct Compliance: Declaration, PlanEntry {
  package let id: EntityID
  package var source: Text?
  package var `for`: [AnyReference] = []
  package var accept: [Criterion] = []
  package var evidence: [AnyReference] = []
  package var owner: Reference?
  package var approver: [Reference] = []
  package var due: Day?
  package var passed: Stamp?
  package var waived: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.compliance
  package static let plural = "compliance"
  package static let summary = "Law, policy or standard to satisfy."
  package static var table: EntryList<Compliance> { .init({ $0.registers.compliance }, { $0.registers.compliance.append($1) }) }

  package static let rows: [Row] = [
    one("source", .text, { $0(&$1.source) }, "Who or what imposes it").recorded,
    many("for", .anyReferences, { $0(&$1.for) }, "What it serves").accepting(.anything).recorded,
    many("accept", .criterion, { $0(&$1.accept) }, "Control to demonstrate").accepting(.who).recorded,
    many("evidence", .anyReferences, { $0(&$1.evidence) }, "Task or deliverable that proves it").accepting(.anything).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    many("approver", .references, { $0(&$1.approver) }, "Who approves").accepting(.who).recorded,
    one("due", .date, { $0(&$1.due) }, "Due date").planned,
    one("passed", .stamp, { $0(&$1.passed) }, "Passed on, by").accepting(.who).recorded,
    one("waived", .stamp, { $0(&$1.waived) }, "Waived on, by").accepting(.who).recorded,
  ]
}
