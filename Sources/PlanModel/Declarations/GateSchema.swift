import PlanSyntax

/// Milestone that needs a decision.
package enum GateSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.gate
  package static let plural = "activities"
  package static let summary = "Milestone that needs a decision."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] = [
    .many("after", .dependencies, \.after, "Predecessors").accepting(.schedulable),
    .many("finish", .finishRule, \.finish, "Date limit or finish dependency").accepting(.schedulable),
    .many("start", .startRule, \.start, "Date limit or start dependency").accepting(.schedulable),
    .many("requires", .references, \.details.requires,
      "Deliverables that must be accepted").accepting([.deliverable]).planned,
    .many("accept", .criterion, \.details.gate.accept, "Pass criterion").accepting(.who).recorded,
    .many("approver", .references, \.details.approver, "Who approves").accepting(.who).expected.recorded,
    .one("owner", .reference, \.details.owner, "Person answerable for it").accepting(.who),
    .one("passed", .stamp, \.details.gate.passed, "Passed on, by").accepting(.who),
    .one("failed", .stamp, \.details.gate.failed, "Failed on, by").accepting(.who),
    .one("waived", .stamp, \.details.gate.waived, "Waived on, by").accepting(.who),
    .many("for", .anyReferences, \.details.for, "What it serves").accepting(.anything),
  ]
}

/// Properties only gates have.
package struct GateDetails: Sendable {
  package var accept: [Criterion] = []
  package var passed: Stamp?
  package var failed: Stamp?
  package var waived: Stamp?
}
