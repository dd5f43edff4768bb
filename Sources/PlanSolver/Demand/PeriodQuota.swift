/// An allowance per period.
package struct PeriodQuota: Sendable {
  /// Minutes per period: in parts of ``WorkPattern/unit`` for people, whole for outages.
  package var amount: Int
  /// The starts of the periods, ascending, from the beginning of the horizon to its end.
  package var periods: [Int32]

  package init(amount: Int, periods: [Int32]) {
    self.amount = amount
    self.periods = periods
  }

  /// The period that contains an instant.
  package func period(at instant: Int) -> Int {
    var low = 0
    var count = periods.count
    while count > 1 {
      let half = count / 2
      low = Int(periods[low + half]) <= instant ? low + half : low
      count -= half
    }
    return low
  }

  package func end(ofPeriod period: Int) -> Int {
    period + 1 < periods.count ? Int(periods[period + 1]) : WorkPattern.never
  }

  package var mirrored: PeriodQuota {
    PeriodQuota(amount: amount, periods: [Int32.min] + periods.dropFirst().reversed().map { -$0 })
  }
}

extension PeriodQuota {
  /// The next possible start of an outage of this many minutes if the quota at an instant is too small: the end of a
  /// period minus what is left of that period's quota.
  package func next(for minutes: Int, at instant: Int, used: [Int]) -> Int? {
    var period = period(at: instant)
    var from = instant
    while from < instant + minutes {
      let end = end(ofPeriod: period)
      let left = max(0, amount - used[period])
      if min(end, instant + minutes) - from > left { return end < WorkPattern.never ? end - left : WorkPattern.never }
      from = end
      period += 1
    }
    return nil
  }

  /// Adds `rate` per minute of an interval to the periods it covers.
  package func add(_ rate: Int, from start: Int, to end: Int, to used: inout [Int]) {
    var from = start
    var period = period(at: start)
    while from < end {
      let until = min(end, self.end(ofPeriod: period))
      used[period] += (until - from) * rate
      from = until
      period += 1
    }
  }
}
