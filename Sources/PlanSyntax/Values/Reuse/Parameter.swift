/// `param optics number 28`
package struct Parameter: Equatable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable { case text, number, date, duration, percent, ref }
  package var name: Word
  package var kind: Kind
  package var value: AnyValue?
}

extension Parser {
  /// ```ebnf
  /// param = ID ( "text" | "number" | "date" | "duration" | "percent" | "ref" ) [ value ] ;
  /// ```
  mutating func parseParameter() -> Parameter? {
    guard let name = parseWord("the name of the parameter") else { return nil }
    guard let kind = Parameter.Kind.allCases.first(where: { isWord("\($0)") }) else {
      return fail(expected: "the parameter's type: text, number, date, duration, percent or ref")
    }
    advance()
    guard !atStatementEnd else { return Parameter(name: name, kind: kind) }
    guard let value = parseValue() else { return nil }
    return Parameter(name: name, kind: kind, value: value)
  }
}

extension Parameter: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    name.print(to: &printer)
    printer.word("\(kind)")
    value?.print(to: &printer)
  }
}

extension Parameter: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("name", name.field(in: plan)), ("type", .text("\(kind)")), ("value", value?.field(in: plan)),
    ])
  }
}

extension Parameter: Shape {
  package static let label = ShapeLabel(
    "parameter", spoken: "a name and a type", example: "users number 50", production: "param")

  package static func form(in row: RowForm) -> String { "*name* *type* [*value*]" }
  package static var schema: ValueSchema {
    .closed([("name", .text), ("type", .text), ("value", .definition("custom"))], required: ["name", "type"])
  }
  package static func parse(_ parser: inout Parser) -> Parameter? { parser.parseParameter() }
}

extension ValueShape {
  package static let parameter = ValueShape(Parameter.self)
}
