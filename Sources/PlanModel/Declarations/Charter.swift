import PlanSyntax

/// Why the project exists and who authorised it; at most one.
package struct Charter: Declaration, PlanEntry {
  package let id: EntityID
  package var problem: Text?
  package var purpose: Text?
  package var strategy: [Text] = []
  package var success: [Text] = []
  package var authority: Money?
  package var approved: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.charter
  package static let plural = "charters"
  package static let summary = "Why the project exists and who authorised it; at most one per plan."
  package static var table: EntryList<Charter> { .init({ $0.registers.charters }, { $0.registers.charters.append($1) }) }

  package static let rows: [Row] = [
    one("problem", .text, { $0(&$1.problem) }, "Problem or opportunity").recorded,
    one("purpose", .text, { $0(&$1.purpose) }, "What will be different").recorded,
    many("strategy", .text, { $0(&$1.strategy) }, "Organisational goal served").recorded,
    many("success", .text, { $0(&$1.success) }, "Definition of success").recorded,
    one("authority", .money, { $0(&$1.authority) }, "Spending authority granted").planned,
    one("approved", .stamp, { $0(&$1.approved) }, "Authorised on, by").accepting(.who).recorded,
  ]
}
