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
  package static var table: EntryList<Material> { .init({ $0.materials }, { $0.materials.append($1) }) }

  package static let rows: [Row] = [
    one("unit", .text, { $0(&$1.unit) }, "Unit of measure").byDefault("piece").recorded,
    one("price", .price, { $0(&$1.price) }, "Per unit; of equal ways, the cheapest is taken"),
    one("quantity", .number, { $0(&$1.quantity) }, "In stock").byDefault("unlimited"),
    one("account", .reference, { $0(&$1.account) }, "Account that bears the cost").accepting([.account]),
    one("vendor", .reference, { $0(&$1.vendor) }, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    one("lead-time", .span, { $0(&$1.leadTime) }, "Time from order to arrival"),
  ]
}
