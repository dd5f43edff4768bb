import PlanSyntax

/// Recurring meeting.
package enum MeetingSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.meeting
  package static let plural = "activities"
  package static let summary = "Recurring meeting."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] = [
    one("every", .recurrence, { $0(&$1.details.every) }, "Recurrence").required,
    one("lasts", .duration, { $0(&$1.details.meeting.lasts) }, "Length").example("1h").byDefault("1h"),
    many("attend", .references, { $0(&$1.details.meeting.attend) }, "Participants").accepting(.who).expected,
    one("chair", .reference, { $0(&$1.details.meeting.chair) }, "Who runs it").accepting(.who).byDefault("manager"),
    one("from", .bound, { $0(&$1.details.from) },
      "First date, or the activity that starts it").accepting(.work).byDefault("project start"),
    one("until", .bound, { $0(&$1.details.until) },
      "Last date, or the activity that ends it").accepting(.work).byDefault("project finish"),
    one("purpose", .text, { $0(&$1.details.purpose) }, "Why").recorded,
    many("agenda", .text, { $0(&$1.details.meeting.agenda) }, "Agenda item").recorded,
    one("channel", .text, { $0(&$1.details.meeting.channel) }, "Medium").recorded,
    one("account", .reference, { $0(&$1.details.account) }, "Account that bears the cost").accepting([.account]),
  ]
}

/// Properties only meetings have.
package struct MeetingDetails: Sendable {
  package var lasts: TimeAmount?
  package var attend: [Reference] = []
  package var chair: Reference?
  package var agenda: [Text] = []
  package var channel: Text?
}
