/// `link "https://…" "Label"`
package struct Link: Equatable, Sendable {
  package var address: Text
  package var label: Text?
}

extension Parser {
  /// ```ebnf
  /// link = STRING [ STRING ] ;
  /// ```
  mutating func parseLink() -> Link? {
    guard let address = parseText() else { return nil }
    return Link(address: address, label: parseTextIfPresent())
  }
}

extension Link: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    address.print(to: &printer)
    label?.print(to: &printer)
  }
}

extension Link: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("address", address.field(in: plan)), ("label", label?.field(in: plan))])
  }
}

extension Link: Shape {
  package static let label = ShapeLabel("link", spoken: "a quoted address", example: "\"https://example.org\"")

  package static func form(in row: RowForm) -> String { "*address* [*text*]" }
  package static var schema: ValueSchema { .closed([("address", .text), ("label", .text)], required: ["address"]) }
  package static func parse(_ parser: inout Parser) -> Link? { parser.parseLink() }
}

extension ValueShape {
  package static let link = ValueShape(Link.self)
}
