import PlanSyntax
import PlanText

/// The properties that every declaration can have.
package struct CommonProperties: RowOwner, PlanEntry {
  package let id: EntityID
  package var summary: Text?
  package var note: [Text] = []
  package var link: [Link] = []
  package var tag: [Word] = []
  package var title: [Translation] = []
  package var allow: [Allowance] = []
  /// `x-cost-centre "4711"`: keyword and values.
  package var custom: [(keyword: Span, values: [AnyValue])] = []

  package init(id: EntityID) { self.id = id }

  /// The values of rows as fields, and `x-…` properties.
  package typealias Described = (
    fields: [(row: RowInfo, value: FieldValue)], custom: [(keyword: Span, values: [AnyValue])]
  )

  package func described(in plan: Plan) -> Described {
    (described(Self.rows, in: plan), custom)
  }

  package static let rows: [Row] = [
    one("summary", .text, { $0(&$1.summary) }, "One sentence in plain language, for readers outside IT").recorded,
    many("note", .text, { $0(&$1.note) }, "Free remark; never affects results").recorded,
    many("link", .link, { $0(&$1.link) }, "URL or document path, with optional label").recorded,
    many("tag", .names, { $0(&$1.tag) }, "Labels for filtering views and lint scopes").planned,
    many("title", .translation, { $0(&$1.title) }, "Translated title: `title fr \"Données migrées\"`").planned,
    many("allow", .allow, { $0(&$1.allow) }, "Silence one check here, with a reason"),
  ]
}

/// The block of an `expense`.
package struct ExpenseDetails: RowOwner, PlanEntry {
  package let id: EntityID
  package var `for`: [AnyReference] = []
  package var vendor: Reference?
  package var contract: Reference?
  package var invoice: Text?
  package var paid: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let rows: [Row] = [
    many("for", .anyReferences, { $0(&$1.for) }, "What it was spent on").accepting(.anything).planned,
    one("vendor", .reference, { $0(&$1.vendor) }, "Supplier").accepting([.vendor, .stakeholder, .team]).planned,
    one("contract", .reference, { $0(&$1.contract) }, "Contract that covers it").accepting([.contract]).planned,
    one("invoice", .text, { $0(&$1.invoice) }, "Invoice number").planned,
    one("paid", .stamp, { $0(&$1.paid) }, "Paid on, by").accepting(.who).planned,
  ]
}
