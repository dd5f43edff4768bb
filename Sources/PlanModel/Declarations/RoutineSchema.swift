import PlanSyntax

/// Recurring work.
package enum RoutineSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.routine
  package static let plural = "activities"
  package static let summary = "Recurring work."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] = [
    .one("every", .recurrence, \.details.every, "Recurrence").required,
    .one("effort", .estimate, \.effort, "Per occurrence").required,
    .many("assign", .allocation, \.assign,
      "Who does it").accepting([.person, .role, .team, .equipment, .software]),
    .one("from", .bound, \.details.from,
      "First date, or the activity that starts it").accepting(.work).byDefault("project start"),
    .one("until", .bound, \.details.until,
      "Last date, or the activity that ends it").accepting(.work).byDefault("project finish"),
    .one("purpose", .text, \.details.purpose, "Why").recorded,
    .one("account", .reference, \.details.account, "Account that bears the cost").accepting([.account]).planned,
    .many("changes", .references, \.details.changes, "Systems modified").accepting([.system]).planned,
    .one("within", .reference, \.details.within, "Window to use").accepting([.window]).planned,
    .one("owner", .reference, \.details.owner, "Person answerable for it").accepting(.who).recorded,
  ]
}
