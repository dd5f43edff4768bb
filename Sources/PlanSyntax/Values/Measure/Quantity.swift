/// A measured or desired amount: `412 min-per-year`, `90%`, `400 ms`, `3d`.
package enum Quantity: Equatable, Sendable {
  case number(Decimal, unit: Word?, per: Word?)
  case percent(Percent)
  case time(TimeAmount)
}

extension Parser {
  /// ```ebnf
  /// quantity = NUMBER [ ID [ "/" ID ] ] | PERCENT | DURATION ;
  /// ```
  mutating func parseQuantity() -> Quantity? {
    if at(.number) {
      guard let number = parsePlainNumber() else { return nil }
      guard at(.word), token.kind == .word else { return .number(number, unit: nil, per: nil) }
      guard let unit = parseWord() else { return nil }
      guard token.kind == .slash else { return .number(number, unit: unit, per: nil) }
      advance()
      return parseWord("a unit").map { .number(number, unit: unit, per: $0) }
    }
    if at(.percent) { return parsePercent().map { .percent($0) } }
    if at(.duration) { return parseDuration().map { .time($0) } }
    return fail(expected: "a number with a unit, a percentage or a duration")
  }
}

extension Quantity: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .number(let number, let unit, let per):
      number.print(to: &printer)
      unit?.print(to: &printer)
      printer.unit(per)
    case .percent(let percent): percent.print(to: &printer)
    case .time(let amount): amount.print(to: &printer)
    }
  }
}

extension Quantity: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .number(let number, let unit, let per):
      .object([
        ("value", .number(number)),
        ("unit", unit.map { unit in .text(plan.text(unit) + (per.map { "/" + plan.text($0) } ?? "")) }),
      ])
    case .percent(let percent): .object([("value", .number(percent.value)), ("unit", .text("%"))])
    case .time(let amount): .object([("minutes", amount.field(in: plan))])
    }
  }
}

extension Quantity: Shape {
  package static let label = ShapeLabel("quantity", spoken: "a quantity", example: "40 Gbps")

  package static func form(in row: RowForm) -> String { "*quantity*" }
  package static var schema: ValueSchema {
    .any([.closed([("value", .number), ("unit", .text)], required: ["value"]), .closed([("minutes", .minutes)])])
  }
  package static func parse(_ parser: inout Parser) -> Quantity? { parser.parseQuantity() }
}

extension ValueShape {
  package static let quantity = ValueShape(Quantity.self)
}
