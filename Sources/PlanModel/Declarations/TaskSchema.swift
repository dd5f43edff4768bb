import PlanSyntax
import PlanText

/// Piece of work; with nested activities it acts as a phase.
package enum TaskSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.task
  package static let plural = "activities"
  package static let summary = "Piece of work; with nested activities it acts as a phase."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] = [
    one("effort", .estimate, { $0(&$1.effort) }, "Work (`effort 5d..8d..15d`)").work,
    one("duration", .estimate, { $0(&$1.duration) }, "Fixed working time").byDefault("effort ÷ assigned capacity"),
    many("assign", .allocation, { $0(&$1.assign) },
      "Who or what does it").accepting([.person, .role, .team, .equipment, .software]),
    many("way", .way, { $0(&$1.details.task.ways) },
      "One of several ways to do it, of which planc takes the best")
      .accepting([.person, .role, .team, .equipment, .software]).example("2d with ana"),
    many("needs", .names, { $0(&$1.details.task.needs) }, "Skills required"),
    many("consume", .consumption, { $0(&$1.details.task.consume) }, "Material used").accepting([.material]),
    many("after", .dependencies, { $0(&$1.after) }, "Predecessors").accepting(.schedulable),
    many("start", .startRule, { $0(&$1.start) }, "Date limit or start dependency").accepting(.schedulable),
    many("finish", .finishRule, { $0(&$1.finish) }, "Date limit or finish dependency").accepting(.schedulable),
    many("spans", .references, { $0(&$1.details.task.spans) }, "Activities it spans (level of effort)").accepting(.work),
    one("within", .reference, { $0(&$1.details.within) },
      "Window in which it must be done").accepting([.window]).byDefault("inherited"),
    one("booked", .date, { $0(&$1.details.task.booked) },
      "Day on which its window was booked; the window's `notice` counts from then")
      .byDefault("status date, else project start"),
    one("calendar", .reference, { $0(&$1.details.calendar) },
      "Working calendar").accepting([.calendar]).byDefault("inherited"),
    many("changes", .references, { $0(&$1.details.changes) }, "Systems modified").accepting([.system]),
    many("downtime", .outage, { $0(&$1.details.task.downtime) }, "Outage caused (`downtime crm 4h`)").accepting([.system]),
    one("backout", .backout, { $0(&$1.details.task.backout) }, "Rollback plan and time"),
    many("delivers", .references, { $0(&$1.details.delivers) }, "Deliverables completed by it").accepting([.deliverable]),
    many("inputs", .references, { $0(&$1.details.task.inputs) }, "Deliverables it needs").accepting([.deliverable]).recorded,
    many("for", .anyReferences, { $0(&$1.details.for) }, "Requirement, risk, change … it serves").accepting(.anything),
    many("cost", .cost, { $0(&$1.details.task.cost) }, "Fixed or per-time cost").accepting([.account]),
    one("account", .reference, { $0(&$1.details.account) },
      "Account that bears the cost").accepting([.account]).byDefault("inherited"),
    one("basis", .text, { $0(&$1.details.task.basis) }, "Basis of the estimate").recorded,
    one("margin", .flag, { $0(&$1.details.task.margin) }, "Flag: schedule margin, no work"),
    one("outline", .flag, { $0(&$1.details.task.outline) }, "Flag: planning package, to be detailed later (rolling wave)"),
    choice("priority", { $0(&$1.details.priority) }, "Priority in levelling").byDefault("inherited"),
    one("points", .number, { $0(&$1.details.task.points) }, "Size in points").planned,
    one("sprint", .reference, { $0(&$1.details.task.sprint) }, "Sprint it belongs to").accepting([.sprint]),
    choice("schedule", { $0(&$1.details.schedule) }, "`late` = as late as possible").byDefault("early"),
    many("pause", .offDates, { $0(&$1.details.task.pause) }, "Planned interruption"),
    many("trains", .training, { $0(&$1.details.task.trains) },
      "Audience trained").accepting([.stakeholder, .team, .role, .person]).recorded,
    one("owner", .reference, { $0(&$1.details.owner) },
      "Person answerable for it").accepting(.who).byDefault("first assignee").recorded,
    one("started", .stamp, { $0(&$1.details.task.started) }, "Actual start").accepting(.who),
    one("finished", .stamp, { $0(&$1.details.finished) }, "Actual finish").accepting(.who),
    one("done", .percent, { $0(&$1.details.task.done) }, "Physical progress").byDefault("0%"),
    one("remaining", .duration, { $0(&$1.details.task.remaining) }, "Work left").work.byDefault("derived"),
    one("spent", .duration, { $0(&$1.details.task.spent) }, "Work done").work.byDefault("from timesheets").planned,
    one("cancelled", .stamp, { $0(&$1.details.cancelled) }, "Cancelled on, by").accepting(.who),
  ] + ActivityDetails.responsibilities
}

/// Properties only tasks have.
package struct TaskDetails: Sendable {
  package var needs: [Word] = []
  package var consume: [Consumption] = []
  package var ways: [Way] = []
  /// Where it states ways, if a scenario drops what each of them needs.
  package internal(set) var lostWays: [Span] = []
  /// Index of the way that is its own; nil if all are open.
  package internal(set) var way: Int?
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
