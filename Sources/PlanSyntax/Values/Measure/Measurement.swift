import PlanText

/// `result 2026-06-19 520 ms "Before caching"`
package struct Measurement: Equatable, Sendable {
  package var day: Day
  package var quantity: Quantity
  package var text: Text?
}

extension Parser {
  /// ```ebnf
  /// result = DATE quantity [ STRING ] ;
  /// ```
  mutating func parseMeasurement() -> Measurement? {
    guard let day = parseDate(), let quantity = parseQuantity() else { return nil }
    return Measurement(day: day, quantity: quantity, text: parseTextIfPresent())
  }
}

extension Measurement: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    quantity.print(to: &printer)
    text?.print(to: &printer)
  }
}

extension Measurement: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("date", day.field(in: plan)), ("quantity", quantity.field(in: plan)), ("text", text?.field(in: plan)),
    ])
  }
}

extension Measurement: Shape {
  package static let label = ShapeLabel("result", spoken: "a date and a quantity", example: "2026-06-19 520 ms")

  package static func form(in row: RowForm) -> String { "*date* *quantity* [*text*]" }
  package static var schema: ValueSchema {
    .closed(
      [("date", .definition("date")), ("quantity", .definition("quantity")), ("text", .text)],
      required: ["date", "quantity"])
  }
  package static func parse(_ parser: inout Parser) -> Measurement? { parser.parseMeasurement() }
}

extension ValueShape {
  package static let result = ValueShape(Measurement.self)
}
