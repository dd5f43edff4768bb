import PlanText

/// Who does the work: `2 of tester`, `ana or bo 50%`.
package struct Allotment: Equatable, Sendable {
  package var count: Int?
  package var first: Reference
  /// After `or`.
  package var others: [Reference] = []
  package var share: Percent?
}

extension Parser {
  /// ```ebnf
  /// allotment = [ COUNT "of" ] ref { "or" ref } [ PERCENT ] ;
  /// ```
  mutating func parseAllotment() -> Allotment? {
    var count: Int?
    if token.kind == .number || (token.kind == .parameter && isWordAhead("of")) {
      guard let number = parseCount() else { return nil }
      guard eat("of") else { return fail(expected: "'of', such as 2 of tester") }
      count = number
    }
    guard let first = parseReference("the name of a person, role, team or equipment") else { return nil }
    var result = Allotment(count: count, first: first)
    while token.kind == .word, eat("or") {
      guard let other = parseReference("the name of a person or role") else { return nil }
      result.others.append(other)
    }
    if at(.percent) {
      guard let share = parsePercent() else { return nil }
      result.share = share
    }
    return result
  }
}

extension Allotment: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    if let count {
      printer.number(Decimal(Int64(count)))
      printer.word("of")
    }
    first.print(to: &printer)
    for other in others {
      printer.word("or")
      other.print(to: &printer)
    }
    share?.print(to: &printer)
  }
}

extension Allotment: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&first)
    for index in others.indices { checker.resolve(&others[index]) }
    checker.checkShare(self)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("count", count.map { .integer($0) }), ("resource", first.field(in: plan)),
      ("or", others.isEmpty ? nil : .list(others.map { $0.field(in: plan) })), ("share", share?.field(in: plan)),
    ])
  }
  /// Of several alternatives, the others remain.
  package mutating func leavesOutUnknownNames() -> Bool {
    let known = ([first] + others).filter { $0.target != .none }
    guard let remaining = known.first else { return false }
    first = remaining
    others = Array(known.dropFirst())
    return true
  }
}

extension Allotment: Shape {
  package static let label = ShapeLabel(
    "allocation", spoken: "who does it", example: "ana 50%", traits: [.assigns, .listsNames])
  /// ```ebnf
  /// allocation = allotment { "," allotment } ;
  /// ```
  package static let isList = true
  package static let bytesPerValue = 160

  package static func form(in row: RowForm) -> String { "[*number* `of`] \(row.name) [`or` *name*] [*percent*], …" }
  package static var schema: ValueSchema {
    .closed(
      [("count", .integer), ("resource", .text), ("or", .list(.text)), ("share", .number)], required: ["resource"])
  }
  package static func parse(_ parser: inout Parser) -> Allotment? { parser.parseAllotment() }
}

extension ValueShape {
  package static let allocation = ValueShape(Allotment.self)
}

extension ValueChecking {
  /// Nobody gives more than the whole day; there may be several units of equipment.
  mutating func checkShare(_ allotment: Allotment) {
    guard let share = allotment.share else { return }
    guard NumberRange.share.isTooLarge(share.value) else { return check(share, in: .share) }
    for reference in [allotment.first] + allotment.others where reference.target != .none {
      let name = text(reference.span)
      let kind = kind(reference.target)
      guard kind == .person || kind == .role || kind == .team else { continue }
      let help =
        kind == .role
        ? "write '\(Int((share.value.double / 100).rounded(.up))) of \(name)', each for the whole day"
        : "write at most 100%, and also assign the people who help"
      return report(
        Diagnostic(.outOfRange, "\(share.text) of '\(name)' is more than the whole day", at: place(of: share), help: [help]))
    }
    check(share, in: .unitShare)
  }
}
