import PlanText

/// A length of elapsed time: clock time, or months, which are calendar steps.
package struct ElapsedLength: Sendable {
  /// Whole months, from a day to the same day of another month, or to its last day if it has none; nil for clock time.
  package var months: Int?
  /// Additional minutes.
  package var minutes: Int

  package init(months: Int?, minutes: Int) {
    self.months = months
    self.minutes = minutes
  }

  /// The instant that much later, in minutes since 1970-01-01T00:00 UTC.
  package func instant(after instant: Int, in zone: Zone) -> Int { zone.moved(instant, byMonths: months) + minutes }

  /// The instant that much earlier.
  package func instant(before instant: Int, in zone: Zone) -> Int { zone.moved(instant, byMonths: months.map { -$0 }) - minutes }
}

/// A length estimated by up to three values, each with its weight in the mean.
package struct ExpectedLength: Sendable {
  private let values: [(weight: Int, length: ElapsedLength)]
  private let divisor: Int

  /// - Parameter divisor: the sum of all weights.
  package init(_ values: [(weight: Int, length: ElapsedLength)], divisor: Int) {
    self.values = values
    self.divisor = divisor
  }

  /// Expected minutes from an instant on, rounded half up.
  package func minutes(from instant: Int, in zone: Zone) -> Int {
    let sum = values.reduce(0) { $0 + $1.weight * ($1.length.instant(after: instant, in: zone) - instant) }
    return (2 * sum + divisor) / (2 * divisor)
  }
}

/// The lag of a link in elapsed time.
package struct ElapsedLag: Sendable {
  private let length: ElapsedLength
  private let isLead: Bool

  package init(_ length: ElapsedLength, isLead: Bool) {
    self.length = length
    self.isLead = isLead
  }

  /// Minutes from a given instant; negative for a lead.
  package func minutes(from instant: Int, in zone: Zone) -> Int {
    (isLead ? length.instant(before: instant, in: zone) : length.instant(after: instant, in: zone)) - instant
  }
}

extension Zone {
  /// The same time of day, that many months away.
  fileprivate func moved(_ instant: Int, byMonths months: Int?) -> Int {
    guard let months else { return instant }
    let day = day(at: instant)
    let minute = localMinute(atUTC: instant) - Int(day.number) * 1440
    return self.instant(of: day.advanced(byMonths: months), minute: minute)
  }
}
