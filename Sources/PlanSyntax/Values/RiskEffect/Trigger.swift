import PlanText

/// `trigger "No shipping notice" on 2026-05-18`
package struct Trigger: Equatable, Sendable {
  package var text: Text
  package var day: Day?
}

extension Parser {
  /// ```ebnf
  /// trigger = STRING [ "on" DATE ] ;
  /// ```
  mutating func parseTrigger() -> Trigger? {
    guard let text = parseText() else { return nil }
    guard eat("on") else { return Trigger(text: text) }
    guard let day = parseDate() else { return nil }
    return Trigger(text: text, day: day)
  }
}

extension Trigger: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    if let day {
      printer.word("on")
      day.print(to: &printer)
    }
  }
}

extension Trigger: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("text", text.field(in: plan)), ("on", day?.field(in: plan))])
  }
}

extension Trigger: Shape {
  package static let label = ShapeLabel(
    "trigger", spoken: "quoted text", example: "\"No shipping notice\" on 2026-05-18")

  package static func form(in row: RowForm) -> String { "*text* [`on` *date*]" }
  package static var schema: ValueSchema { .closed([("text", .text), ("on", .definition("date"))], required: ["text"]) }
  package static func parse(_ parser: inout Parser) -> Trigger? { parser.parseTrigger() }
}

extension ValueShape {
  package static let trigger = ValueShape(Trigger.self)
}
