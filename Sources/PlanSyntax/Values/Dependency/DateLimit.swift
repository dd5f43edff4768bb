import PlanText

/// A limit on a date.
package struct DateLimit: Equatable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// The bare date: `from` for a start, `by` for a finish.
    case unstated, from, by, on
  }
  package var kind: Kind
  package var moment: Moment
  /// The required confidence in the date: `finish by 2026-06-30 with 80%`.
  package var confidence: Percent?
  package var span: Span
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

extension DateLimit {
  func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      (kind == .unstated ? "date" : "\(kind)", moment.field), ("confidence", confidence?.field(in: plan)),
    ])
  }
}
