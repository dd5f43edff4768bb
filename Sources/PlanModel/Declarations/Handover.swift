import PlanSyntax
import PlanText

/// Transfer of ownership to operations.
package struct Handover: Declaration, PlanEntry {
  package let id: EntityID
  package var to: [Reference] = []
  package var covers: [Reference] = []
  package var accept: [Criterion] = []
  package var from: Bound?
  package var until: Bound?
  package var accepted: Stamp?
  package var owner: Reference?
  package var due: Day?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.handover
  package static let plural = "handovers"
  package static let summary = "Transfer of ownership to operations."
  package static var table: EntryList<Handover> { .init({ $0.registers.handovers }, { $0.registers.handovers.append($1) }) }

  package static let rows: [Row] = [
    many("to", .references, { $0(&$1.to) }, "Receiver").accepting(.who).expected.recorded,
    many("covers", .references, { $0(&$1.covers) }, "Deliverables handed over").accepting([.deliverable]).expected.recorded,
    many("accept", .criterion, { $0(&$1.accept) }, "Checklist item").accepting(.who).recorded,
    one("from", .bound, { $0(&$1.from) }, "Start of joint support").accepting(.work).planned,
    one("until", .bound, { $0(&$1.until) }, "End of warranty/hypercare").accepting(.work).planned,
    one("accepted", .stamp, { $0(&$1.accepted) }, "Accepted on, by").accepting(.who).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    one("due", .date, { $0(&$1.due) }, "Due date").planned,
  ]
}
