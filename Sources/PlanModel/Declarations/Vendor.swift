import PlanSyntax

/// External supplier.
package struct Vendor: Declaration, PlanEntry {
  package let id: EntityID
  package var contact: Text?
  package var email: Text?
  package var supplies: [Text] = []
  package var owner: Reference?
  package var location: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.vendor
  package static let plural = "vendors"
  package static let summary = "External supplier."
  package static var table: EntryList<Vendor> { .init({ $0.vendors }, { $0.vendors.append($1) }) }

  package static let rows: [Row] = [
    one("contact", .text, { $0(&$1.contact) }, "How to reach them").recorded,
    one("email", .text, { $0(&$1.email) }, "E-mail address").recorded,
    many("supplies", .text, { $0(&$1.supplies) }, "What they supply").recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Internal contract manager").accepting(.who).recorded,
    one("location", .text, { $0(&$1.location) }, "Where it is based").recorded,
  ]
}
