/// What an opportunity or change saves: money or time.
package enum Saving: Equatable, Sendable {
  case money(Damage)
  case time(Delay)
}

extension Parser {
  /// ```ebnf
  /// saving = damage | delay ;
  /// ```
  mutating func parseSaving() -> Saving? {
    if at(.number) { return parseDamage().map { .money($0) } }
    guard token.kind == .word else { return fail(expected: "an amount of money, or an activity and a duration") }
    return parseDelay().map { .time($0) }
  }
}

extension Saving: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .money(let damage): damage.print(to: &printer)
    case .time(let delay): delay.print(to: &printer)
    }
  }
}

extension Saving: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    switch self {
    case .money(var damage):
      damage.resolve(using: &checker)
      self = .money(damage)
    case .time(var delay):
      delay.resolve(using: &checker)
      self = .time(delay)
    }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .money(let damage): damage.field(in: plan)
    case .time(let delay): delay.field(in: plan)
    }
  }
  package mutating func leavesOutUnknownNames() -> Bool {
    switch self {
    case .money: true
    case .time(let delay): delay.activity.target != .none
    }
  }
}

extension Saving: Shape {
  package static let label = ShapeLabel("saving", spoken: "money, or an activity and a duration", example: "12_000 USD")

  package static func form(in row: RowForm) -> String { "\(Damage.form(in: row)), or \(Delay.form(in: row))" }
  package static var schema: ValueSchema { .any([.definition("estimatedMoney"), .definition("delay")]) }
  package static func parse(_ parser: inout Parser) -> Saving? { parser.parseSaving() }
}

extension ValueShape {
  package static let saving = ValueShape(Saving.self)
}
