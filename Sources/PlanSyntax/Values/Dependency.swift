import PlanText

/// What an activity waits for: `schema starts + 2d`.
package struct Dependency: Equatable, Sendable {
  package var target: Reference
  package var anchor: Anchor
  /// Negative lags (leads) have `isLead` set; the amount itself is never negative.
  package var lag: TimeSpan?
  package var isLead: Bool
}

/// A limit on a date.
package struct DateLimit: Equatable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// The bare date: `from` at a start, `by` at a finish.
    case unstated, from, by, on
  }
  package var kind: Kind
  package var moment: Moment
  /// How sure the date must be: `finish by 2026-06-30 with 80%`.
  package var confidence: Percent?
  package var span: Span
}

/// What `start` and `finish` take: date limits and dependencies.
package enum DateRule: Equatable, Sendable {
  case after(Dependency)
  case limit(DateLimit)
}

/// Work or length: one value, two (`low..high`) or three (`low..likely..high`).
package struct Estimate: Equatable, Sendable {
  package var low: TimeAmount
  package var likely: TimeAmount?
  package var high: TimeAmount?
  package var elapsed: Bool

  package init(low: TimeAmount, likely: TimeAmount? = nil, high: TimeAmount? = nil, elapsed: Bool) {
    self.low = low
    self.likely = likely
    self.high = high
    self.elapsed = elapsed
  }
}

extension Parser {
  /// ```ebnf
  /// dependency = ref [ "starts" | "finishes" ] [ ( "+" | "-" ) span ] ;
  /// ```
  mutating func parseDependency() -> Dependency? {
    guard let target = parseReference("the name of an activity") else { return nil }
    var result = Dependency(target: target, anchor: .unstated, lag: nil, isLead: false)
    if token.kind == .word { result.anchor = parseAnchor() }
    if token.kind == .plus || token.kind == .minus {
      result.isLead = token.kind == .minus
      advance()
      guard let lag = parseSpan() else { return nil }
      result.lag = lag
    }
    return result
  }

  /// ```ebnf
  /// dependencies = dependency { "," dependency } ;
  /// ```
  mutating func parseDependencies() -> (Int, Int)? {
    parseList(into: \.dependencies) { $0.parseDependency() }
  }

  /// ```ebnf
  /// start-rule = "after" dependencies | [ "from" | "by" | "on" ] moment ;
  /// ```
  mutating func parseStartRule() -> (Int, Int)? { parseDateRule(allowsConfidence: false) }

  /// ```ebnf
  /// finish-rule = "after" dependencies | [ "from" | "by" | "on" ] moment [ "with" PERCENT ] ;
  /// ```
  mutating func parseFinishRule() -> (Int, Int)? { parseDateRule(allowsConfidence: true) }

  private mutating func parseDateRule(allowsConfidence: Bool) -> (Int, Int)? {
    if eat("after") {
      return parseList(into: \.dateRules) { parser in parser.parseDependency().map { .after($0) } }
    }
    let start = token.start
    var kind = DateLimit.Kind.unstated
    if eat("from") { kind = .from } else if eat("by") { kind = .by } else if eat("on") { kind = .on }
    guard at(.date) else {
      return fail(expected: kind == .unstated ? "a date such as 2026-03-02, or 'from', 'by', 'on' or 'after'" : "a date such as 2026-03-02")
    }
    guard let moment = parseMoment() else { return nil }
    var confidence: Percent?
    if allowsConfidence, eat("with") {
      guard let percent = parsePercent() else { return nil }
      confidence = percent
    }
    let span = spanSince(property?.keyword.start ?? start)
    return append(.limit(DateLimit(kind: kind, moment: moment, confidence: confidence, span: span)), to: \.dateRules)
  }

  /// ```ebnf
  /// estimate = DURATION [ ".." DURATION [ ".." DURATION ] ] [ "elapsed" ] ;
  /// ```
  mutating func parseEstimate() -> Estimate? {
    guard let low = parseDuration() else { return nil }
    var result = Estimate(low: low, likely: nil, high: nil, elapsed: false)
    if token.kind == .range {
      advance()
      guard let second = parseDuration() else { return nil }
      result.high = second
      if token.kind == .range {
        advance()
        guard let third = parseDuration() else { return nil }
        result.likely = second
        result.high = third
      }
    }
    if token.kind == .word { result.elapsed = eat("elapsed") }
    return result
  }
}

extension Dependency: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    target.print(to: &printer)
    anchor.print(to: &printer)
    if let lag {
      printer.word(isLead ? "-" : "+")
      lag.print(to: &printer)
    }
  }
}
extension DateLimit: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch kind {
    case .unstated: break
    case .from: printer.word("from")
    case .by: printer.word("by")
    case .on: printer.word("on")
    }
    moment.print(to: &printer)
    if let confidence {
      printer.word("with")
      confidence.print(to: &printer)
    }
  }
}
extension DateRule: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .after(let dependency): dependency.print(to: &printer)
    case .limit(let limit): limit.print(to: &printer)
    }
  }
}
extension Estimate: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.range(low, likely, high)
    if elapsed { printer.word("elapsed") }
  }
}
