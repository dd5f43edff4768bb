import PlanSyntax
import PlanText

/// Quality measure.
package struct Benchmark: Declaration, PlanEntry {
  package let id: EntityID
  package var `for`: [AnyReference] = []
  package var target: Target?
  package var result: [Measurement] = []
  package var method: Text?
  package var verifiedBy: [Reference] = []
  package var owner: Reference?
  package var due: Day?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.benchmark
  package static let plural = "benchmarks"
  package static let summary = "Quality measure."
  package static var table: EntryList<Benchmark> { .init({ $0.registers.benchmarks }, { $0.registers.benchmarks.append($1) }) }

  package static let rows: [Row] = [
    many("for", .anyReferences, { $0(&$1.for) }, "What it serves").accepting(.anything).recorded,
    one("target", .target, { $0(&$1.target) }, "Value to reach").required.planned,
    many("result", .result, { $0(&$1.result) }, "Measured value").planned,
    one("method", .text, { $0(&$1.method) }, "How it is measured").recorded,
    many("verified-by", .references, { $0(&$1.verifiedBy) }, "Activity that proves it").accepting(.work).recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
    one("due", .date, { $0(&$1.due) }, "Due date").planned,
  ]
}
