import PlanText

/// A word that stands for itself: a choice, skill, tag, language, currency or report section.
package struct Word: Equatable, Sendable {
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// word = ID ;
  /// ```
  mutating func parseWord(_ what: String = "a name") -> Word? {
    guard expect(.word, what) else { return nil }
    return Word(span: span(last))
  }
}

extension Word: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}

extension Word: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkWord(self)
  }
  package func field(in plan: some ValueNaming) -> FieldValue { .text(plan.text(self)) }
}

extension Word: Shape {
  package static let label = ShapeLabel("word", spoken: "a word", example: "high", traits: [.isWord])

  package static func form(in row: RowForm) -> String { row.word }
  package static var schema: ValueSchema { .text }
  package static func parse(_ parser: inout Parser) -> Word? { parser.parseWord() }
}

extension ValueShape {
  package static let word = ValueShape(Word.self)
}
