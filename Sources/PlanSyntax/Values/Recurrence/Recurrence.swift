import PlanText

/// `week on fri at 15:00`
package struct Recurrence: Equatable, Sendable {
  package var frequency: Frequency
  package var time: TimeOfDay?
}

extension Parser {
  /// ```ebnf
  /// recurrence = frequency [ "at" TIME ] ;
  /// ```
  mutating func parseRecurrence() -> Recurrence? {
    guard let frequency = parseFrequency() else { return nil }
    guard eat("at") else { return Recurrence(frequency: frequency) }
    guard let time = parseTime() else { return nil }
    return Recurrence(frequency: frequency, time: time)
  }
}

extension Recurrence: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    frequency.print(to: &printer)
    if let time { printer.word("at \(time.iso)") }
  }
}

extension Recurrence: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) { checker.checkOccasion(frequency) }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("every", frequency.field), ("at", time.map { .text($0.iso) })])
  }
}

extension Recurrence: Shape {
  package static let label = ShapeLabel("recurrence", spoken: "how often", example: "week on fri", traits: [.repeats])

  package static func form(in row: RowForm) -> String { "*how often* [`at` *time*]" }
  package static var schema: ValueSchema {
    .closed([("every", .definition("frequency")), ("at", .pattern("^[0-9]{2}:[0-9]{2}$"))], required: ["every"])
  }
  package static func parse(_ parser: inout Parser) -> Recurrence? { parser.parseRecurrence() }
}

extension ValueShape {
  package static let recurrence = ValueShape(Recurrence.self)
}
