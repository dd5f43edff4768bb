/// Words separated by commas: `needs backend, data`
package enum Names: Shape {
  package static let label = ShapeLabel(
    "names", spoken: "names separated by commas", example: "backend, data", traits: [.listsNames])
  /// ```ebnf
  /// names = ID { "," ID } ;
  /// ```
  package static let isList = true

  package static func form(in row: RowForm) -> String { row.word + ", …" }
  package static var schema: ValueSchema { .text }
  package static func parse(_ parser: inout Parser) -> Word? { parser.parseWord() }
}

extension ValueShape {
  package static let names = ValueShape(Names.self)
}
