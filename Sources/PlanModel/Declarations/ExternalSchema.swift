import PlanSyntax

/// Event delivered by someone outside the team.
package enum ExternalSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.external
  package static let plural = "activities"
  package static let summary = "Event that someone outside the team brings about."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] = [
    .one("expected", .expectedDate, \.details.external.expected, "Date, or earliest..likely..latest; the plan uses the likely one").required,
    .one("vendor", .reference, \.details.external.vendor,
      "Who delivers it").accepting([.vendor, .stakeholder, .team]).recorded,
    .one("contract", .reference, \.details.external.contract,
      "Contract that covers it").accepting([.contract]).recorded,
    .one("owner", .reference, \.details.owner, "Who follows it up").accepting(.who).byDefault("manager"),
    .one("contact", .text, \.details.external.contact, "How to reach them").recorded,
    .one("confirmed", .stamp, \.details.external.confirmed, "Supplier confirmed").accepting(.who),
    .one("finished", .stamp, \.details.finished, "Received").accepting(.who),
    .many("after", .dependencies, \.after, "Predecessors").accepting(.schedulable),
    .one("cancelled", .stamp, \.details.cancelled, "Cancelled on, by").accepting(.who),
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
