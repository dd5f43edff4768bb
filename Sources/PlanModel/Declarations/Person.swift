import PlanSyntax

/// Named individual (or vacancy).
package struct Person: Declaration, PlanEntry {
  package let id: EntityID
  package var role: Reference?
  package var team: Reference?
  package var rate: [Rate] = []
  package var overtime: Rate?
  package var available: [Availability] = []
  package var skills: [Word] = []
  package var leave: [OffDates] = []
  package var calendar: Reference?
  package var from: Bound?
  package var until: Bound?
  package var rampUp: RampUp?
  package var vacancy: Flag?
  package var extra: [ExtraTime] = []
  package var limit: Quota?
  package var account: Reference?
  package var reportsTo: Reference?
  package var location: Text?
  package var email: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.person
  package static let plural = "people"
  package static let summary = "Named individual (or vacancy)."
  package static var table: EntryList<Person> { .init({ $0.people }, { $0.people.append($1) }) }

  package static let rows: [Row] = [
    one("role", .reference, { $0(&$1.role) }, "Role filled").accepting([.role]),
    one("team", .reference, { $0(&$1.team) }, "Team the person belongs to").accepting([.team]),
    many("rate", .rate, { $0(&$1.rate) }, "Cost rate, optionally `from DATE`; of equal choices, the cheapest is taken").byDefault("role rate"),
    one("overtime", .rate, { $0(&$1.overtime) }, "Rate outside calendar hours").byDefault("rate"),
    many("available", .availability, { $0(&$1.available) }, "Share of time, optionally for dates").byDefault("100%"),
    many("skills", .names, { $0(&$1.skills) }, "Skills they have"),
    many("leave", .offDates, { $0(&$1.leave) }, "Absence"),
    one("calendar", .reference, { $0(&$1.calendar) }, "Working calendar").accepting([.calendar]).byDefault("team or project"),
    one("from", .bound, { $0(&$1.from) }, "Joins (date or activity)").accepting(.work).byDefault("project start"),
    one("until", .bound, { $0(&$1.until) }, "Leaves (date or activity)").accepting(.work).byDefault("project finish"),
    one("ramp-up", .ramp, { $0(&$1.rampUp) }, "Share of the `available` time in the first weeks (`ramp-up 2w at 50%`)"),
    one("vacancy", .flag, { $0(&$1.vacancy) }, "Flag: to be recruited"),
    many("extra", .extra, { $0(&$1.extra) }, "Agreed overtime"),
    one("limit", .quota, { $0(&$1.limit) }, "Hours allowed per period"),
    one("account", .reference, { $0(&$1.account) }, "Cost account").accepting([.account]).byDefault("role account"),
    one("reports-to", .reference, { $0(&$1.reportsTo) }, "Line manager").accepting([.person, .role, .team]).recorded,
    one("location", .text, { $0(&$1.location) }, "Where they are based").recorded,
    one("email", .text, { $0(&$1.email) }, "E-mail address").recorded,
  ]
}
