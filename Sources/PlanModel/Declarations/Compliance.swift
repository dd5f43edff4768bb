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
  package static var table: WritableKeyPath<PlanTables, [Compliance]> { \.registers.compliance }

  package static let rows: [Row<Compliance>] = [
    .one("source", .text, \.source, "Who or what imposes it").recorded,
    .many("for", .anyReferences, \.for, "What it serves").accepting(.anything).recorded,
    .many("accept", .criterion, \.accept, "Control to demonstrate").accepting(.who).recorded,
    .many("evidence", .anyReferences, \.evidence, "Task or deliverable that proves it").accepting(.anything).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .many("approver", .references, \.approver, "Who approves").accepting(.who).recorded,
    .one("due", .date, \.due, "Due date").planned,
    .one("passed", .stamp, \.passed, "Passed on, by").accepting(.who).recorded,
    .one("waived", .stamp, \.waived, "Waived on, by").accepting(.who).recorded,
  ]
}
