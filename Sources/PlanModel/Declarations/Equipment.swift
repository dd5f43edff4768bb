import PlanSyntax

/// Reusable hardware, room or tool, booked by time.
package struct Equipment: Declaration, PlanEntry {
  package let id: EntityID
  package var kind: Kind?
  package var quantity: Decimal?
  package var rate: [Rate] = []
  package var cost: [Cost] = []
  package var account: Reference?
  package var calendar: Reference?
  package var unavailable: [OffDates] = []
  package var vendor: Reference?
  package var leadTime: TimeSpan?
  package var compatibleWith: [Compatibility] = []
  package var incompatibleWith: [Compatibility] = []
  package var from: Bound?
  package var until: Bound?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.equipment
  package static let plural = "equipment"
  package static let summary = "Reusable hardware, room or tool, booked by time."
  package static var table: EntryList<Equipment> { .init({ $0.equipment }, { $0.equipment.append($1) }) }

  package static let rows: [Row] = [
    choice("kind", { $0(&$1.kind) }, "Type").recorded,
    one("quantity", .number, { $0(&$1.quantity) }, "Units owned").counted.byDefault("1"),
    many("rate", .rate, { $0(&$1.rate) }, "Charge for use; of equal choices, the cheapest is taken"),
    many("cost", .cost, { $0(&$1.cost) }, "Purchase or fixed cost").accepting([.account]),
    one("account", .reference, { $0(&$1.account) }, "Account that bears the cost").accepting([.account]),
    one("calendar", .reference, { $0(&$1.calendar) }, "Working calendar").accepting([.calendar]).byDefault("at any time"),
    many("unavailable", .offDates, { $0(&$1.unavailable) }, "Not usable on these dates"),
    one("vendor", .reference, { $0(&$1.vendor) }, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    one("lead-time", .span, { $0(&$1.leadTime) }, "Time from order to arrival"),
    many("compatible-with", .compatibility, { $0(&$1.compatibleWith) },
      "Proven compatibility and its evidence").accepting([.system, .equipment, .software]).planned,
    many("incompatible-with", .compatibility, { $0(&$1.incompatibleWith) },
      "Known incompatibility").accepting([.system, .equipment, .software]).planned,
    one("from", .bound, { $0(&$1.from) }, "First date, or the activity that starts it").accepting(.work),
    one("until", .bound, { $0(&$1.until) }, "Last date, or the activity that ends it").accepting(.work),
  ]
}

extension Equipment {
  package enum Kind: String, Choice {
    case tool, hardware, lab, room, vehicle
  }
}
