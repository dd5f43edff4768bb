import PlanSyntax

/// Consumable.
package struct Material: Declaration, PlanEntry {
  package let id: EntityID
  package var unit: Text?
  package var price: Price?
  package var quantity: Decimal?
  package var account: Reference?
  package var vendor: Reference?
  package var leadTime: TimeSpan?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.material
  package static let plural = "materials"
  package static let summary = "Consumable material."
  package static var table: WritableKeyPath<PlanTables, [Material]> { \.materials }

  package static let rows: [Row<Material>] = [
    .one("unit", .text, \.unit, "Unit of measure").byDefault("piece").recorded,
    .one("price", .price, \.price, "Per unit").planned,
    .one("quantity", .number, \.quantity, "In stock").byDefault("unlimited"),
    .one("account", .reference, \.account, "Account that bears the cost").accepting([.account]).planned,
    .one("vendor", .reference, \.vendor, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    .one("lead-time", .span, \.leadTime, "Time from order to arrival"),
  ]
}
