import PlanText

/// `occurs late-merchant 2026-07-20`
package struct Occurrence: Equatable, Sendable {
  package var risk: Reference
  package var day: Day?
}

extension Parser {
  /// ```ebnf
  /// occurrence = ref [ DATE ] ;
  /// ```
  mutating func parseOccurrence() -> Occurrence? {
    guard let risk = parseReference("the name of a risk") else { return nil }
    guard at(.date) else { return Occurrence(risk: risk) }
    guard let day = parseDate() else { return nil }
    return Occurrence(risk: risk, day: day)
  }
}

extension Occurrence: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    risk.print(to: &printer)
    day?.print(to: &printer)
  }
}

extension Occurrence: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&risk)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("risk", risk.field(in: plan)), ("date", day?.field(in: plan))])
  }
  package mutating func leavesOutUnknownNames() -> Bool { risk.target != .none }
}

extension Occurrence: Shape {
  package static let label = ShapeLabel("occurrence", spoken: "the name of a risk", example: "late-delivery")

  package static func form(in row: RowForm) -> String { "\(row.name) [*date*]" }
  package static var schema: ValueSchema {
    .closed([("risk", .text), ("date", .definition("date"))], required: ["risk"])
  }
  package static func parse(_ parser: inout Parser) -> Occurrence? { parser.parseOccurrence() }
}

extension ValueShape {
  package static let occurrence = ValueShape(Occurrence.self)
}
