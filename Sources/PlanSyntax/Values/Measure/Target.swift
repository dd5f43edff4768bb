/// `target at least 90%`
package struct Target: Equatable, Sendable {
  package enum Direction: UInt8, Sendable { case unstated, atLeast, atMost }
  package var direction: Direction
  package var quantity: Quantity
}

extension Parser {
  /// ```ebnf
  /// target-value = [ "at" ( "least" | "most" ) ] quantity ;
  /// ```
  mutating func parseTarget() -> Target? {
    var direction = Target.Direction.unstated
    if eat("at") {
      if eat("least") {
        direction = .atLeast
      } else if eat("most") {
        direction = .atMost
      } else {
        return fail(expected: "'least' or 'most'")
      }
    }
    return parseQuantity().map { Target(direction: direction, quantity: $0) }
  }
}

extension Target: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch direction {
    case .unstated: break
    case .atLeast: printer.word("at least")
    case .atMost: printer.word("at most")
    }
    quantity.print(to: &printer)
  }
}

extension Target: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("direction", direction == .unstated ? nil : .text("\(direction)")), ("quantity", quantity.field(in: plan)),
    ])
  }
}

extension Target: Shape {
  package static let label = ShapeLabel(
    "target", spoken: "a quantity", example: "at least 90%", production: "target-value")

  package static func form(in row: RowForm) -> String { "[`at least` or `at most`] *quantity*" }
  package static var schema: ValueSchema {
    .closed([("direction", .text), ("quantity", .definition("quantity"))], required: ["quantity"])
  }
  package static func parse(_ parser: inout Parser) -> Target? { parser.parseTarget() }
}

extension ValueShape {
  package static let target = ValueShape(Target.self)
}
