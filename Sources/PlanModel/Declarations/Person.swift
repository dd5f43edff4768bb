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
  package static var table: WritableKeyPath<PlanTables, [Person]> { \.people }

  package static let rows: [Row<Person>] = [
    .one("role", .reference, \.role, "Role filled").accepting([.role]),
    .one("team", .reference, \.team, "Team the person belongs to").accepting([.team]),
    .many("rate", .rate, \.rate, "Cost rate, optionally `from DATE`").byDefault("role rate").planned,
    .one("overtime", .rate, \.overtime, "Rate outside calendar hours").byDefault("rate").planned,
    .many("available", .availability, \.available, "Share of time, optionally for dates").byDefault("100%"),
    .many("skills", .names, \.skills, "Skills they have"),
    .many("leave", .offDates, \.leave, "Absence"),
    .one("calendar", .reference, \.calendar, "Working calendar").accepting([.calendar]).byDefault("team or project"),
    .one("from", .bound, \.from, "Joins (date or activity)").accepting(.work).byDefault("project start"),
    .one("until", .bound, \.until, "Leaves (date or activity)").accepting(.work).byDefault("project finish"),
    .one("ramp-up", .ramp, \.rampUp, "Share of the `available` time in the first weeks (`ramp-up 2w at 50%`)"),
    .one("vacancy", .flag, \.vacancy, "Flag: to be recruited"),
    .many("extra", .extra, \.extra, "Agreed overtime"),
    .one("limit", .quota, \.limit, "Hours allowed per period"),
    .one("account", .reference, \.account, "Cost account").accepting([.account]).byDefault("role account").planned,
    .one("reports-to", .reference, \.reportsTo, "Line manager").accepting([.person, .role, .team]).recorded,
    .one("location", .text, \.location, "Where they are based").recorded,
    .one("email", .text, \.email, "E-mail address").recorded,
  ]
}
