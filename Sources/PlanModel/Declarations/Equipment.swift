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
  package static var table: WritableKeyPath<PlanTables, [Equipment]> { \.equipment }

  package static let rows: [Row<Equipment>] = [
    .choice("kind", \.kind, "Type").recorded,
    .one("quantity", .number, \.quantity, "Units owned").byDefault("1"),
    .many("rate", .rate, \.rate, "Charge for use").planned,
    .many("cost", .cost, \.cost, "Purchase or fixed cost").accepting([.account]).planned,
    .one("account", .reference, \.account, "Account that bears the cost").accepting([.account]).planned,
    .one("calendar", .reference, \.calendar, "Working calendar").accepting([.calendar]).byDefault("at any time"),
    .many("unavailable", .offDates, \.unavailable, "Not usable on these dates"),
    .one("vendor", .reference, \.vendor, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    .one("lead-time", .span, \.leadTime, "Time from order to arrival"),
    .many("compatible-with", .compatibility, \.compatibleWith,
      "Proven compatibility and its evidence").accepting([.system, .equipment, .software]).planned,
    .many("incompatible-with", .compatibility, \.incompatibleWith,
      "Known incompatibility").accepting([.system, .equipment, .software]).planned,
    .one("from", .bound, \.from, "First date, or the activity that starts it").accepting(.work),
    .one("until", .bound, \.until, "Last date, or the activity that ends it").accepting(.work),
  ]
}

extension Equipment {
  package enum Kind: String, Choice {
    case tool, hardware, lab, room, vehicle
  }
}
