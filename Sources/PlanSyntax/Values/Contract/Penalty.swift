import PlanText

/// `penalty 1_000 USD/d from 2026-06-30 max 10%`
package struct Penalty: Equatable, Sendable {
  package var money: Money
  package var unit: Word
  package var from: Day
  package var maximum: Share?
}

extension Parser {
  /// ```ebnf
  /// penalty = money "/" ID "from" DATE [ "max" share ] ;
  /// ```
  mutating func parsePenalty() -> Penalty? {
    guard let money = parseMoney(), expect(.slash), let unit = parseWord("a unit such as d or w") else { return nil }
    guard eat("from") else { return fail(expected: "'from' and a date") }
    guard let from = parseDate() else { return nil }
    var penalty = Penalty(money: money, unit: unit, from: from, maximum: nil)
    if eat("max") {
      guard let share = parseShare() else { return nil }
      penalty.maximum = share
    }
    return penalty
  }
}

extension Penalty: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    printer.unit(unit)
    printer.since(from)
    if let maximum {
      printer.word("max")
      maximum.print(to: &printer)
    }
  }
}

extension Penalty: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    money.resolve(using: &checker)
    checker.checkTimeUnit(unit)
    maximum?.resolve(using: &checker)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("money", money.field(in: plan)), ("per", unit.field(in: plan)), ("from", from.field(in: plan)),
      ("maximum", maximum?.field(in: plan)),
    ])
  }
}

extension Penalty: Shape {
  package static let label = ShapeLabel("penalty", spoken: "money per unit", example: "1_000 USD/d from 2026-06-30")

  package static func form(in row: RowForm) -> String { "*money*`/`*unit* `from` *date* [`max` *percent* or *money*]" }
  package static var schema: ValueSchema {
    .closed(
      [("money", .definition("money")), ("per", .text), ("from", .definition("date")), ("maximum", .definition("share"))],
      required: ["money", "per", "from"])
  }
  package static func parse(_ parser: inout Parser) -> Penalty? { parser.parsePenalty() }
}

extension ValueShape {
  package static let penalty = ValueShape(Penalty.self)
}
