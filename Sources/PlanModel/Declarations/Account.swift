import PlanSyntax

/// Budget line.
package struct Account: Declaration, PlanEntry {
  package let id: EntityID
  package var budget: Money?
  package var category: Category?
  package var kind: Kind?
  package var partOf: Reference?
  package var owner: Reference?
  package var basis: Text?
  package var alert: Percent?
  package var code: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.account
  package static let plural = "accounts"
  package static let summary = "Budget line."
  package static var table: EntryList<Account> { .init({ $0.accounts }, { $0.accounts.append($1) }) }

  package static let rows: [Row] = [
    one("budget", .money, { $0(&$1.budget) }, "Amount").required,
    choice("category", { $0(&$1.category) }, "labour, software, hardware …").byDefault("other"),
    choice("kind", { $0(&$1.kind) }, "capex / opex").byDefault("opex"),
    one("part-of", .reference, { $0(&$1.partOf) }, "Parent budget line").accepting([.account]),
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    one("basis", .text, { $0(&$1.basis) }, "Basis of the estimate").recorded,
    one("alert", .percent, { $0(&$1.alert) }, "Overrun that triggers a warning").byDefault("10%").planned,
    one("code", .text, { $0(&$1.code) }, "Ledger code").recorded,
  ]
}

extension Account {
  package enum Category: String, Choice {
    case labour, software, hardware, services, training, travel, facilities, other
  }
}

extension Account {
  package enum Kind: String, Choice {
    case capex, opex
  }
}
