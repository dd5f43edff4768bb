import PlanText

/// The numbers that a plan may state for one purpose. What is larger or finer is refused where it is read, so that
/// nothing computed from it overflows or loses digits. Messages and the manual read them here too.
package struct NumberRange: Equatable, Sendable {
  /// "a count", to begin a sentence.
  package let name: String
  package let most: Int64
  package let decimals: UInt8

  /// People, seats, and tasks at once. In ten-thousandths, which shares are counted in, it fits into 32 bits.
  package static let count = NumberRange(name: "a count", most: 200_000, decimals: 0)
  /// Material, points, and whatever else is not counted in whole numbers.
  package static let amount = NumberRange(name: "a number", most: 1_000_000_000, decimals: 3)
  package static let exchangeRate = NumberRange(name: "an exchange rate", most: 1_000_000_000, decimals: 9)
  /// Of a day, of somebody's time, of money.
  package static let percentage = NumberRange(name: "a percentage", most: 100, decimals: 4)
  /// Of the time of people and equipment.
  package static let share = NumberRange(name: "a share", most: 100, decimals: 2)
  /// Several units of equipment.
  package static let unitShare = NumberRange(name: "a share of equipment or software", most: 10_000, decimals: 2)

  package func holds(_ number: Decimal) -> Bool { !isTooLarge(number) && !isTooFine(number) }

  package func isTooLarge(_ number: Decimal) -> Bool {
    var whole = number.unscaled
    var rest: Int64 = 0
    for _ in 0..<number.scale {
      rest |= whole % 10
      whole /= 10
    }
    return whole > most || (whole == most && rest != 0)
  }

  package func isTooFine(_ number: Decimal) -> Bool { number.simplified.scale > decimals }

  /// "a count is a whole number up to 200_000"
  package func rule(unit: String = "") -> String {
    let limit = Decimal(most).grouped + unit
    if decimals == 0 { return "\(name) is a whole number up to \(limit)" }
    return "\(name) is at most \(limit), with at most \(Self.spoken(Int(decimals))) decimals"
  }

  /// "three"
  package static func spoken(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }
}

extension Decimal {
  /// `200_000`
  package var grouped: String {
    let text = text
    let whole = text.prefix { $0 != "." }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, digit != "-", (whole.count - index) % 3 == 0, result != "-" { result.append("_") }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }
}

extension Parser {
  /// A number for a purpose, or a finding that says what numbers it may be.
  mutating func parseNumber(in range: NumberRange) -> Decimal? {
    guard let number = parseNumber(range.rule()) else { return nil }
    if range.isTooLarge(number) { return fail(.large, last, range.rule()) }
    if range.isTooFine(number) { return fail(.fine, last, range.rule()) }
    return number
  }

  /// A whole number of people or things.
  mutating func parseCount() -> Int? { parseNumber(in: .count).flatMap(\.integer) }

  /// Reports a number that is out of its range. The rule says what the range is.
  mutating func fail<Value>(_ excess: NumberExcess, _ token: Token, _ rule: String) -> Value? {
    refuse(excess, token, rule)
    return nil
  }

  private mutating func refuse(_ excess: NumberExcess, _ token: Token, _ rule: String) {
    if diagnosed { return }
    diagnosed = true
    report(excess.diagnostic(token.end - token.start > 40 ? "this number" : "'\(text(token))'", span(token), rule))
  }
}

/// How a number is out of its range.
package enum NumberExcess: Sendable {
  case large, fine

  package func diagnostic(_ written: String, _ place: Span, _ rule: String) -> Diagnostic {
    let what =
      switch self {
      case .large: "is too large"
      case .fine: "has too many decimals"
      }
    return Diagnostic(.numberTooLarge, "\(written) \(what)", at: place, help: [rule])
  }
}

extension ValueChecking {
  /// Says what the number may be if it is out of the range.
  package mutating func check(_ number: Decimal, in range: NumberRange, unit: String = "") {
    let excess: NumberExcess
    if range.isTooLarge(number) {
      excess = .large
    } else if range.isTooFine(number) {
      excess = .fine
    } else {
      return
    }
    report(excess.diagnostic("'\(number.grouped)\(unit)'", statementSpan, range.rule(unit: unit)))
  }
}
