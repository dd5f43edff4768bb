/// `technical yes "Prototype works"`
package struct Verdict: Equatable, Sendable {
  package var word: Word
  package var reason: Text?
}

extension Parser {
  /// ```ebnf
  /// verdict = ID [ STRING ] ;
  /// ```
  mutating func parseVerdict() -> Verdict? {
    guard let word = parseWord("a verdict such as yes, no or conditional") else { return nil }
    return Verdict(word: word, reason: parseTextIfPresent())
  }
}

extension Verdict: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    word.print(to: &printer)
    reason?.print(to: &printer)
  }
}

extension Verdict: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkWord(word)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("verdict", word.field(in: plan)), ("reason", reason?.field(in: plan))])
  }
}

extension Verdict: Shape {
  package static let label = ShapeLabel("verdict", spoken: "a verdict", example: "yes \"…\"")

  package static func form(in row: RowForm) -> String { row.word + " [*text*]" }
  package static var schema: ValueSchema { .closed([("verdict", .text), ("reason", .text)], required: ["verdict"]) }
  package static func parse(_ parser: inout Parser) -> Verdict? { parser.parseVerdict() }
}

extension ValueShape {
  package static let verdict = ValueShape(Verdict.self)
}
