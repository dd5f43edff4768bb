import PlanText

/// `expected 2026-06-01..2026-06-08..2026-06-29`: earliest, likely, latest.
package struct ExpectedDate: Equatable, Sendable {
  package var low: Day
  package var likely: Day?
  package var high: Day?
  package var span: Span

  /// The day used for planning: the likely one; of two, the midpoint.
  package var planned: Day {
    if let likely { return likely }
    return high.map { Day((Int(low.number) + Int($0.number) + 1) / 2) } ?? low
  }
}

extension Parser {
  /// ```ebnf
  /// forecast3 = DATE [ ".." DATE [ ".." DATE ] ] ;
  /// ```
  mutating func parseExpectedDate() -> ExpectedDate? {
    let start = token.start
    guard let (low, likely, high) = parseRange({ $0.parseDate() }) else { return nil }
    return ExpectedDate(low: low, likely: likely, high: high, span: spanSince(start))
  }
}

extension ExpectedDate: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.range(low, likely, high)
  }
}

extension ExpectedDate: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkOrder([low, likely, high].compactMap { $0 }, span, "the dates")
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("earliest", low.field(in: plan)), ("likely", likely?.field(in: plan)), ("latest", high?.field(in: plan)),
    ])
  }
}

extension ExpectedDate: Shape {
  package static let label = ShapeLabel(
    "expectedDate", spoken: "a date", example: "2026-06-01..2026-06-08..2026-06-29", production: "forecast3")

  package static func form(in row: RowForm) -> String { "*date*[`..`*date*[`..`*date*]]" }
  package static var schema: ValueSchema {
    .closed(
      [("earliest", .definition("date")), ("likely", .definition("date")), ("latest", .definition("date"))],
      required: ["earliest"])
  }
  package static func parse(_ parser: inout Parser) -> ExpectedDate? { parser.parseExpectedDate() }
}

extension ValueShape {
  package static let expectedDate = ValueShape(ExpectedDate.self)
}
