import PlanSyntax

/// Recurring work.
package enum RoutineSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.routine
  package static let plural = "activities"
  package static let summary = "Recurring work."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] = [
    one("every", .recurrence, { $0(&$1.details.every) }, "Recurrence").required,
    one("effort", .estimate, { $0(&$1.effort) }, "Per occurrence").work.required,
    many("assign", .allocation, { $0(&$1.assign) },
      "Who does it").accepting([.person, .role, .team, .equipment, .software]),
    one("from", .bound, { $0(&$1.details.from) },
      "First date, or the activity that starts it").accepting(.work).byDefault("project start"),
    one("until", .bound, { $0(&$1.details.until) },
      "Last date, or the activity that ends it").accepting(.work).byDefault("project finish"),
    one("purpose", .text, { $0(&$1.details.purpose) }, "Why").recorded,
    one("account", .reference, { $0(&$1.details.account) }, "Account that bears the cost").accepting([.account]),
    many("changes", .references, { $0(&$1.details.changes) }, "Systems modified").accepting([.system]).planned,
    one("within", .reference, { $0(&$1.details.within) }, "Window to use").accepting([.window]).planned,
    one("owner", .reference, { $0(&$1.details.owner) }, "Person answerable for it").accepting(.who).recorded,
  ]
}
