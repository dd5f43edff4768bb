import PlanSyntax

/// Container for work; dates come from its contents.
package enum PhaseSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.phase
  package static let plural = "activities"
  package static let summary = "Container for work; its dates come from the work inside."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] = [
    choice("stage", { $0(&$1.details.phase.stage) }, "Life-cycle stage").recorded,
    many("after", .dependencies, { $0(&$1.after) }, "Predecessors of everything inside").accepting(.schedulable),
    many("start", .startRule, { $0(&$1.start) }, "Date limit or start dependency").accepting(.schedulable),
    many("finish", .finishRule, { $0(&$1.finish) }, "Date limit or finish dependency").accepting(.schedulable),
    one("calendar", .reference, { $0(&$1.details.calendar) },
      "Working calendar").accepting([.calendar]).byDefault("inherited"),
    one("within", .reference, { $0(&$1.details.within) }, "Window to use").accepting([.window]).byDefault("inherited"),
    one("account", .reference, { $0(&$1.details.account) },
      "Account that bears the cost").accepting([.account]).byDefault("inherited"),
    choice("priority", { $0(&$1.details.priority) }, "Priority").byDefault("inherited"),
    choice("approach", { $0(&$1.details.phase.approach) }, "Delivery approach").byDefault("project").planned,
    one("owner", .reference, { $0(&$1.details.owner) }, "Person answerable for it").accepting(.who),
    one("budget", .money, { $0(&$1.details.phase.budget) }, "Phase budget").planned,
    many("tolerance", .tolerance, { $0(&$1.details.phase.tolerance) }, "Permitted deviation").planned,
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
