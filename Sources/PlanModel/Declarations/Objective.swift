import PlanSyntax
import PlanText

/// Measurable outcome the project serves.
package struct Objective: Declaration, PlanEntry {
  package let id: EntityID
  package var measure: Text?
  package var current: Quantity?
  package var target: Target?
  package var due: Day?
  package var owner: Reference?
  package var supports: [Text] = []
  package var benefit: [Cost] = []
  package var result: [Measurement] = []
  package var priority: Priority?
  package var partOf: Reference?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.objective
  package static let plural = "objectives"
  package static let summary = "Measurable outcome the project serves."
  package static var table: WritableKeyPath<PlanTables, [Objective]> { \.registers.objectives }

  package static let rows: [Row<Objective>] = [
    .one("measure", .text, \.measure, "What is measured").recorded,
    .one("current", .quantity, \.current, "Value today").planned,
    .one("target", .target, \.target, "Value to reach (`target at least 90%`)").planned,
    .one("due", .date, \.due, "Target date").byDefault("project finish").planned,
    .one("owner", .reference, \.owner, "Benefit owner").accepting(.who).recorded,
    .many("supports", .text, \.supports, "Strategy or business goal it serves"),
    .many("benefit", .cost, \.benefit, "Monetary value (`benefit 120_000 USD/y`)").accepting([.account]).planned,
    .many("result", .result, \.result, "Measured values").planned,
    .choice("priority", \.priority, "Relative weight").byDefault("normal").recorded,
    .one("part-of", .reference, \.partOf, "Parent objective").accepting([.objective]),
  ]
}
