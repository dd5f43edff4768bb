/// `member crm "crm/main.plan" priority 1`
package struct MemberPlan: Equatable, Sendable {
  package var name: Word
  package var path: Text
  package var priority: Int?
}

extension Parser {
  /// ```ebnf
  /// member-plan = ID STRING [ "priority" COUNT ] ;
  /// ```
  mutating func parseMemberPlan() -> MemberPlan? {
    guard let name = parseWord("a short name for the plan"), let path = parseText() else { return nil }
    guard eat("priority") else { return MemberPlan(name: name, path: path) }
    guard let number = parseNumber(in: .priority)?.integer else { return nil }
    return MemberPlan(name: name, path: path, priority: number)
  }
}

extension MemberPlan: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    name.print(to: &printer)
    path.print(to: &printer)
    if let priority {
      printer.word("priority")
      printer.number(Decimal(Int64(priority)))
    }
  }
}

extension MemberPlan: PropertyValue {
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("name", name.field(in: plan)), ("path", path.field(in: plan)), ("priority", priority.map { .integer($0) }),
    ])
  }
}

extension MemberPlan: Shape {
  package static let label = ShapeLabel(
    "member", spoken: "a name and a path", example: "crm \"crm.plan\"", production: "member-plan")

  package static func form(in row: RowForm) -> String { "*name* *path* [`priority` *number*]" }
  package static var schema: ValueSchema {
    .closed([("name", .text), ("path", .text), ("priority", .integer)], required: ["name", "path"])
  }
  package static func parse(_ parser: inout Parser) -> MemberPlan? { parser.parseMemberPlan() }
}

extension ValueShape {
  package static let member = ValueShape(MemberPlan.self)
}
