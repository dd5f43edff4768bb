import PlanSyntax

/// Frozen copy of plan values; written by the tool.
package struct Baseline: Declaration, PlanEntry {
  package let id: EntityID
  package var taken: Stamp?
  package var approved: Stamp?
  package var because: Text?
  package var budget: Money?
  package var planned: [Planned] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.baseline
  package static let plural = "baselines"
  package static let summary = "Frozen copy of plan values; written by the tool."
  package static var table: WritableKeyPath<PlanTables, [Baseline]> { \.registers.baselines }

  package static let rows: [Row<Baseline>] = [
    .one("taken", .stamp, \.taken, "Frozen on, by").accepting(.who).required.recorded,
    .one("approved", .stamp, \.approved, "Approved on, by").accepting(.who).recorded,
    .one("because", .text, \.because, "Reason").recorded,
    .one("budget", .money, \.budget, "Money allotted").planned,
    .many("planned", .planned, \.planned, "One line per activity").accepting(.schedulable).expected.planned,
  ]
}
