import PlanSyntax
import PlanText

/// Planned cost not tied to one task.
package struct Charge: Declaration, PlanEntry {
  package let id: EntityID
  package var cost: Cost?
  package var every: Recurrence?
  package var due: Day?
  package var from: Bound?
  package var until: Bound?
  package var vendor: Reference?
  package var contract: Reference?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.charge
  package static let plural = "charges"
  package static let summary = "Planned cost not tied to one task."
  package static var table: EntryList<Charge> { .init({ $0.registers.charges }, { $0.registers.charges.append($1) }) }

  package static let rows: [Row] = [
    one("cost", .cost, { $0(&$1.cost) }, "`cost 3_800 USD to cloud`").accepting([.account]).required,
    one("every", .recurrence, { $0(&$1.every) }, "Recurrence"),
    one("due", .date, { $0(&$1.due) }, "One-off date"),
    one("from", .bound, { $0(&$1.from) },
      "First date, or the activity that starts it").accepting(.work).byDefault("project start"),
    one("until", .bound, { $0(&$1.until) },
      "Last date, or the activity that ends it").accepting(.work).byDefault("project finish"),
    one("vendor", .reference, { $0(&$1.vendor) }, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    one("contract", .reference, { $0(&$1.contract) }, "Contract that covers it").accepting([.contract]),
  ]
}
