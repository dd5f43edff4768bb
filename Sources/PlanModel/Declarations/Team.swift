import PlanSyntax

/// Group of people.
package struct Team: Declaration, PlanEntry {
  package let id: EntityID
  package var members: [Reference] = []
  package var lead: Reference?
  package var calendar: Reference?
  package var partOf: Reference?
  package var location: Text?
  package var email: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.team
  package static let plural = "teams"
  package static let summary = "Group of people."
  package static var table: WritableKeyPath<PlanTables, [Team]> { \.teams }

  package static let rows: [Row<Team>] = [
    .many("members", .references, \.members, "People or roles in it").accepting([.person, .role]),
    .one("lead", .reference, \.lead, "Team leader").accepting(.who).recorded,
    .one("calendar", .reference, \.calendar, "Working calendar").accepting([.calendar]),
    .one("part-of", .reference, \.partOf, "Parent team").accepting([.team]),
    .one("location", .text, \.location, "Where it is based").recorded,
    .one("email", .text, \.email, "E-mail address").recorded,
  ]
}
