import PlanText

/// A quoted text; its content is decoded from the source when needed.
package struct Text: Equatable, Sendable {
  /// Includes the quotes.
  package var span: Span

  package init(span: Span) { self.span = span }
}

extension Parser {
  /// ```ebnf
  /// text = STRING ;
  /// ```
  mutating func parseText() -> Text? {
    guard expect(.text) else { return nil }
    return Text(span: span(last))
  }

  mutating func parseTextIfPresent() -> Text? {
    at(.text) ? parseText() : nil
  }
}

extension Text: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}

extension Text: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue { .text(plan.text(self)) }
}

extension Text: Shape {
  package static let label = ShapeLabel("text", spoken: "quoted text", example: "\"…\"")

  package static func form(in row: RowForm) -> String { "*text*" }
  package static var schema: ValueSchema { .text }
  package static func parse(_ parser: inout Parser) -> Text? { parser.parseText() }
}

extension ValueShape {
  package static let text = ValueShape(Text.self)
}
