/// A name of any kind, preceded by the kind if two families share the name: `risk vendor-delay`.
package struct AnyReference: Equatable, Sendable {
  package var kind: Word?
  package var reference: Reference
}

extension Parser {
  /// ```ebnf
  /// any-ref = ref [ ref ] ; (* of two, the first is a kind: about risk late-delivery *)
  /// ```
  /// ```ebnf
  /// any-refs = any-ref { "," any-ref } ;
  /// ```
  mutating func parseAnyReference() -> AnyReference? {
    guard let first = parseReference() else { return nil }
    guard token.kind == .word, let second = parseReference() else { return AnyReference(kind: nil, reference: first) }
    return AnyReference(kind: Word(span: first.span), reference: second)
  }
}

extension AnyReference: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    kind?.print(to: &printer)
    reference.print(to: &printer)
  }
}

extension AnyReference: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&self)
  }
  package func field(in plan: some ValueNaming) -> FieldValue { reference.field(in: plan) }
  package mutating func leavesOutUnknownNames() -> Bool { reference.target != .none }
}

extension AnyReference: Shape {
  package static let label = ShapeLabel(
    "anyReferences", spoken: "names separated by commas", example: "risk late-delivery", production: "any-refs",
    traits: [.listsNames])
  package static let isList = true

  package static func form(in row: RowForm) -> String { "[*kind*] *name*, …" }
  package static var schema: ValueSchema { .text }
  package static func parse(_ parser: inout Parser) -> AnyReference? { parser.parseAnyReference() }
}

extension ValueShape {
  package static let anyReferences = ValueShape(AnyReference.self)
}
