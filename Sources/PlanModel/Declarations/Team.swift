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
  package static var table: EntryList<Team> { .init({ $0.teams }, { $0.teams.append($1) }) }

  package static let rows: [Row] = [
    many("members", .references, { $0(&$1.members) }, "People or roles in it").accepting([.person, .role]),
    one("lead", .reference, { $0(&$1.lead) }, "Team leader").accepting(.who).recorded,
    one("calendar", .reference, { $0(&$1.calendar) }, "Working calendar").accepting([.calendar]),
    one("part-of", .reference, { $0(&$1.partOf) }, "Parent team").accepting([.team]),
    one("location", .text, { $0(&$1.location) }, "Where it is based").recorded,
    one("email", .text, { $0(&$1.email) }, "E-mail address").recorded,
  ]
}
