import PlanSyntax

/// Recurring meeting.
package enum MeetingSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.meeting
  package static let plural = "activities"
  package static let summary = "Recurring meeting."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] = [
    .one("every", .recurrence, \.details.every, "Recurrence").required,
    .one("lasts", .duration, \.details.meeting.lasts, "Length").byDefault("1h"),
    .many("attend", .references, \.details.meeting.attend, "Participants").accepting(.who).expected,
    .one("chair", .reference, \.details.meeting.chair, "Who runs it").accepting(.who).byDefault("manager"),
    .one("from", .bound, \.details.from,
      "First date, or the activity that starts it").accepting(.work).byDefault("project start"),
    .one("until", .bound, \.details.until,
      "Last date, or the activity that ends it").accepting(.work).byDefault("project finish"),
    .one("purpose", .text, \.details.purpose, "Why").recorded,
    .many("agenda", .text, \.details.meeting.agenda, "Agenda item").recorded,
    .one("channel", .text, \.details.meeting.channel, "Medium").recorded,
    .one("account", .reference, \.details.account, "Account that bears the cost").accepting([.account]).planned,
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
