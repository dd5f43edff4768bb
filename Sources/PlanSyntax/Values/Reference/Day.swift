import PlanText

extension Parser {
  /// ```ebnf
  /// date = DATE ;
  /// ```
  mutating func parseDate() -> Day? {
    guard expect(.date) else { return nil }
    return day(last)
  }

  /// The day of a `date` token, whose digits have been checked.
  func day(_ token: Token) -> Day {
    guard token.kind == .date else { return Day(0) }
    let at = Int(token.start)
    let digit = { (offset: Int) in Int(lexer.text[at + offset]) - 0x30 }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    return Day(year: year, month: digit(5) * 10 + digit(6), day: digit(8) * 10 + digit(9)) ?? Day(0)
  }

  mutating func parseDates() -> (Day, Day)? {
    guard let first = parseDate() else { return nil }
    guard token.kind == .range else { return (first, first) }
    advance()
    guard let last = parseDate() else { return nil }
    return (first, last)
  }
}

extension Day: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.word(iso) }
}

extension Day: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue { .text(iso) }
}

extension Day: Shape {
  package static let label = ShapeLabel("date", spoken: "a date", example: "2026-03-02")

  package static func form(in row: RowForm) -> String { "*date*" }
  package static var schema: ValueSchema { .pattern("^[0-9]{4,}-[0-9]{2}-[0-9]{2}$") }
  package static func parse(_ parser: inout Parser) -> Day? { parser.parseDate() }
}

extension ValueShape {
  package static let date = ValueShape(Day.self)
}
