import PlanText

/// A dated event: `approved 2026-05-07 by ceo "In the steering meeting"`.
package struct Stamp: Equatable, Sendable {
  package var day: Day
  package var people: [Reference] = []
  package var text: Text?

  package init(day: Day) { self.day = day }
}

extension Parser {
  /// ```ebnf
  /// stamp = DATE [ "by" refs ] [ STRING ] ;
  /// ```
  mutating func parseStamp() -> Stamp? {
    guard let day = parseDate() else { return nil }
    var stamp = Stamp(day: day)
    if eat("by") {
      repeat {
        if !stamp.people.isEmpty { eatComma() }
        guard let person = parseReference("the name of a person or stakeholder") else { return nil }
        stamp.people.append(person)
      } while token.kind == .comma
    }
    stamp.text = parseTextIfPresent()
    return diagnosed ? nil : stamp
  }
}

extension Stamp: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    if !people.isEmpty {
      printer.word("by")
      printer.list(people) { $1.print(to: &$0) }
    }
    text?.print(to: &printer)
  }
}

extension Stamp: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    for index in people.indices { checker.resolve(&people[index], accepting: .who) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("date", day.field(in: plan)), ("by", people.isEmpty ? nil : .list(people.map { $0.field(in: plan) })),
      ("text", text?.field(in: plan)),
    ])
  }
  package mutating func leavesOutUnknownNames() -> Bool {
    people.removeAll { $0.target == .none }
    return true
  }
}

extension Stamp: Shape {
  package static let label = ShapeLabel("stamp", spoken: "a date", example: "2026-05-07 by ana")

  package static func form(in row: RowForm) -> String { "*date* [`by` *who*, …] [*text*]" }
  package static var schema: ValueSchema {
    .closed([("date", .definition("date")), ("by", .list(.text)), ("text", .text)], required: ["date"])
  }
  package static func parse(_ parser: inout Parser) -> Stamp? { parser.parseStamp() }
}

extension ValueShape {
  package static let stamp = ValueShape(Stamp.self)
}
