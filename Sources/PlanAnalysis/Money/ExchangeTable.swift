import PlanModel
import PlanSyntax
import PlanText

/// The stated exchange rates of the project's currency.
///
/// `exchange EUR 1.08 USD` is the price of one euro in dollars. It converts euros to dollars, and dollars to euros by its
/// inverse. Of several, the one that began last by a day is in force; of those that began together, the last in the
/// source. Two rates are never chained.
package struct ExchangeTable: Sendable {
  /// The project's currency: `USD`.
  package let currency: String
  /// Its decimals.
  package let digits: Int
  /// By other currency, in source order.
  private var rates: [String: [Stated]] = [:]

  private struct Stated {
    let from: Day?
    let numerator: UInt128
    let denominator: UInt128
  }

  /// Nil if the project states no currency, or none that exists.
  package init?(_ plan: Plan) {
    guard let project = plan.project, let word = project.currency else { return nil }
    currency = plan.text(word)
    guard let digits = Currency.minorDigits(currency) else { return nil }
    self.digits = digits
    for rate in project.exchange where rate.factor.unscaled > 0 {
      let (first, second) = (plan.text(rate.currency), plan.text(rate.target))
      let (factor, scale) = (UInt128(rate.factor.unscaled.magnitude), Self.power(Int(rate.factor.scale)))
      if second == currency, let own = Currency.minorDigits(first) {
        let (numerator, denominator) = (factor * Self.power(digits), scale * Self.power(own))
        rates[first, default: []].append(Stated(from: rate.from, numerator: numerator, denominator: denominator))
      } else if first == currency, let own = Currency.minorDigits(second) {
        let (numerator, denominator) = (scale * Self.power(digits), factor * Self.power(own))
        rates[second, default: []].append(Stated(from: rate.from, numerator: numerator, denominator: denominator))
      }
    }
  }

  /// True if some rate converts a currency, on whatever day.
  package func converts(_ code: String) -> Bool { code == currency || rates[code] != nil }

  /// The first day on which a rate converts a currency; nil if none does, or one does from the beginning.
  package func firstDay(_ code: String) -> Day? {
    guard let known = rates[code], !known.contains(where: { $0.from == nil }) else { return nil }
    return known.compactMap(\.from).min()
  }

  /// The days on which another rate comes into force.
  func changes(_ code: String) -> [Day] { rates[code]?.compactMap(\.from) ?? [] }

  /// Minor units of the project's currency for each unit of something, of which `divisor` cost so many minor units of
  /// another; nil if no rate is in force.
  func factor(_ minorUnits: UInt64, _ code: String, per divisor: Int, on day: Day) -> Factor? {
    let per = UInt128(max(divisor, 1))
    if code == currency { return Factor(UInt128(minorUnits), per: per) }
    var known: Stated?
    for rate in rates[code] ?? [] {
      guard rate.from.map({ $0 <= day }) ?? true else { continue }
      guard let begin = known?.from else {
        known = rate
        continue
      }
      if let from = rate.from, from >= begin { known = rate }
    }
    return known.map { Factor(UInt128(minorUnits) * $0.numerator, per: per * $0.denominator) }
  }

  private static func power(_ exponent: Int) -> UInt128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

extension Plan {
  /// Minor units of an amount, of its own currency; of one that is out of range, as many as are allowed.
  package func minorUnits(_ money: Money) -> UInt64 {
    let digits = Currency.minorDigits(text(money.currency)) ?? 2
    return UInt64(min(MoneyLimit.amount.minorUnits, max(0, money.amount.scaled(by: digits) ?? .max)))
  }
}

extension ExchangeTable {
  /// `12_345.60 USD`, as a plan states it.
  package func text(_ amount: Amount) -> String { text(amount, separator: "_") + " " + currency }

  /// `12,345.60`, without decimals if there are no cents.
  package func text(_ amount: Amount, separator: Character) -> String {
    MoneyText.text(
      minorUnits: amount.minorUnits, digits: digits, isWhole: MoneyText.isWhole(amount.minorUnits, digits: digits),
      separator: separator)
  }
}
