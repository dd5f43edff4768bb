/// A property whose presence is its meaning.
package struct Flag: Equatable, Sendable {}

extension Flag: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {}
}

extension Flag: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue { .boolean(true) }
}

extension Flag: Shape {
  package static let label = ShapeLabel("flag", spoken: "nothing", example: "", production: "", traits: [.isEmpty])

  package static func form(in row: RowForm) -> String { "nothing" }
  package static var schema: ValueSchema { .truth }
  package static func parse(_ parser: inout Parser) -> Flag? { Flag() }
}

extension ValueShape {
  package static let flag = ValueShape(Flag.self)
}
