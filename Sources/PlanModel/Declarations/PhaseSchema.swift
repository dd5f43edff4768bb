import PlanSyntax

/// Container for work; dates come from its contents.
package enum PhaseSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.phase
  package static let plural = "activities"
  package static let summary = "Container for work; its dates come from the work inside."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] = [
    .choice("stage", \.details.phase.stage, "Life-cycle stage").recorded,
    .many("after", .dependencies, \.after, "Predecessors of everything inside").accepting(.schedulable),
    .many("start", .startRule, \.start, "Date limit or start dependency").accepting(.schedulable),
    .many("finish", .finishRule, \.finish, "Date limit or finish dependency").accepting(.schedulable),
    .one("calendar", .reference, \.details.calendar,
      "Working calendar").accepting([.calendar]).byDefault("inherited"),
    .one("within", .reference, \.details.within, "Window to use").accepting([.window]).byDefault("inherited"),
    .one("account", .reference, \.details.account,
      "Account that bears the cost").accepting([.account]).byDefault("inherited").planned,
    .choice("priority", \.details.priority, "Priority").byDefault("inherited"),
    .choice("approach", \.details.phase.approach, "Delivery approach").byDefault("project").planned,
    .one("owner", .reference, \.details.owner, "Person answerable for it").accepting(.who),
    .one("budget", .money, \.details.phase.budget, "Phase budget").planned,
    .many("tolerance", .tolerance, \.details.phase.tolerance, "Permitted deviation").planned,
  ] + ActivityDetails.responsibilities
}

/// Properties only phases and copies of templates have.
package struct PhaseDetails: Sendable {
  package var stage: Stage?
  package var approach: Approach?
  package var budget: Money?
  package var tolerance: [Tolerance] = []
  package var with: [Argument] = []
}
