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
  package static var table: EntryList<Requirement> { .init({ $0.registers.requirements }, { $0.registers.requirements.append($1) }) }

  package static let rows: [Row] = [
    many("for", .anyReferences, { $0(&$1.for) }, "Objective(s) served").accepting(.anything),
    many("about", .anyReferences, { $0(&$1.about) }, "Stakeholder(s) or contract it comes from").accepting(.anything).recorded,
    choice("priority", { $0(&$1.priority) }, "MoSCoW").byDefault("should").recorded,
    choice("kind", { $0(&$1.kind) }, "Type").byDefault("functional").recorded,
    many("accept", .criterion, { $0(&$1.accept) }, "Acceptance criterion").accepting(.who).recorded,
    many("verified-by", .references, { $0(&$1.verifiedBy) }, "Task, milestone or gate that proves it").accepting(.work),
    one("points", .number, { $0(&$1.points) }, "Size for agile planning").planned,
    one("approved", .stamp, { $0(&$1.approved) }, "Baselined").accepting(.who).recorded,
    one("rejected", .stamp, { $0(&$1.rejected) }, "Rejected").accepting(.who).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
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
