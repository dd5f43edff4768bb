import PlanSyntax

/// Zero-length event.
package enum MilestoneSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.milestone
  package static let plural = "activities"
  package static let summary = "Zero-length event."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] = [
    many("after", .dependencies, { $0(&$1.after) }, "Predecessors").accepting(.schedulable),
    many("start", .startRule, { $0(&$1.start) }, "Date limit or start dependency").accepting(.schedulable),
    many("finish", .finishRule, { $0(&$1.finish) }, "`finish by DATE` = deadline").accepting(.schedulable),
    many("delivers", .references, { $0(&$1.details.delivers) }, "Deliverables completed by it").accepting([.deliverable]),
    many("approver", .references, { $0(&$1.details.approver) }, "Who approves").accepting(.who).recorded,
    one("owner", .reference, { $0(&$1.details.owner) }, "Person answerable for it").accepting(.who),
    one("finished", .stamp, { $0(&$1.details.finished) }, "Actual finish").accepting(.who),
    one("cancelled", .stamp, { $0(&$1.details.cancelled) }, "Cancelled on, by").accepting(.who),
    many("for", .anyReferences, { $0(&$1.details.for) }, "What it serves").accepting(.anything),
    choice("schedule", { $0(&$1.details.schedule) }, "`early` or `late`").byDefault("early"),
    many("requires", .references, { $0(&$1.details.requires) }, "Deliverables needed first").accepting([.deliverable]).planned,
  ]
}
