/// `limit 40h/w`
package struct Quota: Equatable, Sendable {
  package var amount: TimeAmount
  package var unit: Word
}

extension Parser {
  /// ```ebnf
  /// quota = DURATION "/" ID ;
  /// ```
  mutating func parseQuota() -> Quota? {
    guard let amount = parseDuration() else { return nil }
    guard token.kind == .slash else { return fail(expected: "'/' and a unit, such as 40h/w") }
    advance()
    guard let unit = parseWord("a unit such as w or mo") else { return nil }
    return Quota(amount: amount, unit: unit)
  }
}

extension Quota: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    amount.print(to: &printer)
    printer.unit(unit)
  }
}

extension Quota: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.check(amount, in: .length)
    checker.checkTimeUnit(unit)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("minutes", amount.field(in: plan)), ("per", unit.field(in: plan))])
  }
}

extension Quota: Shape {
  package static let label = ShapeLabel("quota", spoken: "a duration per unit", example: "40h/w")

  package static func form(in row: RowForm) -> String { "*duration*`/`*unit*" }
  package static var schema: ValueSchema { .closed([("minutes", .minutes), ("per", .text)]) }
  package static func parse(_ parser: inout Parser) -> Quota? { parser.parseQuota() }
}

extension ValueShape {
  package static let quota = ValueShape(Quota.self)
}
