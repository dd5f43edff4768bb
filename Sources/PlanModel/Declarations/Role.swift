import PlanSyntax

/// Generic resource, usable in `assign` before names are known.
package struct Role: Declaration, PlanEntry {
  package let id: EntityID
  package var headcount: Decimal?
  package var rate: [Rate] = []
  package var skills: [Word] = []
  package var account: Reference?
  package var calendar: Reference?
  package var reportsTo: Reference?
  package var until: Bound?
  package var from: Bound?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.role
  package static let plural = "roles"
  package static let summary = "Generic resource, usable in `assign` before names are known."
  package static var table: EntryList<Role> { .init({ $0.roles }, { $0.roles.append($1) }) }

  package static let rows: [Row] = [
    one("headcount", .number, { $0(&$1.headcount) }, "How many are available").counted.byDefault("the people with the role"),
    many("rate", .rate, { $0(&$1.rate) }, "Cost rate, optionally `from DATE`; of equal choices, the cheapest is taken"),
    many("skills", .names, { $0(&$1.skills) }, "Skills they have"),
    one("account", .reference, { $0(&$1.account) }, "Account that bears the cost").accepting([.account]),
    one("calendar", .reference, { $0(&$1.calendar) }, "Working calendar").accepting([.calendar]),
    one("reports-to", .reference, { $0(&$1.reportsTo) }, "Line manager").accepting([.person, .role, .team]).recorded,
    one("until", .bound, { $0(&$1.until) }, "Last date, or the activity that ends it").accepting(.work),
    one("from", .bound, { $0(&$1.from) }, "First date, or the activity that starts it").accepting(.work),
  ]
}
