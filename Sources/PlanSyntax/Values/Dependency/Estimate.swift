import PlanText

/// Effort or duration: one value, two (`low..high`) or three (`low..likely..high`).
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
  /// estimate = DURATION [ ".." DURATION [ ".." DURATION ] ] [ "elapsed" ] ;
  /// ```
  mutating func parseEstimate() -> Estimate? {
    guard let (low, likely, high) = parseRange({ $0.parseDuration() }) else { return nil }
    let elapsed = token.kind == .word && eat("elapsed")
    return Estimate(low: low, likely: likely, high: high, elapsed: elapsed)
  }
}

extension Estimate: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.range(low, likely, high)
    if elapsed { printer.word("elapsed") }
  }
}

extension Estimate: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkOrder(self, isEffort: checker.keyword == "effort")
    checker.check(high ?? low, in: checker.timeLimit)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("low", high == nil ? nil : .integer(plan.minutes(low, elapsed: elapsed))),
      ("minutes", high == nil ? .integer(plan.minutes(low, elapsed: elapsed)) : nil),
      ("likely", likely.map { .integer(plan.minutes($0, elapsed: elapsed)) }),
      ("high", high.map { .integer(plan.minutes($0, elapsed: elapsed)) }),
      ("elapsed", elapsed ? .boolean(true) : nil),
    ])
  }
}

extension Estimate: Shape {
  package static let label = ShapeLabel("estimate", spoken: "a duration", example: "5d")
  package static let bytesPerValue = 160

  package static func form(in row: RowForm) -> String { "*duration*[`..`*duration*[`..`*duration*]] [`elapsed`]" }
  package static var schema: ValueSchema {
    .closed(
      [("low", .minutes), ("minutes", .minutes), ("likely", .minutes), ("high", .minutes), ("elapsed", .truth)],
      required: [])
  }
  package static func parse(_ parser: inout Parser) -> Estimate? { parser.parseEstimate() }
}

extension ValueShape {
  package static let estimate = ValueShape(Estimate.self)
}

extension ValueChecking {
  mutating func checkOrder(_ estimate: Estimate, isEffort: Bool) {
    if let high = estimate.high {
      let low = minutes(estimate.low, elapsed: estimate.elapsed)
      let most = minutes(high, elapsed: estimate.elapsed)
      let likely = estimate.likely.map { minutes($0, elapsed: estimate.elapsed) } ?? low
      if low > likely || likely > most { reversed("the estimates", statementSpan) }
    }
    if estimate.elapsed, isEffort {
      report(
        Diagnostic(
          .outOfRange, "effort is people's time and cannot be elapsed", at: statementSpan,
          help: [keyword == "effort" ? "use 'duration' for elapsed time" : "leave out 'effort' for elapsed time"]))
    }
  }
}
