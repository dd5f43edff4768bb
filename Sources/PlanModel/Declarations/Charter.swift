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
  package static var table: WritableKeyPath<PlanTables, [Charter]> { \.registers.charters }

  package static let rows: [Row<Charter>] = [
    .one("problem", .text, \.problem, "Problem or opportunity").recorded,
    .one("purpose", .text, \.purpose, "What will be different").recorded,
    .many("strategy", .text, \.strategy, "Organisational goal served").recorded,
    .many("success", .text, \.success, "Definition of success").recorded,
    .one("authority", .money, \.authority, "Spending authority granted").planned,
    .one("approved", .stamp, \.approved, "Authorised on, by").accepting(.who).recorded,
  ]
}
