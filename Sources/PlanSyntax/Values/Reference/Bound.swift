/// The first or last date of something: a date, or an activity's end.
package enum Bound: Equatable, Sendable {
  case moment(Moment)
  case activity(Reference, Anchor)
}

extension Parser {
  /// ```ebnf
  /// bound = moment | ref [ "starts" | "finishes" ] ;
  /// ```
  mutating func parseBound() -> Bound? {
    if at(.date) { return parseMoment().map { .moment($0) } }
    guard let reference = parseReference("a date or the name of an activity") else { return nil }
    return .activity(reference, parseAnchor())
  }
}

extension Bound: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .moment(let moment): moment.print(to: &printer)
    case .activity(let reference, let anchor):
      reference.print(to: &printer)
      anchor.print(to: &printer)
    }
  }
}

extension Bound: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    if case .activity(var reference, let anchor) = self {
      checker.resolve(&reference)
      self = .activity(reference, anchor)
    }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .moment(let moment): moment.field
    case .activity(let reference, let anchor):
      .object([
        ("activity", reference.field(in: plan)), ("anchor", anchor == .unstated ? nil : .text("\(anchor)")),
      ])
    }
  }
  package mutating func leavesOutUnknownNames() -> Bool {
    switch self {
    case .activity(let reference, _): reference.target != .none
    case .moment: true
    }
  }
}

extension Bound: Shape {
  package static let label = ShapeLabel("bound", spoken: "a date or an activity", example: "2026-03-02")

  package static func form(in row: RowForm) -> String { "*date* [*time*], or \(row.name) [`starts` or `finishes`]" }
  package static var schema: ValueSchema {
    .any([
      .definition("moment"),
      .closed([("activity", .text), ("anchor", .words(["starts", "finishes"]))], required: ["activity"]),
    ])
  }
  package static func parse(_ parser: inout Parser) -> Bound? { parser.parseBound() }
}

extension ValueShape {
  package static let bound = ValueShape(Bound.self)
}
