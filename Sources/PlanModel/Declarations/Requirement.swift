import PlanSyntax

/// Something the result must do or be.
package struct Requirement: Declaration, PlanEntry {
  package let id: EntityID
  package var `for`: [AnyReference] = []
  package var about: [AnyReference] = []
  package var priority: Priority?
  package var kind: Kind?
  package var accept: [Criterion] = []
  package var verifiedBy: [Reference] = []
  package var points: Decimal?
  package var approved: Stamp?
  package var rejected: Stamp?
  package var owner: Reference?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.requirement
  package static let plural = "requirements"
  package static let summary = "Something the result must do or be."
  package static var table: WritableKeyPath<PlanTables, [Requirement]> { \.registers.requirements }

  package static let rows: [Row<Requirement>] = [
    .many("for", .anyReferences, \.for, "Objective(s) served").accepting(.anything),
    .many("about", .anyReferences, \.about, "Stakeholder(s) or contract it comes from").accepting(.anything).recorded,
    .choice("priority", \.priority, "MoSCoW").byDefault("should").recorded,
    .choice("kind", \.kind, "Type").byDefault("functional").recorded,
    .many("accept", .criterion, \.accept, "Acceptance criterion").accepting(.who).recorded,
    .many("verified-by", .references, \.verifiedBy, "Task, milestone or gate that proves it").accepting(.work),
    .one("points", .number, \.points, "Size for agile planning").planned,
    .one("approved", .stamp, \.approved, "Baselined").accepting(.who).recorded,
    .one("rejected", .stamp, \.rejected, "Rejected").accepting(.who).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
  ]
}

extension Requirement {
  package enum Priority: String, Choice {
    case must, should, could, wont
  }
}

extension Requirement {
  package enum Kind: String, Choice {
    case functional, performance, security, usability, data, interface, legal, other
  }
}
