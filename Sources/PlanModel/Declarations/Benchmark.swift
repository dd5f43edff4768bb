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
  package static var table: WritableKeyPath<PlanTables, [Benchmark]> { \.registers.benchmarks }

  package static let rows: [Row<Benchmark>] = [
    .many("for", .anyReferences, \.for, "What it serves").accepting(.anything).recorded,
    .one("target", .target, \.target, "Value to reach").required.planned,
    .many("result", .result, \.result, "Measured value").planned,
    .one("method", .text, \.method, "How it is measured").recorded,
    .many("verified-by", .references, \.verifiedBy, "Activity that proves it").accepting(.work).recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
    .one("due", .date, \.due, "Due date").planned,
  ]
}
