import PlanSyntax

/// The lengths of the units of work in minutes.
package struct TimeScale: Sendable, Equatable {
  package var day = 480
  package var week = 2400
  package var month = 9600

  /// All of the time by the clock: the most that a project may state.
  package static let limits = TimeScale(day: 1440, week: 7 * 1440, month: 31 * 1440)

  /// Working minutes, or clock minutes when `elapsed`, rounded half up, and not to none.
  package func minutes(_ amount: TimeAmount, elapsed: Bool = false) -> Int {
    let unit =
      switch amount.unit {
      case .minute: 1
      case .hour: 60
      case .day: elapsed ? 1440 : day
      case .week: elapsed ? 10_080 : week
      case .month: elapsed ? 43_200 : month
      case .year: elapsed ? 525_600 : month * 12
      }
    let product = amount.thousandths * unit
    return product == 0 ? 0 : max(1, (product + 500) / 1000)
  }
}
