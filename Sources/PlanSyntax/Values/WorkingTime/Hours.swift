import PlanText

/// `hours mon..fri 09:00..12:00, 13:00..17:00`, or `hours sat off` (no times).
package struct Hours: Equatable, Sendable {
  package var days: Weekdays
  package var times: [TimeRange]
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// hours = days ( times | "off" ) ;
  /// ```
  mutating func parseHours() -> Hours? {
    let start = token.start
    guard let days = parseDays() else { return nil }
    if eat("off") { return Hours(days: days, times: [], span: spanSince(start)) }
    guard at(.time) else { return fail(expected: "times such as 09:00..17:00, or 'off'") }
    guard let times = parseTimes() else { return nil }
    return Hours(days: days, times: times, span: spanSince(start))
  }
}

extension Hours: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    days.print(to: &printer)
    if times.isEmpty { printer.word("off") }
    printer.list(times) { $1.print(to: &$0) }
  }
}

extension Hours: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkTimes(times, span, days: days)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("days", .list(days.field)), ("times", .list(times.map(\.field))),
    ])
  }
}

extension Hours: Shape {
  package static let label = ShapeLabel("hours", spoken: "days and times", example: "mon..fri 09:00..17:00")

  package static func form(in row: RowForm) -> String { "*days* *time*`..`*time*, …, or *days* `off`" }
  package static var schema: ValueSchema {
    .closed([("days", .list(.words(Weekdays.names))), ("times", .list(.definition("times")))])
  }
  package static func parse(_ parser: inout Parser) -> Hours? { parser.parseHours() }
}

extension ValueShape {
  package static let hours = ValueShape(Hours.self)
}
