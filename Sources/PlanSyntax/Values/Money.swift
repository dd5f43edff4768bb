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

/// A percentage of something, or money.
package enum Share: Equatable, Sendable {
  case percent(Percent)
  case money(Money)
}

/// `12 USD/mo`: money each time, per unit if there is one.
package struct Price: Equatable, Sendable {
  package var money: Money
  package var unit: Word?
}

/// `80 USD/h from 2026-07-01`
package struct Rate: Equatable, Sendable {
  package var money: Money
  package var unit: Word
  package var from: Day?
}

/// `cost +6_500 USD/mo to cloud at start "Deposit"`
package struct Cost: Equatable, Sendable {
  package enum Timing: UInt8, Sendable { case spread, atStart, atFinish }
  package var isNegative: Bool
  package var hasSign: Bool
  package var money: Money
  package var unit: Word?
  package var account: Reference?
  package var timing: Timing
  package var text: Text?
}

/// `exchange EUR 1.08 USD from 2026-07-01`
package struct ExchangeRate: Equatable, Sendable {
  package var currency: Word
  package var factor: Decimal
  package var target: Word
  package var from: Day?
}

/// `total 450_000 USD with 80%`
package struct Commitment: Equatable, Sendable {
  package var money: Money
  /// How sure the sum must be.
  package var confidence: Percent?
}

extension Parser {
  /// ```ebnf
  /// money = NUMBER ID ;
  /// ```
  mutating func parseMoney() -> Money? {
    guard at(.number) else {
      return reportedLettersBehindAmount() || reportedCurrencyInFront() ? nil : fail(expected: "an amount such as 22_000 USD")
    }
    guard let amount = parseNumber() else { return nil }
    let number = last
    guard at(.word) else {
      return reportedBlankInside(number) || reportedNoCurrency(number)
        ? nil : fail(expected: "the currency after the amount, such as 22_000 USD")
    }
    if amount.scale == 3, number.end - number.start <= 7, last.kind == .number { return fail(.ambiguousNumber, at: number) }
    guard let currency = parseWord() else { return nil }
    return Money(amount: amount, currency: currency)
  }

  private mutating func parseUnit() -> Word? {
    guard token.kind == .slash else { return nil }
    advance()
    return parseWord("a unit such as h, d or mo")
  }

  /// ```ebnf
  /// share = PERCENT | money ;
  /// ```
  mutating func parseShare() -> Share? {
    if at(.percent) { return parsePercent().map { .percent($0) } }
    if token.problem == .unknownUnit { return parseMoney().map { .money($0) } }
    guard at(.number) else { return fail(expected: "a percentage such as 10% or an amount such as 5_000 USD") }
    return parseMoney().map { .money($0) }
  }

  /// ```ebnf
  /// price = money [ "/" ID ] ;
  /// ```
  mutating func parsePrice() -> Price? {
    guard let money = parseMoney() else { return nil }
    let unit = parseUnit()
    return diagnosed ? nil : Price(money: money, unit: unit)
  }

  /// ```ebnf
  /// rate = money "/" ID [ "from" DATE ] ;
  /// ```
  mutating func parseRate() -> Rate? {
    guard let money = parseMoney() else { return nil }
    guard token.kind == .slash else { return fail(expected: "'/' and a unit, such as 80 USD/h") }
    guard let unit = parseUnit() else { return nil }
    var rate = Rate(money: money, unit: unit, from: nil)
    if eat("from") {
      guard let day = parseDate() else { return nil }
      rate.from = day
    }
    return rate
  }

  /// ```ebnf
  /// cost = [ "+" | "-" ] money [ "/" ID ] [ "to" ref ] [ "at" ( "start" | "finish" ) ] [ STRING ] ;
  /// ```
  mutating func parseCost() -> Cost? {
    let sign = token.kind
    if sign == .plus || sign == .minus { advance() }
    guard let money = parseMoney() else { return nil }
    var cost = Cost(
      isNegative: sign == .minus, hasSign: sign == .plus || sign == .minus, money: money, timing: .spread)
    cost.unit = parseUnit()
    if diagnosed { return nil }
    if eat("to") {
      guard let account = parseReference("the name of an account") else { return nil }
      cost.account = account
    }
    if eat("at") {
      if eat("start") {
        cost.timing = .atStart
      } else if eat("finish") {
        cost.timing = .atFinish
      } else {
        return fail(expected: "'start' or 'finish'")
      }
    }
    cost.text = parseTextIfPresent()
    return diagnosed ? nil : cost
  }

  /// ```ebnf
  /// exchange = ID NUMBER ID [ "from" DATE ] ;
  /// ```
  mutating func parseExchangeRate() -> ExchangeRate? {
    guard let currency = parseWord("a currency such as EUR"), let factor = parseNumber(),
      let target = parseWord("a currency such as USD")
    else { return nil }
    var rate = ExchangeRate(currency: currency, factor: factor, target: target, from: nil)
    if eat("from") {
      guard let day = parseDate() else { return nil }
      rate.from = day
    }
    return rate
  }

  /// ```ebnf
  /// total = money [ "with" PERCENT ] ;
  /// ```
  mutating func parseCommitment() -> Commitment? {
    guard let money = parseMoney() else { return nil }
    var result = Commitment(money: money, confidence: nil)
    if eat("with") {
      guard let percent = parsePercent() else { return nil }
      result.confidence = percent
    }
    return result
  }
}

extension Money: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    amount.print(to: &printer)
    currency.print(to: &printer)
  }
}
extension Share: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .percent(let percent): percent.print(to: &printer)
    case .money(let money): money.print(to: &printer)
    }
  }
}
extension SyntaxPrinter {
  mutating func unit(_ unit: Word?) {
    guard let unit else { return }
    glue("/")
    glued { unit.print(to: &$0) }
  }
  mutating func since(_ day: Day?) {
    guard let day else { return }
    word("from")
    day.print(to: &self)
  }
}
extension Price: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    printer.unit(unit)
  }
}
extension Rate: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    printer.unit(unit)
    printer.since(from)
  }
}
extension Cost: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    if hasSign {
      printer.word(isNegative ? "-" : "+")
      printer.glued { money.print(to: &$0) }
    } else {
      money.print(to: &printer)
    }
    printer.unit(unit)
    if let account {
      printer.word("to")
      account.print(to: &printer)
    }
    switch timing {
    case .spread: break
    case .atStart: printer.word("at start")
    case .atFinish: printer.word("at finish")
    }
    text?.print(to: &printer)
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
extension Commitment: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    if let confidence {
      printer.word("with")
      confidence.print(to: &printer)
    }
  }
}
