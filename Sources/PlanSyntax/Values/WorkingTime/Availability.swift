import PlanText

/// `available 50% 2026-02-02..2026-02-13`
package struct Availability: Equatable, Sendable {
  package var share: Percent
  package var first: Day?
  package var last: Day?
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// availability = PERCENT [ DATE ".." DATE ] ;
  /// ```
  mutating func parseAvailability() -> Availability? {
    let start = token.start
    guard let share = parsePercent() else { return nil }
    guard at(.date) else { return Availability(share: share, span: spanSince(start)) }
    guard let first = parseDate(), expect(.range), let last = parseDate() else { return nil }
    return Availability(share: share, first: first, last: last, span: spanSince(start))
  }
}

extension Availability: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    share.print(to: &printer)
    guard let first, let last else { return }
    printer.range(first, last)
  }
}

extension Availability: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkPercent(share, in: .share)
    if let first, let last { checker.checkOrder([first, last], nil, "the dates") }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("share", share.field(in: plan)), ("first", first?.field(in: plan)), ("last", last?.field(in: plan)),
    ])
  }
}

extension Availability: Shape {
  package static let label = ShapeLabel("availability", spoken: "a percentage", example: "50%")

  package static func form(in row: RowForm) -> String { "*percent* [*date*`..`*date*]" }
  package static var schema: ValueSchema {
    .closed([("share", .number), ("first", .definition("date")), ("last", .definition("date"))], required: ["share"])
  }
  package static func parse(_ parser: inout Parser) -> Availability? { parser.parseAvailability() }
}

extension ValueShape {
  package static let availability = ValueShape(Availability.self)
}
