/// What an activity waits for: `schema starts + 2d`.
package struct Dependency: Equatable, Sendable {
  package var target: Reference
  package var anchor: Anchor
  /// Negative lags (leads) set `isLead`; the amount itself is never negative.
  package var lag: TimeSpan?
  package var isLead: Bool
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

extension Dependency: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&target)
    if let lag { checker.check(lag.amount, in: .length) }
  }
  package var predecessor: Reference? { target }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("on", target.field(in: plan)), ("anchor", anchor == .unstated ? nil : .text("\(anchor)")),
      ("lag", lag.map { lag in
        .integer(plan.minutes(lag.amount, elapsed: lag.elapsed) * (isLead ? -1 : 1))
      }),
      ("elapsed", lag?.elapsed == true ? .boolean(true) : nil),
    ])
  }
  package mutating func leavesOutUnknownNames() -> Bool { target.target != .none }
}

extension Dependency: Shape {
  /// How one of them is written, in Markdown.
  static let form = "*activity* [`starts` or `finishes`] [`+` or `-` *duration* [`elapsed`]]"


  package static let label = ShapeLabel(
    "dependencies", spoken: "the names of activities", example: "design, build + 2d", traits: [.links, .listsNames])
  /// ```ebnf
  /// dependencies = dependency { "," dependency } ;
  /// ```
  package static let isList = true
  package static let bytesPerValue = 96

  package static func form(in row: RowForm) -> String { form + ", …" }
  package static var schema: ValueSchema { .definition("dependency") }
  package static func parse(_ parser: inout Parser) -> Dependency? { parser.parseDependency() }
}

extension ValueShape {
  package static let dependencies = ValueShape(Dependency.self)
}
