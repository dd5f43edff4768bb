/// `allow sprint-slip "Reason"`
package struct Allowance: Equatable, Sendable {
  package var check: Word
  package var reason: Text?
}

extension Parser {
  /// ```ebnf
  /// allow = ID [ STRING ] ;
  /// ```
  mutating func parseAllowance() -> Allowance? {
    guard let check = parseWord("the name of a check such as sprint-slip") else { return nil }
    return Allowance(check: check, reason: parseTextIfPresent())
  }
}

extension Allowance: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    check.print(to: &printer)
    reason?.print(to: &printer)
  }
}

extension Allowance: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("check", check.field(in: plan)), ("reason", reason?.field(in: plan))])
  }
}

extension Allowance: Shape {
  package static let label = ShapeLabel("allow", spoken: "the name of a check", example: "sprint-slip \"…\"")

  package static func form(in row: RowForm) -> String { "*check* [*text*]" }
  package static var schema: ValueSchema { .closed([("check", .text), ("reason", .text)], required: ["check"]) }
  package static func parse(_ parser: inout Parser) -> Allowance? { parser.parseAllowance() }
}

extension ValueShape {
  package static let allow = ValueShape(Allowance.self)
}
