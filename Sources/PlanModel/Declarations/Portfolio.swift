import PlanSyntax

/// Several plans scheduled together; shares include files.
package struct Portfolio: Declaration, PlanEntry {
  package let id: EntityID
  package var member: [MemberPlan] = []
  package var currency: Word?
  package var calendar: Reference?
  package var owner: Reference?
  package var exchange: [ExchangeRate] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.portfolio
  package static let plural = "portfolios"
  package static let summary = "Several plans scheduled together, with shared include files."
  package static var table: WritableKeyPath<PlanTables, [Portfolio]> { \.registers.portfolios }

  package static let rows: [Row<Portfolio>] = [
    .many("member", .member, \.member, "`member crm \"crm/main.plan\"`").expected.planned,
    .one("currency", .currency, \.currency, "Reporting currency").planned,
    .one("calendar", .reference, \.calendar, "Working calendar").accepting([.calendar]).planned,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .many("exchange", .exchange, \.exchange, "Conversion rate").planned,
  ]
}
