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
  package static var table: WritableKeyPath<PlanTables, [Vendor]> { \.vendors }

  package static let rows: [Row<Vendor>] = [
    .one("contact", .text, \.contact, "How to reach them").recorded,
    .one("email", .text, \.email, "E-mail address").recorded,
    .many("supplies", .text, \.supplies, "What they supply").recorded,
    .one("owner", .reference, \.owner, "Internal contract manager").accepting(.who).recorded,
    .one("location", .text, \.location, "Where it is based").recorded,
  ]
}
