import PlanText

/// When a window opens.
package enum Opening: Equatable, Sendable {
  case every(Frequency, TimeRange)
  case once(Day, TimeOfDay, Day, TimeOfDay)
}

extension Parser {
  /// ```ebnf
  /// opening = "every" frequency time-span | DATE TIME ".." DATE TIME ;
  /// ```
  mutating func parseOpening() -> Opening? {
    if eat("every") {
      guard let frequency = parseFrequency(), let times = parseTimeRange() else { return nil }
      return .every(frequency, times)
    }
    guard at(.date) else { return fail(expected: "'every', or a date and time") }
    guard let first = parseDate(), let start = parseTime(), expect(.range), let last = parseDate(),
      let end = parseTime()
    else { return nil }
    return .once(first, start, last, end)
  }
}

extension Opening: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .every(let frequency, let times):
      printer.word("every")
      frequency.print(to: &printer)
      times.print(to: &printer)
    case .once(let first, let start, let last, let end):
      printer.word("\(first.iso) \(start.iso)..\(last.iso) \(end.iso)")
    }
  }
}

extension Opening: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    if case .every(let frequency, _) = self { checker.checkOccasion(frequency) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .every(let frequency, let times): .object([("every", frequency.field), ("times", times.field)])
    case .once(let first, let start, let last, let end):
      .object([("from", .text("\(first.iso)T\(start.iso)")), ("until", .text("\(last.iso)T\(end.iso)"))])
    }
  }
}

extension Opening: Shape {
  package static let label = ShapeLabel("opening", spoken: "when it opens", example: "every sat 22:00..06:00")

  package static func form(in row: RowForm) -> String {
    "`every` *how often* *time*`..`*time*, or *date* *time*`..`*date* *time*"
  }
  package static var schema: ValueSchema {
    .any([
      .closed([("every", .definition("frequency")), ("times", .definition("times"))]),
      .closed([("from", .definition("instant")), ("until", .definition("instant"))]),
    ])
  }
  package static func parse(_ parser: inout Parser) -> Opening? { parser.parseOpening() }
}

extension ValueShape {
  package static let opening = ValueShape(Opening.self)
}
