import PlanText

/// A date range written as days, a month, a quarter or a week; both ends are included.
package struct Period: Equatable, Sendable {
  package var first: Day
  package var last: Day
  /// As written.
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// period = DATE [ ".." DATE ] | WEEK | MONTH | QUARTER ;
  /// ```
  mutating func parsePeriod() -> Period? {
    let at = Int(token.start)
    let digit = { [lexer] (offset: Int) in Int(lexer.byte(at + offset)) - 0x30 }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    var first = Day(0)
    var last = Day(0)
    switch token.kind {
    case .date, .parameter:
      guard let day = parseDate() else { return nil }
      (first, last) = (day, day)
      let start = self.last.start
      if token.kind == .range {
        advance()
        guard let end = parseDate() else { return nil }
        last = end
      }
      return Period(first: first, last: last, span: Span(start: base &+ start, end: base &+ self.last.end))
    case .month:
      let month = digit(5) * 10 + digit(6)
      first = Day(year: year, month: month, day: 1) ?? first
      last = first.advanced(by: Day.length(ofMonth: month, year: year) - 1)
    case .quarter:
      let month = digit(6) * 3 - 2
      first = Day(year: year, month: month, day: 1) ?? first
      last = (Day(year: month == 10 ? year + 1 : year, month: month == 10 ? 1 : month + 3, day: 1) ?? first)
        .advanced(by: -1)
    case .week:
      first = Day.monday(ofWeek: digit(6) * 10 + digit(7), year: year)
      last = first.advanced(by: 6)
    default:
      return fail(expected: "a date, a month (2026-04), a quarter (2026-Q2) or a week (2026-W18)")
    }
    guard expect(token.kind) else { return nil }
    return Period(first: first, last: last, span: span(self.last))
  }
}

extension Period: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}

extension Period {
  func field(in plan: some ValueNaming) -> FieldValue {
    .object([("first", first.field(in: plan)), ("last", last.field(in: plan))])
  }
}
