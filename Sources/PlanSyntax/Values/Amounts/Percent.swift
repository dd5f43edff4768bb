import PlanText

/// `30%`, as a decimal number of hundredths.
package struct Percent: Equatable, Sendable {
  package var value: Decimal
  /// 0.3 for 30%.
  package var fraction: Double { value.double / 100 }

  package init(value: Decimal) { self.value = value }
}

extension Parser {
  /// ```ebnf
  /// percent = PERCENT ;
  /// ```
  mutating func parsePercent() -> Percent? {
    guard expect(.percent) else { return nil }
    guard let value = decimal(last.start, last.end) else { return fail(excess(of: last), last) { _ in Decimal.rule } }
    return Percent(value: value)
  }
}

extension Percent {
  /// `60%`
  package var text: String { value.text + "%" }
}

extension Percent: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.number(value)
    printer.glue("%")
  }
}

extension Percent: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkPercent(self)
  }
  package func field(in plan: some ValueNaming) -> FieldValue { .number(value.dividedByHundred) }
}

extension Percent: Shape {
  package static let label = ShapeLabel("percent", spoken: "a percentage", example: "30%")

  package static func form(in row: RowForm) -> String { "*percent*" }
  package static var schema: ValueSchema { .number }
  package static func parse(_ parser: inout Parser) -> Percent? { parser.parsePercent() }
}

extension ValueShape {
  package static let percent = ValueShape(Percent.self)
}

extension ValueChecking {
  package mutating func checkPercent(_ percent: Percent, in range: NumberRange = .percentage) {
    if range.isTooLarge(percent.value) {
      report(
        Diagnostic(
          .outOfRange, "'\(text(statementSpan))' is more than 100%", at: place(of: percent), help: ["write at most 100%"]))
    } else {
      check(percent, in: range)
    }
  }

  /// Says what the percentage may be if it is out of the range.
  package mutating func check(_ percent: Percent, in range: NumberRange) {
    guard let excess = range.excess(of: percent.value) else { return }
    report(excess.diagnostic("'\(percent.value.grouped)%'", place(of: percent), range.rule(excess, unit: "%")))
  }
}
