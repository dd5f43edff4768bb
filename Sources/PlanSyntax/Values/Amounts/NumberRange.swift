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
  /// Of a plan in a portfolio.
  package static let priority = NumberRange(name: "a priority", most: count.most, decimals: 0)
  /// Material, points, and whatever else is not counted in whole numbers.
  package static let amount = NumberRange(name: "a number", most: 1_000_000_000, decimals: 3)
  package static let exchangeRate = NumberRange(name: "an exchange rate", most: 1_000_000_000, decimals: 9)
  /// Of a day, of somebody's time, of money.
  package static let percentage = NumberRange(name: "a percentage", most: 100, decimals: 4)
  /// Of the time of people and equipment.
  package static let share = NumberRange(name: "a share", most: 100, decimals: 2)
  /// Several units of equipment.
  package static let unitShare = NumberRange(name: "a share of equipment or software", most: 10_000, decimals: 2)

  package func isTooLarge(_ number: Decimal) -> Bool {
    var whole = number.unscaled
    var rest: Int64 = 0
    for _ in 0..<number.scale {
      rest |= whole % 10
      whole /= 10
    }
    return whole > most || (whole == most && rest != 0)
  }

  /// How a number is out of the range; nil if it is not.
  package func excess(of number: Decimal) -> NumberExcess? {
    isTooLarge(number) ? .large : number.simplified.scale > decimals ? .fine : nil
  }

  /// "a number is at most 1_000_000_000", "a number has at most three decimals"
  package func rule(_ excess: NumberExcess, unit: String = "") -> String {
    switch excess {
    case .large: "\(name) is \(decimals == 0 ? "a whole number up to" : "at most") \(Decimal(most).grouped)\(unit)"
    case .fine: decimals == 0 ? "\(name) is a whole number" : "\(name) has at most \(Self.spoken(Int(decimals))) decimals"
    }
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
    guard let number = parseNumber({ range.rule($0) }) else { return nil }
    guard let excess = range.excess(of: number) else { return number }
    return fail(excess, last) { range.rule($0) }
  }

  /// A whole number of people or things.
  mutating func parseCount() -> Int? { parseNumber(in: .count).flatMap(\.integer) }

  /// Reports a number that is out of its range. The rule says what the range is.
  mutating func fail<Value>(_ excess: NumberExcess, _ token: Token, _ rule: (NumberExcess) -> String) -> Value? {
    refuse(excess, token, rule(excess))
    return nil
  }

  private mutating func refuse(_ excess: NumberExcess, _ token: Token, _ rule: String) {
    if diagnosed { return }
    diagnosed = true
    report(excess.diagnostic(token.end - token.start > 40 ? "this number" : "'\(text(token))'", span(token), rule))
  }
}

extension ValueChecking {
  /// Says what the number may be if it is out of the range.
  package mutating func check(_ number: Decimal, in range: NumberRange) {
    guard let excess = range.excess(of: number) else { return }
    report(excess.diagnostic("'\(number.grouped)'", place(of: number), range.rule(excess)))
  }
}
