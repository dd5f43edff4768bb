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
  package static var table: WritableKeyPath<PlanTables, [Budget]> { \.budgets }

  package static let rows: [Row<Budget>] = [
    .one("total", .total, \.total, "Approved amount (excludes management reserve)").required.planned,
    .one("contingency-reserve", .share, \.contingencyReserve, "For identified risks").byDefault("0%").planned,
    .one("management-reserve", .share, \.managementReserve, "For unforeseen risks").byDefault("0%").planned,
    .one("approved", .stamp, \.approved, "Approved on, by").accepting(.who).recorded,
    .many("fund", .funding, \.fund, "Funding by period (`fund 2026-Q1 120_000 USD`)").planned,
  ]
}
