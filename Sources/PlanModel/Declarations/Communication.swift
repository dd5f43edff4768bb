import PlanSyntax

/// Planned, repeated communication.
package struct Communication: Declaration, PlanEntry {
  package let id: EntityID
  package var to: [Reference] = []
  package var owner: Reference?
  package var every: Recurrence?
  package var after: [Dependency] = []
  package var channel: Text?
  package var sends: [Word] = []
  package var purpose: Text?
  package var audience: Audience?
  package var language: Word?
  package var from: Bound?
  package var until: Bound?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.communication
  package static let plural = "communications"
  package static let summary = "Planned recurring communication."
  package static var table: WritableKeyPath<PlanTables, [Communication]> { \.registers.communications }

  package static let rows: [Row<Communication>] = [
    .many("to", .references, \.to, "Recipients").accepting(.who).expected.recorded,
    .one("owner", .reference, \.owner, "Sender").accepting(.who).byDefault("manager").recorded,
    .one("every", .recurrence, \.every, "Recurrence").planned,
    .many("after", .dependencies, \.after, "Activities that trigger it").accepting(.schedulable).planned,
    .one("channel", .text, \.channel, "E-mail, call, portal …").recorded,
    .many("sends", .names, \.sends,
      "Report sections compiled for it")
      .words(ReportSection.all).byDefault("status").planned,
    .one("purpose", .text, \.purpose, "Why").recorded,
    .choice("audience", \.audience, "How technical it should be").byDefault("the recipients’").planned,
    .one("language", .word, \.language, "Language for reports").planned,
    .one("from", .bound, \.from,
      "First date, or the activity that starts it").accepting(.work).byDefault("project start").planned,
    .one("until", .bound, \.until,
      "Last date, or the activity that ends it").accepting(.work).byDefault("project finish").planned,
  ]
}
