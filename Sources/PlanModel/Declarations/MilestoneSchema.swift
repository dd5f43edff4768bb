import PlanSyntax

/// Zero-length event.
package enum MilestoneSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.milestone
  package static let plural = "activities"
  package static let summary = "Zero-length event."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] = [
    .many("after", .dependencies, \.after, "Predecessors").accepting(.schedulable),
    .many("start", .startRule, \.start, "Date limit or start dependency").accepting(.schedulable),
    .many("finish", .finishRule, \.finish, "`finish by DATE` = deadline").accepting(.schedulable),
    .many("delivers", .references, \.details.delivers, "Deliverables completed by it").accepting([.deliverable]),
    .many("approver", .references, \.details.approver, "Who approves").accepting(.who).recorded,
    .one("owner", .reference, \.details.owner, "Person answerable for it").accepting(.who),
    .one("finished", .stamp, \.details.finished, "Actual finish").accepting(.who),
    .one("cancelled", .stamp, \.details.cancelled, "Cancelled on, by").accepting(.who),
    .many("for", .anyReferences, \.details.for, "What it serves").accepting(.anything),
    .choice("schedule", \.details.schedule, "`early` or `late`").byDefault("early"),
    .many("requires", .references, \.details.requires, "Deliverables needed first").accepting([.deliverable]).planned,
  ]
}
