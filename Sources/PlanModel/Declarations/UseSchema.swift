import PlanSyntax

/// Instantiate a template as a phase (all `phase` properties allowed).
package enum UseSchema: Declaration {
  package typealias Owner = Activity
  package static let kind = DeclarationKind.use
  package static let plural = "activities"
  package static let summary = "Instantiates a template as a phase (all `phase` properties are allowed)."
  package static var table: WritableKeyPath<PlanTables, [Activity]> { \.activities }

  package static let rows: [Row<Activity>] =
    PhaseSchema.rows + [
      .many("with", .argument, \.details.phase.with, "Template arguments (only under `use`)"),
    ]
}
