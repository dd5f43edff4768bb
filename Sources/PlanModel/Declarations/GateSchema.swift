import PlanSyntax

/// Milestone that needs a decision.
package enum GateSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.gate
  package static let plural = "activities"
  package static let summary = "Milestone that needs a decision."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] = [
    many("after", .dependencies, { $0(&$1.after) }, "Predecessors").accepting(.schedulable),
    many("finish", .finishRule, { $0(&$1.finish) }, "Date limit or finish dependency").accepting(.schedulable),
    many("start", .startRule, { $0(&$1.start) }, "Date limit or start dependency").accepting(.schedulable),
    many("requires", .references, { $0(&$1.details.requires) },
      "Deliverables that must be accepted").accepting([.deliverable]).planned,
    many("accept", .criterion, { $0(&$1.details.gate.accept) }, "Pass criterion").accepting(.who).recorded,
    many("approver", .references, { $0(&$1.details.approver) }, "Who approves").accepting(.who).expected.recorded,
    one("owner", .reference, { $0(&$1.details.owner) }, "Person answerable for it").accepting(.who),
    one("passed", .stamp, { $0(&$1.details.gate.passed) }, "Passed on, by").accepting(.who),
    one("failed", .stamp, { $0(&$1.details.gate.failed) }, "Failed on, by").accepting(.who),
    one("waived", .stamp, { $0(&$1.details.gate.waived) }, "Waived on, by").accepting(.who),
    many("for", .anyReferences, { $0(&$1.details.for) }, "What it serves").accepting(.anything),
  ]
}

/// Properties only gates have.
package struct GateDetails: Sendable {
  package var accept: [Criterion] = []
  package var passed: Stamp?
  package var failed: Stamp?
  package var waived: Stamp?
}
