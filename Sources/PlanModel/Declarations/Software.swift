import PlanSyntax
import PlanText

/// Licence or subscription.
package struct Software: Declaration, PlanEntry {
  package let id: EntityID
  package var kind: Kind?
  package var seats: Decimal?
  package var price: Price?
  package var vendor: Reference?
  package var account: Reference?
  package var from: Bound?
  package var until: Bound?
  package var renews: Day?
  package var compatibleWith: [Compatibility] = []
  package var incompatibleWith: [Compatibility] = []
  package var version: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.software
  package static let plural = "software"
  package static let summary = "Software licence or subscription."
  package static var table: WritableKeyPath<PlanTables, [Software]> { \.software }

  package static let rows: [Row<Software>] = [
    .choice("kind", \.kind, "Type").byDefault("subscription").recorded,
    .one("seats", .number, \.seats, "Concurrent users").byDefault("unlimited"),
    .one("price", .price, \.price, "`price 12 USD/mo` per seat").planned,
    .one("vendor", .reference, \.vendor, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    .one("account", .reference, \.account, "Account that bears the cost").accepting([.account]).planned,
    .one("from", .bound, \.from, "First date, or the activity that starts it").accepting(.work),
    .one("until", .bound, \.until, "Last date, or the activity that ends it").accepting(.work),
    .one("renews", .date, \.renews, "Renewal date").planned,
    .many("compatible-with", .compatibility, \.compatibleWith,
      "Proven compatibility and its evidence").accepting([.system, .equipment, .software]).planned,
    .many("incompatible-with", .compatibility, \.incompatibleWith,
      "Known incompatibility").accepting([.system, .equipment, .software]).planned,
    .one("version", .text, \.version, "Version or issue number").recorded,
  ]
}

extension Software {
  package enum Kind: String, Choice {
    case subscription, perpetual, `open`
  }
}
