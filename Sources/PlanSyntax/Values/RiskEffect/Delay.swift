/// `delays schema 5d..10d..20d`
package struct Delay: Equatable, Sendable {
  package var activity: Reference
  package var estimate: Estimate
}

extension Parser {
  /// ```ebnf
  /// delay = ref estimate ;
  /// ```
  mutating func parseDelay() -> Delay? {
    guard let activity = parseReference("the name of an activity"), let estimate = parseEstimate() else { return nil }
    return Delay(activity: activity, estimate: estimate)
  }
}

extension Delay: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    activity.print(to: &printer)
    estimate.print(to: &printer)
  }
}

extension Delay: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&activity)
    estimate.resolve(using: &checker)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("activity", activity.field(in: plan)), ("estimate", estimate.field(in: plan))])
  }
  package mutating func leavesOutUnknownNames() -> Bool { activity.target != .none }
}

extension Delay: Shape {
  package static let label = ShapeLabel("delay", spoken: "an activity and a duration", example: "build 5d..10d")

  package static func form(in row: RowForm) -> String { "*activity* \(Estimate.form(in: row))" }
  package static var schema: ValueSchema { .closed([("activity", .text), ("estimate", .definition("estimate"))]) }
  package static func parse(_ parser: inout Parser) -> Delay? { parser.parseDelay() }
}

extension ValueShape {
  package static let delay = ValueShape(Delay.self)
}
