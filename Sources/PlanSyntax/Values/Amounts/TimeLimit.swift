/// The lengths of time that a plan may state for one purpose. The limit is the same in each unit, by the clock: a year
/// has 365¼ days, whatever the project's `day` is. So no number of minutes computed from it overflows.
package struct TimeLimit: Equatable, Sendable {
  /// "a duration", to begin a sentence.
  package let name: String
  package let years: Int

  /// Durations, lags, and all other lengths. It is also as far as a schedule reaches.
  package static let length = TimeLimit(name: "a duration", years: 200)
  /// People's time: the most that any property can state.
  package static let work = TimeLimit(name: "an effort", years: 1_000_000)

  /// In thousandths of a unit, rounded up to a whole one.
  package func most(_ unit: TimeUnit) -> Int {
    let quarterDays = years * 1461
    let whole =
      switch unit {
      case .year: years
      case .month: years * 12
      case .week: (quarterDays + 27) / 28
      case .day: (quarterDays + 3) / 4
      case .hour: quarterDays * 6
      case .minute: quarterDays * 360
      }
    return whole * 1000
  }

  /// "a duration is at most 200y"
  package var rule: String { "\(name) is at most \(limit)" }

  package static let decimals = 3
  static let decimalsRule = "a length of time has at most \(NumberRange.spoken(decimals)) decimals"

  /// `73_050d`
  package func limit(_ unit: TimeUnit) -> String { Decimal(Int64(most(unit) / 1000)).grouped + unit.symbol }

  /// `200y`
  package var limit: String { Decimal(Int64(years)).grouped + TimeUnit.year.symbol }
}
