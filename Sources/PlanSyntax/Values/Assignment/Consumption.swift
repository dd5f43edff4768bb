/// `28 of optic`
package struct Consumption: Equatable, Sendable {
  package var count: Decimal
  package var material: Reference
}

extension Parser {
  /// ```ebnf
  /// consumption = NUMBER "of" ref { "," NUMBER "of" ref } ;
  /// ```
  mutating func parseConsumption() -> Consumption? {
    guard let count = parseNumber(in: .amount) else { return nil }
    guard eat("of") else { return fail(expected: "'of', such as 28 of optic") }
    return parseReference("the name of a material").map { Consumption(count: count, material: $0) }
  }
}

extension Consumption: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    count.print(to: &printer)
    printer.word("of")
    material.print(to: &printer)
  }
}

extension Consumption: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&material)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("count", .number(count)), ("material", material.field(in: plan))])
  }
  package mutating func leavesOutUnknownNames() -> Bool { material.target != .none }
}

extension Consumption: Shape {
  package static let label = ShapeLabel("consumption", spoken: "an amount of a material", example: "28 of cable")
  package static let isList = true

  package static func form(in row: RowForm) -> String { "*number* `of` \(row.name), …" }
  package static var schema: ValueSchema { .closed([("count", .number), ("material", .text)]) }
  package static func parse(_ parser: inout Parser) -> Consumption? { parser.parseConsumption() }
}

extension ValueShape {
  package static let consumption = ValueShape(Consumption.self)
}
