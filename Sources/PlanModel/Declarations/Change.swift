import PlanSyntax

/// Change request.
package struct Change: Declaration, PlanEntry {
  package let id: EntityID
  package var raised: Stamp?
  package var because: Text?
  package var about: [AnyReference] = []
  package var cost: [Cost] = []
  package var delays: [Delay] = []
  package var saves: [Saving] = []
  package var adds: [AnyReference] = []
  package var removes: [AnyReference] = []
  package var modifies: [AnyReference] = []
  package var contract: Reference?
  package var priority: Priority?
  package var assessed: Stamp?
  package var approved: Stamp?
  package var rejected: Stamp?
  package var deferred: Stamp?
  package var implemented: Stamp?
  package var owner: Reference?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.change
  package static let plural = "changes"
  package static let summary = "Change request."
  package static var table: WritableKeyPath<PlanTables, [Change]> { \.registers.changes }

  package static let rows: [Row<Change>] = [
    .one("raised", .stamp, \.raised, "Raised on, by").accepting(.who).required.recorded,
    .one("because", .text, \.because, "Reason").recorded,
    .many("about", .anyReferences, \.about, "What it concerns").accepting(.anything).recorded,
    .many("cost", .cost, \.cost, "Signed amount").accepting([.account]).planned,
    .many("delays", .delay, \.delays, "Expected delay").accepting(.schedulable).planned,
    .many("saves", .saving, \.saves, "Expected saving").accepting(.schedulable).planned,
    .many("adds", .anyReferences, \.adds, "Things added").accepting(.anything).planned,
    .many("removes", .anyReferences, \.removes, "Things removed").accepting(.anything).planned,
    .many("modifies", .anyReferences, \.modifies, "Things altered").accepting(.anything).planned,
    .one("contract", .reference, \.contract, "Contract affected").accepting([.contract]).recorded,
    .choice("priority", \.priority, "Rank").byDefault("normal").recorded,
    .one("assessed", .stamp, \.assessed, "Effect assessed on, by").accepting(.who).recorded,
    .one("approved", .stamp, \.approved, "Approved on, by").accepting(.who).recorded,
    .one("rejected", .stamp, \.rejected, "Rejected on, by").accepting(.who).recorded,
    .one("deferred", .stamp, \.deferred, "Deferred on, by").accepting(.who).recorded,
    .one("implemented", .stamp, \.implemented, "Implemented in the plan on, by").accepting(.who).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
  ]
}
