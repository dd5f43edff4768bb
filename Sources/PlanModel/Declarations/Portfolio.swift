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
  package static var table: EntryList<Portfolio> { .init({ $0.registers.portfolios }, { $0.registers.portfolios.append($1) }) }

  package static let rows: [Row] = [
    many("member", .member, { $0(&$1.member) }, "`member crm \"crm/main.plan\"`").expected.planned,
    one("currency", .currency, { $0(&$1.currency) }, "Reporting currency").planned,
    one("calendar", .reference, { $0(&$1.calendar) }, "Working calendar").accepting([.calendar]).planned,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    many("exchange", .exchange, { $0(&$1.exchange) }, "Conversion rate").planned,
  ]
}
