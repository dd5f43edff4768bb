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
  package static var table: EntryList<Objective> { .init({ $0.registers.objectives }, { $0.registers.objectives.append($1) }) }

  package static let rows: [Row] = [
    one("measure", .text, { $0(&$1.measure) }, "What is measured").recorded,
    one("current", .quantity, { $0(&$1.current) }, "Value today").planned,
    one("target", .target, { $0(&$1.target) }, "Value to reach (`target at least 90%`)").planned,
    one("due", .date, { $0(&$1.due) }, "Target date").byDefault("project finish").planned,
    one("owner", .reference, { $0(&$1.owner) }, "Benefit owner").accepting(.who).recorded,
    many("supports", .text, { $0(&$1.supports) }, "Strategy or business goal it serves"),
    many("benefit", .cost, { $0(&$1.benefit) }, "Monetary value (`benefit 120_000 USD/y`)").accepting([.account]).planned,
    many("result", .result, { $0(&$1.result) }, "Measured values").planned,
    choice("priority", { $0(&$1.priority) }, "Relative weight").byDefault("normal").recorded,
    one("part-of", .reference, { $0(&$1.partOf) }, "Parent objective").accepting([.objective]),
  ]
}
