/// `ramp-up 2w at 50%`
package struct RampUp: Equatable, Sendable {
  package var length: TimeAmount
  package var share: Percent
}

extension Parser {
  /// ```ebnf
  /// ramp = DURATION "at" PERCENT ;
  /// ```
  mutating func parseRampUp() -> RampUp? {
    guard let length = parseDuration() else { return nil }
    guard eat("at") else { return fail(expected: "'at' and a percentage, such as 2w at 50%") }
    guard let share = parsePercent() else { return nil }
    return RampUp(length: length, share: share)
  }
}

extension RampUp: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    length.print(to: &printer)
    printer.word("at")
    share.print(to: &printer)
  }
}

extension RampUp: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.check(length, in: .length)
    checker.checkPercent(share, in: .share)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("minutes", length.field(in: plan)), ("share", share.field(in: plan))])
  }
}

extension RampUp: Shape {
  package static let label = ShapeLabel("ramp", spoken: "a duration and a percentage", example: "2w at 50%")

  package static func form(in row: RowForm) -> String { "*duration* `at` *percent*" }
  package static var schema: ValueSchema { .closed([("minutes", .minutes), ("share", .number)]) }
  package static func parse(_ parser: inout Parser) -> RampUp? { parser.parseRampUp() }
}

extension ValueShape {
  package static let ramp = ValueShape(RampUp.self)
}
