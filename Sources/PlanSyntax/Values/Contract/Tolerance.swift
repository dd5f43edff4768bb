/// `tolerance time 2w`, `tolerance cost 8%`, `tolerance scope "…"`
package enum Tolerance: Equatable, Sendable {
  case time(TimeAmount)
  case share(Word, Share)
  case text(Word, Text)
}

extension Parser {
  /// ```ebnf
  /// tolerance = "time" DURATION
  ///           | ( "cost" | "benefit" | "risk" ) share
  ///           | ( "scope" | "quality" | "sustainability" ) STRING ;
  /// ```
  mutating func parseTolerance() -> Tolerance? {
    let word = Word(span: span(token))
    if eat("time") { return parseDuration().map { .time($0) } }
    if eat("cost") || eat("benefit") || eat("risk") { return parseShare().map { .share(word, $0) } }
    if eat("scope") || eat("quality") || eat("sustainability") { return parseText().map { .text(word, $0) } }
    return fail(expected: "time, cost, benefit, risk, scope, quality or sustainability")
  }
}

extension Tolerance: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .time(let amount):
      printer.word("time")
      amount.print(to: &printer)
    case .share(let word, let share):
      word.print(to: &printer)
      share.print(to: &printer)
    case .text(let word, let text):
      word.print(to: &printer)
      text.print(to: &printer)
    }
  }
}

extension Tolerance: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    switch self {
    case .time(let amount): checker.check(amount, in: .length)
    case .share(_, var share): share.resolve(using: &checker)
    case .text: break
    }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .time(let amount): .object([("time", amount.field(in: plan))])
    case .share(let word, let share): .object([(plan.text(word), share.field(in: plan))])
    case .text(let word, let text): .object([(plan.text(word), text.field(in: plan))])
    }
  }
}

extension Tolerance: Shape {
  package static let label = ShapeLabel("tolerance", spoken: "a kind and an amount", example: "time 2w")

  package static func form(in row: RowForm) -> String {
    "`time` *duration*; `cost`, `benefit` or `risk` *percent* or *money*; "
      + "`scope`, `quality` or `sustainability` *text*"
  }
  package static var schema: ValueSchema { .single(.any([.minutes, .definition("share"), .text])) }
  package static func parse(_ parser: inout Parser) -> Tolerance? { parser.parseTolerance() }
}

extension ValueShape {
  package static let tolerance = ValueShape(Tolerance.self)
}
