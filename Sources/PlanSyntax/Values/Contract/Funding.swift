/// `fund 2026-Q1 120_000 USD`
package struct Funding: Equatable, Sendable {
  package var period: Period
  package var money: Money
  package var text: Text?
}

extension Parser {
  /// ```ebnf
  /// funding = period money [ STRING ] ;
  /// ```
  mutating func parseFunding() -> Funding? {
    guard let period = parsePeriod(), let money = parseMoney() else { return nil }
    return Funding(period: period, money: money, text: parseTextIfPresent())
  }
}

extension Funding: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    period.print(to: &printer)
    money.print(to: &printer)
    text?.print(to: &printer)
  }
}

extension Funding: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    money.resolve(using: &checker)
    checker.checkOrder([period.first, period.last], period.span, "the dates")
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("period", period.field(in: plan)), ("money", money.field(in: plan)), ("text", text?.field(in: plan)),
    ])
  }
}

extension Funding: Shape {
  package static let label = ShapeLabel("funding", spoken: "a period and money", example: "2026-Q1 120_000 USD")

  package static func form(in row: RowForm) -> String { "*period* *money* [*text*]" }
  package static var schema: ValueSchema {
    .closed(
      [("period", .definition("period")), ("money", .definition("money")), ("text", .text)],
      required: ["period", "money"])
  }
  package static func parse(_ parser: inout Parser) -> Funding? { parser.parseFunding() }
}

extension ValueShape {
  package static let funding = ValueShape(Funding.self)
}
