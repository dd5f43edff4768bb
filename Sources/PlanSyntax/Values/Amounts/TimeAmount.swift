/// An amount of time as written: `1.5d`. Its length in minutes depends on the project's day, week and month.
package struct TimeAmount: Equatable, Sendable {
  // In pieces, so that amounts, of which plans have many, take eight bytes, whether they are optional or not.
  private var low: UInt32
  private var middle: UInt16
  private var high: UInt8
  package var unit: TimeUnit

  /// Thousandths of the unit; never negative.
  package var thousandths: Int { Int(high) << 48 | Int(middle) << 32 | Int(low) }

  package init(thousandths: Int, unit: TimeUnit) {
    precondition(thousandths >> 56 == 0)
    low = UInt32(truncatingIfNeeded: thousandths)
    middle = UInt16(truncatingIfNeeded: thousandths >> 32)
    high = UInt8(truncatingIfNeeded: thousandths >> 48)
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
    guard let number = decimal(token.start, UInt32(unitStart))?.simplified else { return fail(excess(of: token), token, Self.timeRule) }
    guard let thousandths = number.scaled(by: 3), thousandths >> 56 == 0 else { return fail(.large, token, Self.timeRule) }
    let amount = TimeAmount(thousandths: Int(thousandths), unit: unit)
    guard amount.isWithin(.work) else { return fail(.large, token, Self.timeRule) }
    guard Int(number.scale) <= TimeLimit.decimals else { return fail(.fine, token, Self.timeRule) }
    return amount
  }

  private static func timeRule(_ excess: NumberExcess) -> String {
    switch excess {
    case .large: "\(TimeLimit.length.rule), \(TimeLimit.work.rule)"
    case .fine: TimeLimit.decimalsRule
    }
  }
}

extension TimeAmount {
  package func isWithin(_ limit: TimeLimit) -> Bool { thousandths <= limit.most(unit) }

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
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.check(self, in: checker.timeLimit)
  }
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

extension ValueChecking {
  /// Says how long the time may be if it is longer.
  package mutating func check(_ amount: TimeAmount, in limit: TimeLimit) {
    if amount.isWithin(limit) { return }
    report(NumberExcess.large.diagnostic("'\(amount.text)'", place(of: amount), limit.rule))
  }
}
