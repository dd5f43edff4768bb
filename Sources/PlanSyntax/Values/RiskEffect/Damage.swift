import PlanText

/// `costs 10_000..15_000..40_000 USD to licences`
package struct Damage: Equatable, Sendable {
  package var low: Decimal
  package var likely: Decimal?
  package var high: Decimal?
  package var currency: Word
  package var account: Reference?
}

extension Parser {
  /// ```ebnf
  /// damage = NUMBER [ ".." NUMBER [ ".." NUMBER ] ] ID [ "to" ref ] ;
  /// ```
  mutating func parseDamage() -> Damage? {
    guard let (low, likely, high) = parseRange({ $0.parseNumber(MoneyLimit.rule) }) else { return nil }
    guard let currency = parseWord("the currency, such as USD") else { return nil }
    var result = Damage(low: low, likely: likely, high: high, currency: currency)
    if eat("to") {
      guard let account = parseReference("the name of an account") else { return nil }
      result.account = account
    }
    return result
  }
}

extension Damage: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.range(low, likely, high)
    currency.print(to: &printer)
    if let account {
      printer.word("to")
      account.print(to: &printer)
    }
  }
}

extension Damage: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkDamage(self)
    if account != nil { checker.resolve(&account!, accepting: [.account]) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("low", high == nil ? nil : low.minorUnits(currency, plan)), ("amount", high == nil ? low.minorUnits(currency, plan) : nil),
      ("likely", likely?.minorUnits(currency, plan)), ("high", high?.minorUnits(currency, plan)),
      ("currency", currency.field(in: plan)), ("account", account?.field(in: plan)),
    ])
  }
}

extension Damage: Shape {
  package static let label = ShapeLabel("damage", spoken: "an amount of money", example: "10_000..40_000 USD")

  package static func form(in row: RowForm) -> String {
    "*number*[`..`*number*[`..`*number*]] *currency* [`to` *account*]"
  }
  package static var schema: ValueSchema { .definition("estimatedMoney") }
  package static func parse(_ parser: inout Parser) -> Damage? { parser.parseDamage() }
}

extension ValueShape {
  package static let damage = ValueShape(Damage.self)
}

extension ValueChecking {
  mutating func checkDamage(_ damage: Damage) {
    for amount in [damage.low, damage.likely, damage.high] {
      if let amount { checkMoney(Money(amount: amount, currency: damage.currency)) }
    }
    let amounts = [damage.low, damage.likely, damage.high].compactMap { $0?.double }
    if zip(amounts, amounts.dropFirst()).contains(where: { $0 > $1 }) { reversed("the amounts", statementSpan) }
  }
}
