/// A percentage of something, or money.
package enum Share: Equatable, Sendable {
  case percent(Percent)
  case money(Money)
}

extension Parser {
  /// ```ebnf
  /// share = PERCENT | money ;
  /// ```
  mutating func parseShare() -> Share? {
    if at(.percent) { return parsePercent().map { .percent($0) } }
    if token.problem == .unknownUnit { return parseMoney().map { .money($0) } }
    guard at(.number) else { return fail(expected: "a percentage such as 10% or an amount such as 5_000 USD") }
    return parseMoney().map { .money($0) }
  }
}

extension Share: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .percent(let percent): percent.print(to: &printer)
    case .money(let money): money.print(to: &printer)
    }
  }
}

extension Share: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    switch self {
    case .percent(let percent): checker.checkPercent(percent)
    case .money(let money): checker.checkMoney(money)
    }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .percent(let percent): percent.field(in: plan)
    case .money(let money): money.field(in: plan)
    }
  }
}

extension Share: Shape {
  package static let label = ShapeLabel("share", spoken: "a percentage or money", example: "10%")

  package static func form(in row: RowForm) -> String { "*percent* or *money*" }
  package static var schema: ValueSchema { .any([.number, .definition("money")]) }
  package static func parse(_ parser: inout Parser) -> Share? { parser.parseShare() }
}

extension ValueShape {
  package static let share = ValueShape(Share.self)
}
