import PlanSyntax

/// Event delivered by someone outside the team.
package enum ExternalSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.external
  package static let plural = "activities"
  package static let summary = "Event that someone outside the team brings about."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] = [
    one("expected", .expectedDate, { $0(&$1.details.external.expected) }, "Date, or earliest..likely..latest; the plan uses the likely one").required,
    one("vendor", .reference, { $0(&$1.details.external.vendor) },
      "Who delivers it").accepting([.vendor, .stakeholder, .team]).recorded,
    one("contract", .reference, { $0(&$1.details.external.contract) },
      "Contract that covers it").accepting([.contract]).recorded,
    one("owner", .reference, { $0(&$1.details.owner) }, "Who follows it up").accepting(.who).byDefault("manager"),
    one("contact", .text, { $0(&$1.details.external.contact) }, "How to reach them").recorded,
    one("confirmed", .stamp, { $0(&$1.details.external.confirmed) }, "Supplier confirmed").accepting(.who),
    one("finished", .stamp, { $0(&$1.details.finished) }, "Received").accepting(.who),
    many("after", .dependencies, { $0(&$1.after) }, "Predecessors").accepting(.schedulable),
    one("cancelled", .stamp, { $0(&$1.details.cancelled) }, "Cancelled on, by").accepting(.who),
  ]
}

/// Properties only externals have.
package struct ExternalDetails: Sendable {
  package var expected: ExpectedDate?
  package var vendor: Reference?
  package var contract: Reference?
  package var contact: Text?
  package var confirmed: Stamp?
}
