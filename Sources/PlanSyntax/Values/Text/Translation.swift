/// `title fr "Données migrées"`
package struct Translation: Equatable, Sendable {
  package var language: Word
  package var text: Text
}

extension Parser {
  /// ```ebnf
  /// translation = ID STRING ;
  /// ```
  mutating func parseTranslation() -> Translation? {
    guard let language = parseWord("a language such as fr"), let text = parseText() else { return nil }
    return Translation(language: language, text: text)
  }
}

extension Translation: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    language.print(to: &printer)
    text.print(to: &printer)
  }
}

extension Translation: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("language", language.field(in: plan)), ("text", text.field(in: plan))])
  }
}

extension Translation: Shape {
  package static let label = ShapeLabel("translation", spoken: "a language and quoted text", example: "fr \"…\"")

  package static func form(in row: RowForm) -> String { "*language* *text*" }
  package static var schema: ValueSchema { .closed([("language", .text), ("text", .text)]) }
  package static func parse(_ parser: inout Parser) -> Translation? { parser.parseTranslation() }
}

extension ValueShape {
  package static let translation = ValueShape(Translation.self)
}
