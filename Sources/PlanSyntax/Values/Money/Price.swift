/// `12 USD/mo`: a recurring amount of money, per unit if there is one.
package struct Price: Equatable, Sendable {
  package var money: Money
  package var unit: Word?
}

extension Parser {
  /// ```ebnf
  /// price = money [ "/" ID ] ;
  /// ```
  mutating func parsePrice() -> Price? {
    guard let money = parseMoney() else { return nil }
    let unit = parseUnit()
    return diagnosed ? nil : Price(money: money, unit: unit)
  }
}

extension Price: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    printer.unit(unit)
  }
}

extension Price: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    money.resolve(using: &checker)
    if let unit { checker.checkTimeUnit(unit) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("money", money.field(in: plan)), ("per", unit?.field(in: plan))])
  }
}

extension Price: Shape {
  package static let label = ShapeLabel("price", spoken: "money", example: "12 USD/mo")

  package static func form(in row: RowForm) -> String { "*money*[`/`*unit*]" }
  package static var schema: ValueSchema {
    .closed([("money", .definition("money")), ("per", .text)], required: ["money"])
  }
  package static func parse(_ parser: inout Parser) -> Price? { parser.parsePrice() }
}

extension ValueShape {
  package static let price = ValueShape(Price.self)
}
