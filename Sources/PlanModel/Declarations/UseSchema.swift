import PlanSyntax

/// Instantiate a template as a phase (all `phase` properties allowed).
package enum UseSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.use
  package static let plural = "activities"
  package static let summary = "Instantiates a template as a phase (all `phase` properties are allowed)."
  package static var table: EntryList<Activity> { .init({ $0.activities }, { $0.activities.append($1) }) }

  package static let rows: [Row] =
    PhaseSchema.rows + [
      many("with", .argument, { $0(&$1.details.phase.with) }, "Template arguments (only under `use`)"),
    ]
}
