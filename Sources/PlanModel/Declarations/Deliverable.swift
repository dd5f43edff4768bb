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
  package static var table: EntryList<Deliverable> { .init({ $0.registers.deliverables }, { $0.registers.deliverables.append($1) }) }

  package static let rows: [Row] = [
    many("for", .anyReferences, { $0(&$1.for) }, "Objective(s) served").accepting(.anything),
    many("meets", .references, { $0(&$1.meets) }, "Requirement(s) satisfied").accepting([.requirement]),
    choice("kind", { $0(&$1.kind) }, "Type").recorded,
    many("accept", .criterion, { $0(&$1.accept) },
      "Acceptance criterion; `met DATE by WHO` when proven").accepting(.who).recorded,
    many("approver", .references, { $0(&$1.approver) }, "Who accepts").accepting(.who).byDefault("sponsor").recorded,
    many("finish", .finishRule, { $0(&$1.finish) }, "Contractual or promised date").single.planned,
    one("method", .text, { $0(&$1.method) }, "How acceptance is checked").recorded,
    one("submitted", .stamp, { $0(&$1.submitted) }, "Submitted for acceptance").accepting(.who).recorded,
    one("accepted", .stamp, { $0(&$1.accepted) }, "Accepted").accepting(.who).recorded,
    one("rejected", .stamp, { $0(&$1.rejected) }, "Rejected").accepting(.who).recorded,
    one("part-of", .reference, { $0(&$1.partOf) }, "Parent product").accepting([.deliverable]),
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    one("version", .text, { $0(&$1.version) }, "Version or issue number").recorded,
    many("responsible", .references, { $0(&$1.responsible) },
      "Responsible (R in the RACI matrix)").accepting(.who).byDefault("the assignees").recorded,
    many("accountable", .references, { $0(&$1.accountable) },
      "Accountable (A in the RACI matrix; exactly one)").accepting(.who).single.byDefault("`owner`").recorded,
    many("consulted", .references, { $0(&$1.consulted) }, "C").accepting(.who).recorded,
    many("informed", .references, { $0(&$1.informed) }, "I").accepting(.who).recorded,
  ]
}

extension Deliverable {
  package enum Kind: String, Choice {
    case software, hardware, infrastructure, data, document, service, training
  }
}
