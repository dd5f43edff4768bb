import PlanText

/// A measured or wished amount: `412 min-per-year`, `90%`, `400 ms`, `3d`.
package enum Quantity: Equatable, Sendable {
  case number(Decimal, unit: Word?, per: Word?)
  case percent(Percent)
  case time(TimeAmount)
}

/// `target at least 90%`
package struct Target: Equatable, Sendable {
  package enum Direction: UInt8, Sendable { case unstated, atLeast, atMost }
  package var direction: Direction
  package var quantity: Quantity
}

/// `result 2026-06-19 520 ms "Before caching"`
package struct Measurement: Equatable, Sendable {
  package var day: Day
  package var quantity: Quantity
  package var text: Text?
}

/// `30%`, or a level such as `low`.
package enum Probability: Equatable, Sendable {
  case percent(Percent)
  case level(Word)
}

extension Parser {
  /// ```ebnf
  /// quantity = NUMBER [ ID [ "/" ID ] ] | PERCENT | DURATION ;
  /// ```
  mutating func parseQuantity() -> Quantity? {
    if at(.number) {
      guard let number = parseCount() else { return nil }
      guard at(.word), token.kind == .word else { return .number(number, unit: nil, per: nil) }
      guard let unit = parseWord() else { return nil }
      guard token.kind == .slash else { return .number(number, unit: unit, per: nil) }
      advance()
      return parseWord("a unit").map { .number(number, unit: unit, per: $0) }
    }
    if at(.percent) { return parsePercent().map { .percent($0) } }
    if at(.duration) { return parseDuration().map { .time($0) } }
    return fail(expected: "a number with a unit, a percentage or a duration")
  }

  /// ```ebnf
  /// target-value = [ "at" ( "least" | "most" ) ] quantity ;
  /// ```
  mutating func parseTarget() -> Target? {
    var direction = Target.Direction.unstated
    if eat("at") {
      if eat("least") {
        direction = .atLeast
      } else if eat("most") {
        direction = .atMost
      } else {
        return fail(expected: "'least' or 'most'")
      }
    }
    return parseQuantity().map { Target(direction: direction, quantity: $0) }
  }

  /// ```ebnf
  /// result = DATE quantity [ STRING ] ;
  /// ```
  mutating func parseMeasurement() -> Measurement? {
    guard let day = parseDate(), let quantity = parseQuantity() else { return nil }
    return Measurement(day: day, quantity: quantity, text: parseTextIfPresent())
  }

  /// ```ebnf
  /// probability = PERCENT | ID ;
  /// ```
  mutating func parseProbability() -> Probability? {
    if at(.percent) { return parsePercent().map { .percent($0) } }
    guard at(.word) else { return fail(expected: "a percentage such as 30% or a level such as low") }
    return parseWord().map { .level($0) }
  }
}

extension Quantity: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .number(let number, let unit, let per):
      number.print(to: &printer)
      unit?.print(to: &printer)
      printer.unit(per)
    case .percent(let percent): percent.print(to: &printer)
    case .time(let amount): amount.print(to: &printer)
    }
  }
}
extension Target: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch direction {
    case .unstated: break
    case .atLeast: printer.word("at least")
    case .atMost: printer.word("at most")
    }
    quantity.print(to: &printer)
  }
}
extension Measurement: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    quantity.print(to: &printer)
    text?.print(to: &printer)
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
