import PlanText

/// Minutes of a day; the end is excluded.
package struct TimeRange: Equatable, Sendable {
  package var start: TimeOfDay
  package var end: TimeOfDay
}

extension Parser {
  /// ```ebnf
  /// time-span = TIME ".." TIME ;
  /// ```
  mutating func parseTimeRange() -> TimeRange? {
    guard let start = parseTime(), expect(.range), let end = parseTime() else { return nil }
    return TimeRange(start: start, end: end)
  }

  /// ```ebnf
  /// times = time-span { "," time-span } ;
  /// ```
  mutating func parseTimes() -> [TimeRange]? {
    var result: [TimeRange] = []
    repeat {
      if !result.isEmpty { eatComma() }
      guard let range = parseTimeRange() else { return nil }
      result.append(range)
    } while token.kind == .comma
    return result
  }
}

extension TimeRange: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.word(start.iso + ".." + end.iso) }
}

extension TimeRange {
  var field: FieldValue { .text("\(start.iso)..\(end.iso)") }
}

extension ValueChecking {
  mutating func checkOrder(_ times: TimeRange, _ span: Span) {
    if times.start == times.end { return empty(times, span) }
    if times.start > times.end { reversed("the times", span) }
  }

  private mutating func empty(_ times: TimeRange, _ span: Span) {
    report(
      Diagnostic(
        .reversedRange, "the times are empty: '\(text(span))' begins and ends at \(times.start.iso)", at: span,
        help: times.start.minutes == 0 ? ["write 00:00..24:00 for the whole day"] : []))
  }

  /// `days`: the weekdays for which the times are stated.
  mutating func checkTimes(_ times: [TimeRange], _ span: Span, days: Weekdays? = nil) {
    for range in times where range.start >= range.end {
      if range.start == range.end { return empty(range, span) }
      let (evening, night) = ("\(range.start.iso)..24:00", "00:00..\(range.end.iso)")
      var parts = [evening]
      if range.end.minutes > 0 { parts.append("\(night) on the days after") }
      if let days, days.bits != 0 {
        parts = ["'hours \(days.text) \(evening)'"]
        if range.end.minutes > 0 { parts.append("'hours \(days.next.text) \(night)'") }
      }
      return report(
        Diagnostic(
          .reversedRange, "the times run backwards: '\(text(span))'", at: span,
          help: ["write hours across midnight in two parts: \(parts.joined(separator: " and "))"]))
    }
    let sorted = times.ordered { $0.start < $1.start }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.start < earlier.end {
      return report(Diagnostic(.reversedRange, "the times overlap: '\(text(span))'", at: span))
    }
  }
}
