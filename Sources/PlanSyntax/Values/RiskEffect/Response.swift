/// `mitigate "Send documents early" via paperwork cost 4_000 USD to services`
package struct Response: Equatable, Sendable {
  package var text: Text
  package var tasks: [Reference] = []
  package var cost: Money?
  package var account: Reference?
}

extension Parser {
  /// ```ebnf
  /// response = STRING [ "via" refs ] [ "cost" money [ "to" ref ] ] ;
  /// ```
  mutating func parseResponse() -> Response? {
    guard let text = parseText() else { return nil }
    var result = Response(text: text)
    if eat("via") {
      repeat {
        if !result.tasks.isEmpty { eatComma() }
        guard let task = parseReference("the name of a task") else { return nil }
        result.tasks.append(task)
      } while token.kind == .comma
    }
    if eat("cost") {
      guard let cost = parseMoney() else { return nil }
      result.cost = cost
      if eat("to") {
        guard let account = parseReference("the name of an account") else { return nil }
        result.account = account
      }
    }
    return result
  }
}

extension Response: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    if !tasks.isEmpty {
      printer.word("via")
      printer.list(tasks) { $1.print(to: &$0) }
    }
    if let cost {
      printer.word("cost")
      cost.print(to: &printer)
    }
    if let account {
      printer.word("to")
      account.print(to: &printer)
    }
  }
}

extension Response: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    for index in tasks.indices { checker.resolve(&tasks[index], accepting: .work) }
    cost?.resolve(using: &checker)
    if account != nil { checker.resolve(&account!, accepting: [.account]) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("text", text.field(in: plan)), ("via", tasks.isEmpty ? nil : .list(tasks.map { $0.field(in: plan) })),
      ("cost", cost?.field(in: plan)), ("account", account?.field(in: plan)),
    ])
  }
  package mutating func leavesOutUnknownNames() -> Bool {
    tasks.removeAll { $0.target == .none }
    return true
  }
}

extension Response: Shape {
  package static let label = ShapeLabel(
    "response", spoken: "quoted text", example: "\"Send documents early\" via paperwork")

  package static func form(in row: RowForm) -> String { "*text* [`via` *task*, …] [`cost` *money* [`to` *account*]]" }
  package static var schema: ValueSchema {
    .closed(
      [("text", .text), ("via", .list(.text)), ("cost", .definition("money")), ("account", .text)], required: ["text"])
  }
  package static func parse(_ parser: inout Parser) -> Response? { parser.parseResponse() }
}

extension ValueShape {
  package static let response = ValueShape(Response.self)
}
