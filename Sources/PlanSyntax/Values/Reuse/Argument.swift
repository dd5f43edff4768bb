/// `with optics 32`
package struct Argument: Equatable, Sendable {
  package var name: Word
  package var value: AnyValue
}

extension Parser {
  /// ```ebnf
  /// argument = ID value ;
  /// ```
  mutating func parseArgument() -> Argument? {
    guard let name = parseWord("the name of a parameter"), let value = parseValue() else { return nil }
    return Argument(name: name, value: value)
  }
}

extension Argument: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    name.print(to: &printer)
    value.print(to: &printer)
  }
}

extension Argument: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("name", name.field(in: plan)), ("value", value.field(in: plan))])
  }
}

extension Argument: Shape {
  package static let label = ShapeLabel("argument", spoken: "a name and a value", example: "users 80")

  package static func form(in row: RowForm) -> String { "*name* *value*" }
  package static var schema: ValueSchema { .closed([("name", .text), ("value", .definition("custom"))]) }
  package static func parse(_ parser: inout Parser) -> Argument? { parser.parseArgument() }
}

extension ValueShape {
  package static let argument = ValueShape(Argument.self)
}
