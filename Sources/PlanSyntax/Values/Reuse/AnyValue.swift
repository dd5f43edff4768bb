import PlanText

/// Any single value: used for parameters and custom attributes.
package enum AnyValue: Equatable, Sendable {
  case text(Text)
  case quantity(Quantity, Span)
  case date(Day, Span)
  case time(TimeOfDay, Span)
  case reference(Reference)
}

extension Parser {
  /// ```ebnf
  /// value = STRING | quantity | DATE | TIME | ref ;
  /// ```
  /// ```ebnf
  /// values = value { "," value } ;
  /// ```
  mutating func parseValue() -> AnyValue? {
    let start = token.start
    switch token.kind {
    case .text, .parameter: return parseText().map { .text($0) }
    case .number, .percent, .duration: return parseQuantity().map { .quantity($0, spanSince(start)) }
    case .date: return parseDate().map { .date($0, spanSince(start)) }
    case .time: return parseTime().map { .time($0, spanSince(start)) }
    case .word: return parseReference().map { .reference($0) }
    default: return fail(expected: "quoted text, or a number, percentage, duration, date, time or name")
    }
  }
}

extension AnyValue {
  package var span: Span {
    switch self {
    case .text(let text): text.span
    case .quantity(_, let span), .date(_, let span), .time(_, let span): span
    case .reference(let reference): reference.span
    }
  }
}

extension AnyValue: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .text(let text): text.print(to: &printer)
    case .quantity(let quantity, _): quantity.print(to: &printer)
    case .date(let day, _): day.print(to: &printer)
    case .time(let time, _): time.print(to: &printer)
    case .reference(let reference): reference.print(to: &printer)
    }
  }
}

extension AnyValue: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .text(let text): text.field(in: plan)
    case .quantity(let quantity, _): quantity.field(in: plan)
    case .date(let day, _): day.field(in: plan)
    case .time(let time, _): .text(time.iso)
    case .reference(let reference): .text(plan.text(reference.span))
    }
  }
}

extension AnyValue: Shape {
  package static let label = ShapeLabel("custom", spoken: "any value", example: "\"4711\"", production: "value")
  package static let isList = true

  package static func form(in row: RowForm) -> String { "*value*, …" }
  package static var schema: ValueSchema { .any([.text, .definition("quantity")]) }
  package static func parse(_ parser: inout Parser) -> AnyValue? { parser.parseValue() }
}

extension ValueShape {
  package static let custom = ValueShape(AnyValue.self)
}
