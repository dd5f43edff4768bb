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
  package static var table: WritableKeyPath<PlanTables, [Role]> { \.roles }

  package static let rows: [Row<Role>] = [
    .one("headcount", .number, \.headcount, "How many are available").byDefault("the people with the role"),
    .many("rate", .rate, \.rate, "Cost rate, optionally `from DATE`").planned,
    .many("skills", .names, \.skills, "Skills they have"),
    .one("account", .reference, \.account, "Account that bears the cost").accepting([.account]).planned,
    .one("calendar", .reference, \.calendar, "Working calendar").accepting([.calendar]),
    .one("reports-to", .reference, \.reportsTo, "Line manager").accepting([.person, .role, .team]).recorded,
    .one("until", .bound, \.until, "Last date, or the activity that ends it").accepting(.work),
    .one("from", .bound, \.from, "First date, or the activity that starts it").accepting(.work),
  ]
}
