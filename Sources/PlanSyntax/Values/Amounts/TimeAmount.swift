/// An amount of time as written: `1.5d`. Its length in minutes depends on the project's day, week and month.
package struct TimeAmount: Equatable, Sendable {
  /// Thousandths of the unit.
  package var thousandths: Int32
  package var unit: TimeUnit

  package init(thousandths: Int32, unit: TimeUnit) {
    self.thousandths = thousandths
    self.unit = unit
  }
}

extension Parser {
  /// ```ebnf
  /// duration = DURATION ;
  /// ```
  mutating func parseDuration() -> TimeAmount? {
    guard expect(.duration) else { return nil }
    let token = last
    guard token.kind == .duration else { return TimeAmount(thousandths: 0, unit: .hour) }
    var unitStart = Int(token.end)
    while lexer.classes[Int(lexer.text[unchecked: unitStart - 1])] == .letter { unitStart -= 1 }
    guard let unit = TimeUnit(lexer.text, unitStart, Int(token.end)) else { return fail(.unknownUnit, at: token) }
    guard let number = decimal(token.start, UInt32(unitStart)), number.scale <= 3,
      let thousandths = number.scaled(by: 3), let fitting = Int32(exactly: thousandths)
    else { return fail(.numberTooLarge, at: token) }
    return TimeAmount(thousandths: fitting, unit: unit)
  }
}

extension TimeAmount {
  /// `1.5d`
  package var text: String { Decimal(Int64(thousandths), scale: 3).text + unit.symbol }
}

extension TimeAmount: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    var value = Decimal(Int64(thousandths), scale: 3)
    while value.scale > 0, value.unscaled % 10 == 0 { value = Decimal(value.unscaled / 10, scale: value.scale - 1) }
    printer.number(value)
    printer.glue(unit.symbol)
  }
}

extension TimeAmount: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue { .integer(plan.minutes(self, elapsed: false)) }
}

extension TimeAmount: Shape {
  package static let label = ShapeLabel("duration", spoken: "a duration", example: "5d")

  package static func form(in row: RowForm) -> String { "*duration*" }
  package static var schema: ValueSchema { .minutes }
  package static func parse(_ parser: inout Parser) -> TimeAmount? { parser.parseDuration() }
}

extension ValueShape {
  package static let duration = ValueShape(TimeAmount.self)
}
