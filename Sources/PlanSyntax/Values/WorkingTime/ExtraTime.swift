import PlanText

/// Days or hours added to the working time.
package struct ExtraTime: Equatable, Sendable {
  package var first: Day
  package var last: Day
  package var times: [TimeRange]
  package var text: Text?
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// extra = DATE [ ".." DATE ] [ times ] [ STRING ] ;
  /// ```
  mutating func parseExtraTime() -> ExtraTime? {
    let start = token.start
    guard let (first, last) = parseDates() else { return nil }
    var result = ExtraTime(first: first, last: last, times: [], text: nil, span: spanSince(start))
    if at(.time) {
      guard let times = parseTimes() else { return nil }
      result.times = times
      result.span = spanSince(start)
    }
    result.text = parseTextIfPresent()
    return diagnosed ? nil : result
  }
}

extension ExtraTime: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.dates(first, last)
    printer.list(times) { $1.print(to: &$0) }
    text?.print(to: &printer)
  }
}

extension ExtraTime: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkOrder([first, last], span, "the dates")
    checker.checkTimes(times, span)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("first", first.field(in: plan)), ("last", last.field(in: plan)),
      ("times", times.isEmpty ? nil : .list(times.map(\.field))), ("text", text?.field(in: plan)),
    ])
  }
}

extension ExtraTime: Shape {
  package static let label = ShapeLabel("extra", spoken: "dates", example: "2026-02-21 09:00..15:00")

  package static func form(in row: RowForm) -> String { "*date*[`..`*date*] [*time*`..`*time*, …] [*text*]" }
  package static var schema: ValueSchema {
    .closed(
      [("first", .definition("date")), ("last", .definition("date")), ("times", .list(.definition("times"))), ("text", .text)],
      required: ["first", "last"])
  }
  package static func parse(_ parser: inout Parser) -> ExtraTime? { parser.parseExtraTime() }
}

extension ValueShape {
  package static let extra = ValueShape(ExtraTime.self)
}
