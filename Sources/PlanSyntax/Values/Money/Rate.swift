import PlanText

/// `80 USD/h from 2026-07-01`
package struct Rate: Equatable, Sendable {
  package var money: Money
  package var unit: Word
  package var from: Day?
}

extension Parser {
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
}

extension Rate: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    printer.unit(unit)
    printer.since(from)
  }
}

extension Rate: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkMoney(money, limit: .rate)
    checker.checkTimeUnit(unit)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("money", money.field(in: plan)), ("per", unit.field(in: plan)), ("from", from?.field(in: plan)),
    ])
  }
}

extension Rate: Shape {
  package static let label = ShapeLabel("rate", spoken: "money per unit", example: "80 USD/h")

  package static func form(in row: RowForm) -> String { "*money*`/`*unit* [`from` *date*]" }
  package static var schema: ValueSchema {
    .closed(
      [("money", .definition("money")), ("per", .text), ("from", .definition("date"))], required: ["money", "per"])
  }
  package static func parse(_ parser: inout Parser) -> Rate? { parser.parseRate() }
}

extension ValueShape {
  package static let rate = ValueShape(Rate.self)
}
