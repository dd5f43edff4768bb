/// `downtime crm 4h`
package struct Outage: Equatable, Sendable {
  package var system: Reference
  package var length: TimeAmount
}

extension Parser {
  /// ```ebnf
  /// outage = ref DURATION ;
  /// ```
  mutating func parseOutage() -> Outage? {
    guard let system = parseReference("the name of a system"), let length = parseDuration() else { return nil }
    return Outage(system: system, length: length)
  }
}

extension Outage: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    system.print(to: &printer)
    length.print(to: &printer)
  }
}

extension Outage: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&system)
    checker.check(length, in: .length)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([("system", system.field(in: plan)), ("minutes", length.field(in: plan))])
  }
  package mutating func leavesOutUnknownNames() -> Bool { system.target != .none }
}

extension Outage: Shape {
  package static let label = ShapeLabel("outage", spoken: "a system and a duration", example: "crm 4h")

  package static func form(in row: RowForm) -> String { "\(row.name) *duration*" }
  package static var schema: ValueSchema { .closed([("system", .text), ("minutes", .minutes)]) }
  package static func parse(_ parser: inout Parser) -> Outage? { parser.parseOutage() }
}

extension ValueShape {
  package static let outage = ValueShape(Outage.self)
}
