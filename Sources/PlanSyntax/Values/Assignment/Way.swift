import PlanText

/// One of several ways to do a task: `2d with excavator consuming 2 of fuel`, `effort 10d with ben`.
package struct Way: Equatable, Sendable {
  /// The length is an amount of work, not of time.
  package var isEffort: Bool
  package var length: Estimate
  package var assign: [Allotment] = []
  package var consume: [Consumption] = []
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// way = [ "effort" ] estimate [ "with" allocation ] [ "consuming" consumption ] ;
  /// ```
  mutating func parseWay() -> Way? {
    let start = token.start
    let isEffort = eat("effort")
    guard let length = parseEstimate() else { return nil }
    var result = Way(isEffort: isEffort, length: length, span: .none)
    if eat("with") {
      repeat {
        if !result.assign.isEmpty { eatComma() }
        guard let allotment = parseAllotment() else { return nil }
        result.assign.append(allotment)
      } while token.kind == .comma
    }
    if eat("consuming") {
      repeat {
        if !result.consume.isEmpty { eatComma() }
        guard let consumption = parseConsumption() else { return nil }
        result.consume.append(consumption)
      } while token.kind == .comma
    }
    result.span = spanSince(start)
    return result
  }
}

extension Way: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    if isEffort { printer.word("effort") }
    length.print(to: &printer)
    if !assign.isEmpty { printer.word("with") }
    printer.list(assign) { $1.print(to: &$0) }
    if !consume.isEmpty { printer.word("consuming") }
    printer.list(consume) { $1.print(to: &$0) }
  }
}

extension Way: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkOrder(length, isEffort: isEffort)
    checker.check(length.high ?? length.low, in: isEffort ? .work : .length)
    if checker.minutes(length.high ?? length.low, elapsed: length.elapsed) == 0 {
      checker.report(
        Diagnostic(
          .outOfRange, "a way to do work takes some time", at: span,
          help: ["state its length, or make the task a milestone if it takes none"]))
    }
    for index in assign.indices { assign[index].resolve(using: &checker) }
    for index in consume.indices { checker.resolve(&consume[index].material, accepting: [.material]) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      (isEffort ? "effort" : "duration", length.field(in: plan)),
      ("assign", assign.isEmpty ? nil : .list(assign.map { $0.field(in: plan) })),
      ("consume", consume.isEmpty ? nil : .list(consume.map { $0.field(in: plan) })),
    ])
  }
  /// Without somebody or something that it takes, and that a scenario drops, there is no such way.
  package mutating func leavesOutUnknownNames() -> Bool {
    for index in assign.indices where !assign[index].leavesOutUnknownNames() { return false }
    return consume.allSatisfy { $0.material.target != .none }
  }
}

extension Way: Shape {
  package static let label = ShapeLabel(
    "way", spoken: "a duration, and who or what it takes", example: "2d with ana 50%", traits: [.assigns])

  package static func form(in row: RowForm) -> String {
    "[`effort`] \(Estimate.form(in: row)) [`with` [*number* `of`] \(row.name) [`or` *name*] [*percent*], …] "
      + "[`consuming` *number* `of` *material*, …]"
  }
  package static var schema: ValueSchema {
    .closed(
      [
        ("duration", .definition("estimate")), ("effort", .definition("estimate")),
        ("assign", .list(.definition("allocation"))), ("consume", .list(.definition("consumption"))),
      ], required: [])
  }
  package static func parse(_ parser: inout Parser) -> Way? { parser.parseWay() }
}

extension ValueShape {
  package static let way = ValueShape(Way.self)
}
