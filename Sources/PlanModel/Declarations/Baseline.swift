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
  package static var table: EntryList<Baseline> { .init({ $0.registers.baselines }, { $0.registers.baselines.append($1) }) }

  package static let rows: [Row] = [
    one("taken", .stamp, { $0(&$1.taken) }, "Frozen on, by").accepting(.who).required.recorded,
    one("approved", .stamp, { $0(&$1.approved) }, "Approved on, by").accepting(.who).recorded,
    one("because", .text, { $0(&$1.because) }, "Reason").recorded,
    one("budget", .money, { $0(&$1.budget) }, "Money allotted").planned,
    many("planned", .planned, { $0(&$1.planned) }, "One line per activity").accepting(.schedulable).expected.planned,
  ]
}
