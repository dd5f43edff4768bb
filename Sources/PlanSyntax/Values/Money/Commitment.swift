/// `total 450_000 USD with 80%`
package struct Commitment: Equatable, Sendable {
  package var money: Money
  /// The required confidence in the total.
  package var confidence: Percent?
}

extension Parser {
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

extension Commitment: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    if let confidence {
      printer.word("with")
      confidence.print(to: &printer)
    }
  }
}

extension Commitment: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    money.resolve(using: &checker)
    confidence?.resolve(using: &checker)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("money", money.field(in: plan)), ("confidence", confidence?.field(in: plan))])
  }
}

extension Commitment: Shape {
  package static let label = ShapeLabel("total", spoken: "money", example: "450_000 USD")

  package static func form(in row: RowForm) -> String { "*money* [`with` *percent*]" }
  package static var schema: ValueSchema {
    .closed([("money", .definition("money")), ("confidence", .number)], required: ["money"])
  }
  package static func parse(_ parser: inout Parser) -> Commitment? { parser.parseCommitment() }
}

extension ValueShape {
  package static let total = ValueShape(Commitment.self)
}
