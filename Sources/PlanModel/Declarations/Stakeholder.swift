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
  package static var table: WritableKeyPath<PlanTables, [Stakeholder]> { \.registers.stakeholders }

  package static let rows: [Row<Stakeholder>] = [
    .one("position", .text, \.position, "Job or function").recorded,
    .one("organisation", .text, \.organisation, "Company or unit").recorded,
    .choice("power", \.power, "Influence over the project").byDefault("medium").recorded,
    .choice("interest", \.interest, "How much they care").byDefault("medium").recorded,
    .choice("attitude", \.attitude, "Today").byDefault("neutral").recorded,
    .choice("wanted-attitude", \.wantedAttitude, "Needed").recorded,
    .choice("audience", \.audience, "How technical reports should be").byDefault("business").planned,
    .many("expects", .text, \.expects, "Expectation to meet").recorded,
    .many("concern", .text, \.concern, "Concern to address").recorded,
    .many("inform", .inform, \.inform, "Recurring communication (`inform every week \"Steering call\"`)").planned,
    .one("language", .word, \.language, "Language for reports").byDefault("project locale").planned,
    .one("size", .number, \.size, "Number of people in the group").byDefault("1").recorded,
    .one("users", .number, \.users, "Number of users").recorded,
    .one("email", .text, \.email, "E-mail address").recorded,
  ]
}
