import PlanSyntax

/// Person or group with an interest.
package struct Stakeholder: Declaration, PlanEntry {
  package let id: EntityID
  package var position: Text?
  package var organisation: Text?
  package var power: Level?
  package var interest: Level?
  package var attitude: Attitude?
  package var wantedAttitude: Attitude?
  package var audience: Audience?
  package var expects: [Text] = []
  package var concern: [Text] = []
  package var inform: [Inform] = []
  package var language: Word?
  package var size: Decimal?
  package var users: Decimal?
  package var email: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.stakeholder
  package static let plural = "stakeholders"
  package static let summary = "Person or group with an interest."
  package static var table: EntryList<Stakeholder> { .init({ $0.registers.stakeholders }, { $0.registers.stakeholders.append($1) }) }

  package static let rows: [Row] = [
    one("position", .text, { $0(&$1.position) }, "Job or function").recorded,
    one("organisation", .text, { $0(&$1.organisation) }, "Company or unit").recorded,
    choice("power", { $0(&$1.power) }, "Influence over the project").byDefault("medium").recorded,
    choice("interest", { $0(&$1.interest) }, "How much they care").byDefault("medium").recorded,
    choice("attitude", { $0(&$1.attitude) }, "Today").byDefault("neutral").recorded,
    choice("wanted-attitude", { $0(&$1.wantedAttitude) }, "Needed").recorded,
    choice("audience", { $0(&$1.audience) }, "How technical reports should be").byDefault("business").planned,
    many("expects", .text, { $0(&$1.expects) }, "Expectation to meet").recorded,
    many("concern", .text, { $0(&$1.concern) }, "Concern to address").recorded,
    many("inform", .inform, { $0(&$1.inform) }, "Recurring communication (`inform every week \"Steering call\"`)").planned,
    one("language", .word, { $0(&$1.language) }, "Language for reports").example("en").byDefault("project locale").planned,
    one("size", .number, { $0(&$1.size) }, "Number of people in the group").byDefault("1").recorded,
    one("users", .number, { $0(&$1.users) }, "Number of users").recorded,
    one("email", .text, { $0(&$1.email) }, "E-mail address").recorded,
  ]
}
