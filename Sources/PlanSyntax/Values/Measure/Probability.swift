import PlanText

/// `30%`, or a level such as `low`.
package enum Probability: Equatable, Sendable {
  package static let levels = ["very-low", "low", "medium", "high", "very-high"]

  case percent(Percent)
  case level(Word)
}

extension Parser {
  /// ```ebnf
  /// probability = PERCENT | ID ;
  /// ```
  mutating func parseProbability() -> Probability? {
    if at(.percent) { return parsePercent().map { .percent($0) } }
    guard at(.word) else { return fail(expected: "a percentage such as 30% or a level such as low") }
    return parseWord().map { .level($0) }
  }
}

extension Probability: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .percent(let percent): percent.print(to: &printer)
    case .level(let word): word.print(to: &printer)
    }
  }
}

extension Probability: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkProbability(self)
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .percent(let percent): percent.field(in: plan)
    case .level(let word): .text(plan.text(word))
    }
  }
}

extension Probability: Shape {
  package static let label = ShapeLabel("probability", spoken: "a percentage or a level", example: "30%")

  package static var words: [String] { levels }
  package static func form(in row: RowForm) -> String { "*percent*, or " + RowForm.listed(levels) }
  package static var schema: ValueSchema { .any([.number, .text]) }
  package static func parse(_ parser: inout Parser) -> Probability? { parser.parseProbability() }
}

extension ValueShape {
  package static let probability = ValueShape(Probability.self)
}

extension ValueChecking {
  mutating func checkProbability(_ probability: Probability) {
    switch probability {
    case .percent(let percent): checkPercent(percent)
    case .level(let word):
      if !Probability.levels.contains(text(word.span)) {
        unknownWord(word, among: Probability.levels, "'probability'")
      }
    }
  }
}
