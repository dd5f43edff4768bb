/// Names of declarations: `changes crm, billing`
package enum References: Shape {
  package static let label = ShapeLabel(
    "references", spoken: "names separated by commas", example: "ana, ben", production: "refs", traits: [.listsNames, .isReference])
  /// ```ebnf
  /// refs = ref { "," ref } ;
  /// ```
  package static let isList = true

  package static func form(in row: RowForm) -> String { "\(row.name), …" }
  package static var schema: ValueSchema { .text }
  package static func parse(_ parser: inout Parser) -> Reference? { parser.parseReference() }
}

extension ValueShape {
  package static let references = ValueShape(References.self)
}
