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
  package static var table: WritableKeyPath<PlanTables, [Handover]> { \.registers.handovers }

  package static let rows: [Row<Handover>] = [
    .many("to", .references, \.to, "Receiver").accepting(.who).expected.recorded,
    .many("covers", .references, \.covers, "Deliverables handed over").accepting([.deliverable]).expected.recorded,
    .many("accept", .criterion, \.accept, "Checklist item").accepting(.who).recorded,
    .one("from", .bound, \.from, "Start of joint support").accepting(.work).planned,
    .one("until", .bound, \.until, "End of warranty/hypercare").accepting(.work).planned,
    .one("accepted", .stamp, \.accepted, "Accepted on, by").accepting(.who).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .one("due", .date, \.due, "Due date").planned,
  ]
}
