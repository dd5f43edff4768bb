/// `backout "Power the old core on" 1h`
package struct Backout: Equatable, Sendable {
  package var text: Text
  package var length: TimeAmount?
}

extension Parser {
  /// ```ebnf
  /// backout = STRING [ DURATION ] ;
  /// ```
  mutating func parseBackout() -> Backout? {
    guard let text = parseText() else { return nil }
    guard at(.duration) else { return Backout(text: text) }
    guard let length = parseDuration() else { return nil }
    return Backout(text: text, length: length)
  }
}

extension Backout: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    length?.print(to: &printer)
  }
}

extension Backout: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    if let length { checker.check(length, in: .length) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("text", text.field(in: plan)), ("minutes", length?.field(in: plan))])
  }
}

extension Backout: Shape {
  package static let label = ShapeLabel("backout", spoken: "quoted text", example: "\"Restore the snapshot\" 1h")

  package static func form(in row: RowForm) -> String { "*text* [*duration*]" }
  package static var schema: ValueSchema { .closed([("text", .text), ("minutes", .minutes)], required: ["text"]) }
  package static func parse(_ parser: inout Parser) -> Backout? { parser.parseBackout() }
}

extension ValueShape {
  package static let backout = ValueShape(Backout.self)
}
