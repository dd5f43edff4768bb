import PlanSyntax

/// Tangible product or service handed over.
package struct Deliverable: Declaration, PlanEntry {
  package let id: EntityID
  package var `for`: [AnyReference] = []
  package var meets: [Reference] = []
  package var kind: Kind?
  package var accept: [Criterion] = []
  package var approver: [Reference] = []
  package var finish: [DateRule] = []
  package var method: Text?
  package var submitted: Stamp?
  package var accepted: Stamp?
  package var rejected: Stamp?
  package var partOf: Reference?
  package var owner: Reference?
  package var version: Text?
  package var responsible: [Reference] = []
  package var accountable: [Reference] = []
  package var consulted: [Reference] = []
  package var informed: [Reference] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.deliverable
  package static let plural = "deliverables"
  package static let summary = "Tangible product or service handed over."
  package static var table: WritableKeyPath<PlanTables, [Deliverable]> { \.registers.deliverables }

  package static let rows: [Row<Deliverable>] = [
    .many("for", .anyReferences, \.for, "Objective(s) served").accepting(.anything),
    .many("meets", .references, \.meets, "Requirement(s) satisfied").accepting([.requirement]),
    .choice("kind", \.kind, "Type").recorded,
    .many("accept", .criterion, \.accept,
      "Acceptance criterion; `met DATE by WHO` when proven").accepting(.who).recorded,
    .many("approver", .references, \.approver, "Who accepts").accepting(.who).byDefault("sponsor").recorded,
    .many("finish", .finishRule, \.finish, "Contractual or promised date").single.planned,
    .one("method", .text, \.method, "How acceptance is checked").recorded,
    .one("submitted", .stamp, \.submitted, "Submitted for acceptance").accepting(.who).recorded,
    .one("accepted", .stamp, \.accepted, "Accepted").accepting(.who).recorded,
    .one("rejected", .stamp, \.rejected, "Rejected").accepting(.who).recorded,
    .one("part-of", .reference, \.partOf, "Parent product").accepting([.deliverable]),
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .one("version", .text, \.version, "Version or issue number").recorded,
    .many("responsible", .references, \.responsible,
      "Responsible (R in the RACI matrix)").accepting(.who).byDefault("the assignees").recorded,
    .many("accountable", .references, \.accountable,
      "Accountable (A in the RACI matrix; exactly one)").accepting(.who).single.byDefault("`owner`").recorded,
    .many("consulted", .references, \.consulted, "C").accepting(.who).recorded,
    .many("informed", .references, \.informed, "I").accepting(.who).recorded,
  ]
}

extension Deliverable {
  package enum Kind: String, Choice {
    case software, hardware, infrastructure, data, document, service, training
  }
}
