import PlanText

/// A name that refers to a declaration: `schema`, `build.schema`, `crm:build.ready`.
package struct Reference: Equatable, Sendable {
  package var span: Span
  /// Filled in by the checker; `.none` if the name is unknown, which has been reported.
  package var target: EntityID = .none

  package init(span: Span) { self.span = span }
}

extension Parser {
  /// ```ebnf
  /// ref = ID [ ":" ID ] { "." ID } ; (* without blanks inside *)
  /// ```
  mutating func parseReference(_ what: String = "a name") -> Reference? {
    guard expect(.word, what) else { return nil }
    let start = last.start
    if token.kind == .colon, token.start == last.end {
      advance()
      guard expect(.word, "a name of the imported project") else { return nil }
    }
    while token.kind == .dot, token.start == last.end {
      advance()
      guard token.start == last.end, expect(.word, "the rest of the name after '.'") else {
        if diagnosed { return nil }
        return fail(expected: "the rest of the name after '.'")
      }
    }
    return Reference(span: Span(start: base &+ start, end: base &+ last.end))
  }
}

extension Reference: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}

extension Reference: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&self)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    target == .none ? .text(plan.text(span)) : .text(plan.path(target))
  }
  package mutating func leavesOutUnknownNames() -> Bool { target != .none }
}

extension Reference: Shape {
  package static let label = ShapeLabel("reference", spoken: "a name", example: "ana", production: "ref", traits: [.isReference])

  package static func form(in row: RowForm) -> String { row.name }
  package static var schema: ValueSchema { .text }
  package static func parse(_ parser: inout Parser) -> Reference? { parser.parseReference() }
}

extension ValueShape {
  package static let reference = ValueShape(Reference.self)
}
