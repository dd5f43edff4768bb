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
  package static var table: EntryList<Communication> { .init({ $0.registers.communications }, { $0.registers.communications.append($1) }) }

  package static let rows: [Row] = [
    many("to", .references, { $0(&$1.to) }, "Recipients").accepting(.who).expected.recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Sender").accepting(.who).byDefault("manager").recorded,
    one("every", .recurrence, { $0(&$1.every) }, "Recurrence").planned,
    many("after", .dependencies, { $0(&$1.after) }, "Activities that trigger it").accepting(.schedulable).planned,
    one("channel", .text, { $0(&$1.channel) }, "E-mail, call, portal …").recorded,
    many("sends", .names, { $0(&$1.sends) },
      "Report sections compiled for it")
      .words(ReportSection.all).byDefault("status").planned,
    one("purpose", .text, { $0(&$1.purpose) }, "Why").recorded,
    choice("audience", { $0(&$1.audience) }, "How technical it should be").byDefault("the recipients’").planned,
    one("language", .word, { $0(&$1.language) }, "Language for reports").example("en").planned,
    one("from", .bound, { $0(&$1.from) },
      "First date, or the activity that starts it").accepting(.work).byDefault("project start").planned,
    one("until", .bound, { $0(&$1.until) },
      "Last date, or the activity that ends it").accepting(.work).byDefault("project finish").planned,
  ]
}
