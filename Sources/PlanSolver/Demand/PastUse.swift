/// What has been used of limits and stock before anything is placed: by finished or started work, and by meetings and
/// routines.
package struct PastUse: Sendable {
  /// Minutes by person's limit and period, in parts of ``WorkPattern/unit``.
  package var hours: [[Int]]
  /// Minutes by system's limit and period.
  package var outages: [[Int]]
  /// Thousandths of the unit by material.
  package var stock: [Int]

  /// No use yet.
  package init(hours: [PeriodQuota], outages: [PeriodQuota], stocks: Int) {
    self.hours = hours.map { Array(repeating: 0, count: $0.periods.count) }
    self.outages = outages.map { Array(repeating: 0, count: $0.periods.count) }
    stock = Array(repeating: 0, count: stocks)
  }

  /// The periods of mirrored limits are in reverse order.
  package var mirrored: PastUse {
    var result = self
    result.hours = hours.map { $0.reversed() }
    result.outages = outages.map { $0.reversed() }
    result.stock = stock.map { _ in 0 }
    return result
  }
}
