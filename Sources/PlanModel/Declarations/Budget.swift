import PlanSyntax

/// Money approved; at most one.
package struct Budget: Declaration, PlanEntry {
  package let id: EntityID
  package var total: Commitment?
  package var contingencyReserve: Share?
  package var managementReserve: Share?
  package var approved: Stamp?
  package var fund: [Funding] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.budget
  package static let plural = "budgets"
  package static let summary = "Approved money; at most one per plan."
  package static var table: EntryList<Budget> { .init({ $0.budgets }, { $0.budgets.append($1) }) }

  package static let rows: [Row] = [
    one("total", .total, { $0(&$1.total) }, "Approved amount (excludes management reserve)").required,
    one("contingency-reserve", .share, { $0(&$1.contingencyReserve) }, "For identified risks").byDefault("0%"),
    one("management-reserve", .share, { $0(&$1.managementReserve) }, "For unforeseen risks").byDefault("0%"),
    one("approved", .stamp, { $0(&$1.approved) }, "Approved on, by").accepting(.who).recorded,
    many("fund", .funding, { $0(&$1.fund) }, "Funding by period (`fund 2026-Q1 120_000 USD`)"),
  ]
}
