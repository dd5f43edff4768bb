import PlanText

/// `22_000 USD`
package struct Money: Equatable, Sendable {
  package var amount: Decimal
  /// ISO 4217 code, three letters.
  package var currency: Word

  package init(amount: Decimal, currency: Word) {
    self.amount = amount
    self.currency = currency
  }
}

extension Parser {
  /// ```ebnf
  /// money = NUMBER ID ;
  /// ```
  mutating func parseMoney() -> Money? {
    guard at(.number) else {
      return reportedLettersBehindAmount() || reportedCurrencyInFront() ? nil : fail(expected: "an amount such as 22_000 USD")
    }
    guard let amount = parseNumber(MoneyLimit.rule) else { return nil }
    let number = last
    guard at(.word) else {
      return reportedBlankInside(number) || reportedNoCurrency(number)
        ? nil : fail(expected: "the currency after the amount, such as 22_000 USD")
    }
    if amount.scale == 3, number.end - number.start <= 7, last.kind == .number { return fail(.ambiguousNumber, at: number) }
    guard let currency = parseWord() else { return nil }
    return Money(amount: amount, currency: currency)
  }

  mutating func parseUnit() -> Word? {
    guard token.kind == .slash else { return nil }
    advance()
    return parseWord("a unit such as h, d or mo")
  }
}

extension Money: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    amount.print(to: &printer)
    currency.print(to: &printer)
  }
}

extension Money {
  func field(in plan: some ValueNaming, negative: Bool) -> FieldValue {
    var amount = amount
    if negative { amount.unscaled = -amount.unscaled }
    return .object([("amount", amount.minorUnits(currency, plan)), ("currency", currency.field(in: plan))])
  }
}

extension Money: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkMoney(self)
  }
  package func field(in plan: some ValueNaming) -> FieldValue { field(in: plan, negative: false) }
}

extension Money: Shape {
  package static let label = ShapeLabel("money", spoken: "money", example: "22_000 USD")

  package static func form(in row: RowForm) -> String { "*money*" }
  package static var schema: ValueSchema { .closed([("amount", .integer), ("currency", .text)]) }
  package static func parse(_ parser: inout Parser) -> Money? { parser.parseMoney() }
}

extension ValueShape {
  package static let money = ValueShape(Money.self)
}

/// The largest amount of money, in minor units.
package enum MoneyLimit {
  case amount, rate

  /// Sums of many amounts, and rates times two centuries of work, still fit in an integer.
  package var minorUnits: Int64 {
    switch self {
    case .amount: 1_000_000_000_000_000
    case .rate: 10_000_000_000
    }
  }

  /// What an amount with too many digits may be.
  static func rule(_ excess: NumberExcess) -> String {
    switch excess {
    case .large: amount.rule()
    case .fine: Decimal.rule
    }
  }

  /// "an amount of money is at most 10_000_000_000_000 EUR"
  package func rule(_ digits: Int = 2, _ currency: String = "EUR") -> String {
    let name =
      switch self {
      case .amount: "an amount of money"
      case .rate: "a rate"
      }
    return "\(name) is at most \(text(digits, currency))"
  }

  /// `10_000_000_000_000 EUR`
  package func text(_ digits: Int = 2, _ currency: String = "EUR") -> String {
    "\(Decimal(minorUnits, scale: UInt8(digits)).grouped) \(currency)"
  }
}

extension ValueChecking {
  package mutating func checkMoney(_ money: Money, limit: MoneyLimit = .amount) {
    if firstMoney == nil { firstMoney = money.currency.span }
    checkCurrency(money.currency)
    let code = text(money.currency.span)
    guard let digits = Currency.minorDigits(code) else { return }
    if Int(money.amount.simplified.scale) > digits {
      report(
        Diagnostic(
          .outOfRange, digits == 0 ? "\(code) has no decimals" : "\(code) has only \(digits) decimals", at: place(of: money.amount)))
    } else if money.amount.scaled(by: digits).map({ $0 > limit.minorUnits }) ?? true {
      report(
        Diagnostic(
          .outOfRange, "\(money.amount.grouped) \(code) is too much", at: place(of: money.amount),
          help: [limit.rule(digits, code)]))
    }
  }
}
