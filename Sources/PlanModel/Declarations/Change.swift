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
  package static var table: EntryList<Change> { .init({ $0.registers.changes }, { $0.registers.changes.append($1) }) }

  package static let rows: [Row] = [
    one("raised", .stamp, { $0(&$1.raised) }, "Raised on, by").accepting(.who).required.recorded,
    one("because", .text, { $0(&$1.because) }, "Reason").recorded,
    many("about", .anyReferences, { $0(&$1.about) }, "What it concerns").accepting(.anything).recorded,
    many("cost", .cost, { $0(&$1.cost) }, "Signed amount").accepting([.account]).planned,
    many("delays", .delay, { $0(&$1.delays) }, "Expected delay").accepting(.schedulable).planned,
    many("saves", .saving, { $0(&$1.saves) }, "Expected saving").accepting(.schedulable).planned,
    many("adds", .anyReferences, { $0(&$1.adds) }, "Things added").accepting(.anything).planned,
    many("removes", .anyReferences, { $0(&$1.removes) }, "Things removed").accepting(.anything).planned,
    many("modifies", .anyReferences, { $0(&$1.modifies) }, "Things altered").accepting(.anything).planned,
    one("contract", .reference, { $0(&$1.contract) }, "Contract affected").accepting([.contract]).recorded,
    choice("priority", { $0(&$1.priority) }, "Rank").byDefault("normal").recorded,
    one("assessed", .stamp, { $0(&$1.assessed) }, "Effect assessed on, by").accepting(.who).recorded,
    one("approved", .stamp, { $0(&$1.approved) }, "Approved on, by").accepting(.who).recorded,
    one("rejected", .stamp, { $0(&$1.rejected) }, "Rejected on, by").accepting(.who).recorded,
    one("deferred", .stamp, { $0(&$1.deferred) }, "Deferred on, by").accepting(.who).recorded,
    one("implemented", .stamp, { $0(&$1.implemented) }, "Implemented in the plan on, by").accepting(.who).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
  ]
}
