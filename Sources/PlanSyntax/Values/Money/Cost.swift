/// `cost +6_500 USD/mo to cloud at start "Deposit"`
package struct Cost: Equatable, Sendable {
  package enum Timing: UInt8, Sendable { case spread, atStart, atFinish }
  package var isNegative: Bool
  package var hasSign: Bool
  package var money: Money
  package var unit: Word?
  package var account: Reference?
  package var timing: Timing
  package var text: Text?
}

extension Parser {
  /// ```ebnf
  /// cost = [ "+" | "-" ] money [ "/" ID ] [ "to" ref ] [ "at" ( "start" | "finish" ) ] [ STRING ] ;
  /// ```
  mutating func parseCost() -> Cost? {
    let sign = token.kind
    if sign == .plus || sign == .minus { advance() }
    guard let money = parseMoney() else { return nil }
    var cost = Cost(
      isNegative: sign == .minus, hasSign: sign == .plus || sign == .minus, money: money, timing: .spread)
    cost.unit = parseUnit()
    if diagnosed { return nil }
    if eat("to") {
      guard let account = parseReference("the name of an account") else { return nil }
      cost.account = account
    }
    if eat("at") {
      if eat("start") {
        cost.timing = .atStart
      } else if eat("finish") {
        cost.timing = .atFinish
      } else {
        return fail(expected: "'start' or 'finish'")
      }
    }
    cost.text = parseTextIfPresent()
    return diagnosed ? nil : cost
  }
}

extension Cost: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    if hasSign {
      printer.word(isNegative ? "-" : "+")
      printer.glued { money.print(to: &$0) }
    } else {
      money.print(to: &printer)
    }
    printer.unit(unit)
    if let account {
      printer.word("to")
      account.print(to: &printer)
    }
    switch timing {
    case .spread: break
    case .atStart: printer.word("at start")
    case .atFinish: printer.word("at finish")
    }
    text?.print(to: &printer)
  }
}

extension Cost: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    money.resolve(using: &checker)
    if let unit { checker.checkTimeUnit(unit) }
    if account != nil { checker.resolve(&account!, accepting: [.account]) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("money", money.field(in: plan, negative: isNegative)), ("per", unit?.field(in: plan)),
      ("account", account?.field(in: plan)), ("at", timing == .spread ? nil : .text(timing == .atStart ? "start" : "finish")),
      ("text", text?.field(in: plan)),
    ])
  }
}

extension Cost: Shape {
  package static let label = ShapeLabel("cost", spoken: "money", example: "4_000 USD")

  package static func form(in row: RowForm) -> String {
    "[`+` or `-`]*money*[`/`*unit*] [`to` *account*] [`at start` or `at finish`] [*text*]"
  }
  package static var schema: ValueSchema {
    .closed(
      [("money", .definition("money")), ("per", .text), ("account", .text), ("at", .words(["start", "finish"])), ("text", .text)],
      required: ["money"])
  }
  package static func parse(_ parser: inout Parser) -> Cost? { parser.parseCost() }
}

extension ValueShape {
  package static let cost = ValueShape(Cost.self)
}
