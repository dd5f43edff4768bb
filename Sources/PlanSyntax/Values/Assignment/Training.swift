/// `trains support-team 6`
package struct Training: Equatable, Sendable {
  package var audience: Reference
  package var count: Int?
}

extension Parser {
  /// ```ebnf
  /// training = ref [ COUNT ] ;
  /// ```
  mutating func parseTraining() -> Training? {
    guard let audience = parseReference("who is trained") else { return nil }
    guard at(.number) else { return Training(audience: audience) }
    guard let count = parseCount() else { return nil }
    return Training(audience: audience, count: count)
  }
}

extension Training: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    audience.print(to: &printer)
    if let count { printer.number(Decimal(Int64(count))) }
  }
}

extension Training: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&audience)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("audience", audience.field(in: plan)), ("count", count.map { .integer($0) })])
  }
  package mutating func leavesOutUnknownNames() -> Bool { audience.target != .none }
}

extension Training: Shape {
  package static let label = ShapeLabel("training", spoken: "who is trained", example: "support-team 6")

  package static func form(in row: RowForm) -> String { "\(row.name) [*number*]" }
  package static var schema: ValueSchema { .closed([("audience", .text), ("count", .integer)], required: ["audience"]) }
  package static func parse(_ parser: inout Parser) -> Training? { parser.parseTraining() }
}

extension ValueShape {
  package static let training = ValueShape(Training.self)
}
