/// `accept "Restore rehearsed" met 2026-06-18 by nadia`
package struct Criterion: Equatable, Sendable {
  package var text: Text
  package var met: Stamp?
}

extension Parser {
  /// ```ebnf
  /// criterion = STRING [ "met" stamp ] ;
  /// ```
  mutating func parseCriterion() -> Criterion? {
    guard let text = parseText() else { return nil }
    guard eat("met") else { return Criterion(text: text) }
    guard let stamp = parseStamp() else { return nil }
    return Criterion(text: text, met: stamp)
  }
}

extension Criterion: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    if let met {
      printer.word("met")
      met.print(to: &printer)
    }
  }
}

extension Criterion: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    met?.resolve(using: &checker)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("text", text.field(in: plan)), ("met", met?.field(in: plan))])
  }
}

extension Criterion: Shape {
  package static let label = ShapeLabel("criterion", spoken: "quoted text", example: "\"Restore rehearsed\"")

  package static func form(in row: RowForm) -> String { "*text* [`met` *date* [`by` *who*, …] [*text*]]" }
  package static var schema: ValueSchema {
    .closed([("text", .text), ("met", .definition("stamp"))], required: ["text"])
  }
  package static func parse(_ parser: inout Parser) -> Criterion? { parser.parseCriterion() }
}

extension ValueShape {
  package static let criterion = ValueShape(Criterion.self)
}
