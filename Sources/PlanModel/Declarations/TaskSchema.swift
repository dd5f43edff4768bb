import PlanSyntax
import PlanText

/// Piece of work; with nested activities it acts as a phase.
package enum TaskSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.task
  package static let plural = "activities"
  package static let summary = "Piece of work; with nested activities it acts as a phase."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] = [
    .one("effort", .estimate, \.effort, "Work (`effort 5d..8d..15d`)"),
    .one("duration", .estimate, \.duration, "Fixed working time").byDefault("effort ÷ assigned capacity"),
    .many("assign", .allocation, \.assign,
      "Who or what does it").accepting([.person, .role, .team, .equipment, .software]),
    .many("needs", .names, \.details.task.needs, "Skills required"),
    .many("consume", .consumption, \.details.task.consume, "Material used").accepting([.material]),
    .many("after", .dependencies, \.after, "Predecessors").accepting(.schedulable),
    .many("start", .startRule, \.start, "Date limit or start dependency").accepting(.schedulable),
    .many("finish", .finishRule, \.finish, "Date limit or finish dependency").accepting(.schedulable),
    .many("spans", .references, \.details.task.spans, "Activities it spans (level of effort)").accepting(.work),
    .one("within", .reference, \.details.within,
      "Window in which it must be done").accepting([.window]).byDefault("inherited"),
    .one("booked", .date, \.details.task.booked,
      "Day on which its window was booked; the window's `notice` counts from then")
      .byDefault("status date, else project start"),
    .one("calendar", .reference, \.details.calendar,
      "Working calendar").accepting([.calendar]).byDefault("inherited"),
    .many("changes", .references, \.details.changes, "Systems modified").accepting([.system]),
    .many("downtime", .outage, \.details.task.downtime, "Outage caused (`downtime crm 4h`)").accepting([.system]),
    .one("backout", .backout, \.details.task.backout, "Rollback plan and time"),
    .many("delivers", .references, \.details.delivers, "Deliverables completed by it").accepting([.deliverable]),
    .many("inputs", .references, \.details.task.inputs, "Deliverables it needs").accepting([.deliverable]).recorded,
    .many("for", .anyReferences, \.details.for, "Requirement, risk, change … it serves").accepting(.anything),
    .many("cost", .cost, \.details.task.cost, "Fixed or per-time cost").accepting([.account]).planned,
    .one("account", .reference, \.details.account,
      "Account that bears the cost").accepting([.account]).byDefault("inherited").planned,
    .one("basis", .text, \.details.task.basis, "Basis of the estimate").recorded,
    .one("margin", .flag, \.details.task.margin, "Flag: schedule margin, no work"),
    .one("outline", .flag, \.details.task.outline, "Flag: planning package, to be detailed later (rolling wave)"),
    .choice("priority", \.details.priority, "Priority in levelling").byDefault("inherited"),
    .one("points", .number, \.details.task.points, "Size in points").planned,
    .one("sprint", .reference, \.details.task.sprint, "Sprint it belongs to").accepting([.sprint]),
    .choice("schedule", \.details.schedule, "`late` = as late as possible").byDefault("early"),
    .many("pause", .offDates, \.details.task.pause, "Planned interruption"),
    .many("trains", .training, \.details.task.trains,
      "Audience trained").accepting([.stakeholder, .team, .role, .person]).recorded,
    .one("owner", .reference, \.details.owner,
      "Person answerable for it").accepting(.who).byDefault("first assignee").recorded,
    .one("started", .stamp, \.details.task.started, "Actual start").accepting(.who),
    .one("finished", .stamp, \.details.finished, "Actual finish").accepting(.who),
    .one("done", .percent, \.details.task.done, "Physical progress").byDefault("0%"),
    .one("remaining", .duration, \.details.task.remaining, "Work left").byDefault("derived"),
    .one("spent", .duration, \.details.task.spent, "Work done").byDefault("from timesheets").planned,
    .one("cancelled", .stamp, \.details.cancelled, "Cancelled on, by").accepting(.who),
  ] + ActivityDetails.responsibilities
}

/// Properties only tasks have.
package struct TaskDetails: Sendable {
  package var needs: [Word] = []
  package var consume: [Consumption] = []
  package var spans: [Reference] = []
  package var booked: Day?
  package var downtime: [Outage] = []
  package var backout: Backout?
  package var inputs: [Reference] = []
  package var cost: [Cost] = []
  package var basis: Text?
  package var margin: Flag?
  package var outline: Flag?
  package var points: Decimal?
  package var sprint: Reference?
  package var pause: [OffDates] = []
  package var trains: [Training] = []
  package var started: Stamp?
  package var done: Percent?
  package var remaining: TimeAmount?
  package var spent: TimeAmount?
}
