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
  package static var table: EntryList<Software> { .init({ $0.software }, { $0.software.append($1) }) }

  package static let rows: [Row] = [
    choice("kind", { $0(&$1.kind) }, "Type").byDefault("subscription").recorded,
    one("seats", .number, { $0(&$1.seats) }, "Concurrent users").counted.byDefault("unlimited"),
    one("price", .price, { $0(&$1.price) }, "`price 12 USD/mo` per seat"),
    one("vendor", .reference, { $0(&$1.vendor) }, "Supplier").accepting([.vendor, .stakeholder, .team]).recorded,
    one("account", .reference, { $0(&$1.account) }, "Account that bears the cost").accepting([.account]),
    one("from", .bound, { $0(&$1.from) }, "First date, or the activity that starts it").accepting(.work),
    one("until", .bound, { $0(&$1.until) }, "Last date, or the activity that ends it").accepting(.work),
    one("renews", .date, { $0(&$1.renews) }, "Renewal date").planned,
    many("compatible-with", .compatibility, { $0(&$1.compatibleWith) },
      "Proven compatibility and its evidence").accepting([.system, .equipment, .software]).planned,
    many("incompatible-with", .compatibility, { $0(&$1.incompatibleWith) },
      "Known incompatibility").accepting([.system, .equipment, .software]).planned,
    one("version", .text, { $0(&$1.version) }, "Version or issue number").recorded,
  ]
}

extension Software {
  package enum Kind: String, Choice {
    case subscription, perpetual, `open`
  }
}
