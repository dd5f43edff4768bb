import PlanText

/// Days off, or hours off on given days: `holiday 2026-12-24 13:00..17:00 "Half day"`.
package struct OffDates: Equatable, Sendable {
  package var first: Day
  package var last: Day
  package var times: TimeRange?
  package var text: Text?
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// off-dates = DATE [ ".." DATE ] [ time-span ] [ STRING ] ;
  /// ```
  mutating func parseOffDates() -> OffDates? {
    let start = token.start
    guard let (first, last) = parseDates() else { return nil }
    var result = OffDates(first: first, last: last, times: nil, text: nil, span: spanSince(start))
    if at(.time) {
      guard let times = parseTimeRange() else { return nil }
      result.times = times
      result.span = spanSince(start)
    }
    result.text = parseTextIfPresent()
    return diagnosed ? nil : result
  }
}

extension OffDates: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.dates(first, last)
    times?.print(to: &printer)
    text?.print(to: &printer)
  }
}

extension OffDates: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkOrder([first, last], span, "the dates")
    if let times { checker.checkOrder(times, span) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("first", first.field(in: plan)), ("last", last.field(in: plan)), ("times", times?.field),
      ("text", text?.field(in: plan)),
    ])
  }
}

extension OffDates: Shape {
  package static let label = ShapeLabel(
    "offDates", spoken: "dates", example: "2026-12-24..2026-12-26", production: "off-dates")

  package static func form(in row: RowForm) -> String { "*date*[`..`*date*] [*time*`..`*time*] [*text*]" }
  package static var schema: ValueSchema {
    .closed(
      [("first", .definition("date")), ("last", .definition("date")), ("times", .definition("times")), ("text", .text)],
      required: ["first", "last"])
  }
  package static func parse(_ parser: inout Parser) -> OffDates? { parser.parseOffDates() }
}

extension ValueShape {
  package static let offDates = ValueShape(OffDates.self)
}
