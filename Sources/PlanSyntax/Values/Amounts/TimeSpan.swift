/// An amount of time that is working time unless it is `elapsed`.
package struct TimeSpan: Equatable, Sendable {
  package var amount: TimeAmount
  package var elapsed: Bool

  package init(amount: TimeAmount, elapsed: Bool) {
    self.amount = amount
    self.elapsed = elapsed
  }
}

extension Parser {
  /// ```ebnf
  /// span = DURATION [ "elapsed" ] ;
  /// ```
  mutating func parseSpan() -> TimeSpan? {
    guard let amount = parseDuration() else { return nil }
    return TimeSpan(amount: amount, elapsed: eat("elapsed"))
  }
}

extension TimeSpan: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    amount.print(to: &printer)
    if elapsed { printer.word("elapsed") }
  }
}

extension TimeSpan: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.check(amount, in: .length)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("minutes", .integer(plan.minutes(amount, elapsed: elapsed))), ("elapsed", elapsed ? .boolean(true) : nil),
    ])
  }
}

extension TimeSpan: Shape {
  package static let label = ShapeLabel("span", spoken: "a duration", example: "10d")

  package static func form(in row: RowForm) -> String { "*duration* [`elapsed`]" }
  package static var schema: ValueSchema {
    .closed([("minutes", .minutes), ("elapsed", .truth)], required: ["minutes"])
  }
  package static func parse(_ parser: inout Parser) -> TimeSpan? { parser.parseSpan() }
}

extension ValueShape {
  package static let span = ValueShape(TimeSpan.self)
}
