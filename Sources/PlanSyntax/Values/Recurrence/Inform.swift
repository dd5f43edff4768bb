/// `inform every 2 weeks on fri "Catch-up"`
package struct Inform: Equatable, Sendable {
  package var frequency: Frequency
  package var text: Text?
}

extension Parser {
  /// ```ebnf
  /// inform = "every" frequency [ STRING ] ;
  /// ```
  mutating func parseInform() -> Inform? {
    guard eat("every") else { return fail(expected: "'every', such as every week on fri") }
    guard let frequency = parseFrequency() else { return nil }
    return Inform(frequency: frequency, text: parseTextIfPresent())
  }
}

extension Inform: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.word("every")
    frequency.print(to: &printer)
    text?.print(to: &printer)
  }
}

extension Inform: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) { checker.checkOccasion(frequency) }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("every", frequency.field), ("text", text?.field(in: plan))])
  }
}

extension Inform: Shape {
  package static let label = ShapeLabel("inform", spoken: "how often", example: "every week on fri")

  package static func form(in row: RowForm) -> String { "`every` *how often* [*text*]" }
  package static var schema: ValueSchema {
    .closed([("every", .definition("frequency")), ("text", .text)], required: ["every"])
  }
  package static func parse(_ parser: inout Parser) -> Inform? { parser.parseInform() }
}

extension ValueShape {
  package static let inform = ValueShape(Inform.self)
}
