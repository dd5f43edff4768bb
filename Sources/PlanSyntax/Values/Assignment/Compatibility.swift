/// `compatible-with storage "Certified by the vendor"`
package struct Compatibility: Equatable, Sendable {
  package var other: Reference
  package var evidence: Text?
}

extension Parser {
  /// ```ebnf
  /// compatibility = ref [ STRING ] ;
  /// ```
  mutating func parseCompatibility() -> Compatibility? {
    guard let other = parseReference("the name of a system, equipment or software") else { return nil }
    return Compatibility(other: other, evidence: parseTextIfPresent())
  }
}

extension Compatibility: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    other.print(to: &printer)
    evidence?.print(to: &printer)
  }
}

extension Compatibility: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&other)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("other", other.field(in: plan)), ("evidence", evidence?.field(in: plan))])
  }
  package mutating func leavesOutUnknownNames() -> Bool { other.target != .none }
}

extension Compatibility: Shape {
  package static let label = ShapeLabel("compatibility", spoken: "a name", example: "storage \"Vendor matrix\"")

  package static func form(in row: RowForm) -> String { "\(row.name) [*text*]" }
  package static var schema: ValueSchema { .closed([("other", .text), ("evidence", .text)], required: ["other"]) }
  package static func parse(_ parser: inout Parser) -> Compatibility? { parser.parseCompatibility() }
}

extension ValueShape {
  package static let compatibility = ValueShape(Compatibility.self)
}
