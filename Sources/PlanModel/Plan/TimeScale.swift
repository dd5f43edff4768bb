import PlanSyntax

/// The lengths of the units of work in minutes.
package struct TimeScale: Sendable, Equatable {
  package var day = 480
  package var week = 2400
  package var month = 9600

  /// Working minutes, or clock minutes when `elapsed`, rounded half up.
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
    let product = Int(amount.thousandths) * unit
    return (product + 500) / 1000
  }
}
