import PlanText

/// `exchange EUR 1.08 USD from 2026-07-01`
package struct ExchangeRate: Equatable, Sendable {
  package var currency: Word
  package var factor: Decimal
  package var target: Word
  package var from: Day?
}

extension Parser {
  /// ```ebnf
  /// exchange = ID NUMBER ID [ "from" DATE ] ;
  /// ```
  mutating func parseExchangeRate() -> ExchangeRate? {
    guard let currency = parseWord("a currency such as EUR"), let factor = parseNumber(in: .exchangeRate),
      let target = parseWord("a currency such as USD")
    else { return nil }
    var rate = ExchangeRate(currency: currency, factor: factor, target: target, from: nil)
    if eat("from") {
      guard let day = parseDate() else { return nil }
      rate.from = day
    }
    return rate
  }
}

extension ExchangeRate: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    currency.print(to: &printer)
    factor.print(to: &printer)
    target.print(to: &printer)
    printer.since(from)
  }
}

extension ExchangeRate: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkCurrency(currency)
    checker.checkCurrency(target)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("currency", currency.field(in: plan)), ("factor", .number(factor)), ("target", target.field(in: plan)),
      ("from", from?.field(in: plan)),
    ])
  }
}

extension ExchangeRate: Shape {
  package static let label = ShapeLabel("exchange", spoken: "an exchange rate", example: "EUR 1.08 USD")

  package static func form(in row: RowForm) -> String { "*currency* *number* *currency* [`from` *date*]" }
  package static var schema: ValueSchema {
    .closed(
      [("currency", .text), ("factor", .number), ("target", .text), ("from", .definition("date"))],
      required: ["currency", "factor", "target"])
  }
  package static func parse(_ parser: inout Parser) -> ExchangeRate? { parser.parseExchangeRate() }
}

extension ValueShape {
  package static let exchange = ValueShape(ExchangeRate.self)
}
