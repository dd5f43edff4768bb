import PlanSyntax
import PlanText

/// Conversion of moments and amounts of time, as stated in a plan, to instants.
extension Zone {
  /// When something begins: without a time of day, at the first minute of the day.
  package func startInstant(_ moment: Moment) -> Int {
    instant(of: moment.day, minute: Int(moment.time?.minutes ?? 0))
  }

  /// When something ends: without a time of day, with the last minute of the day.
  package func finishInstant(_ moment: Moment) -> Int {
    instant(of: moment.day, minute: Int(moment.time?.minutes ?? 1440))
  }

  /// The instant that much calendar time later: minutes and hours in clock time, days and weeks to the same time of
  /// another day, months and years to the same day of another month, or to its last day if it has no such day.
  /// Fractions of a month or year are fractions of 30 or 365 days.
  package func instant(calendarTime amount: TimeAmount, after instant: Int) -> Int {
    let scale = TimeScale()
    let whole = amount.thousandths / 1000
    let local = localMinute(atUTC: instant)
    let day = day(at: instant)
    let minute = local - Int(day.number) * 1440
    func at(_ day: Day, _ rest: Int) -> Int { self.instant(of: day, minute: minute) + rest }
    func rest(_ unit: TimeUnit) -> Int {
      scale.minutes(TimeAmount(thousandths: amount.thousandths % 1000, unit: unit), elapsed: true)
    }
    guard whole < 1_000_000 else { return instant + scale.minutes(amount, elapsed: true) }
    switch amount.unit {
    case .minute, .hour: return instant + scale.minutes(amount, elapsed: true)
    case .day: return at(day.advanced(by: whole), rest(.day))
    case .week: return at(day.advanced(by: whole * 7), rest(.week))
    case .month: return at(day.advanced(byMonths: whole), rest(.month))
    case .year: return at(day.advanced(byMonths: whole * 12), rest(.year))
    }
  }

  /// The instant that much elapsed time later: clock time, except that months and years are calendar steps.
  package func instant(elapsed amount: TimeAmount, after instant: Int) -> Int {
    switch amount.unit {
    case .minute, .hour, .day, .week: instant + TimeScale().minutes(amount, elapsed: true)
    case .month, .year: self.instant(calendarTime: amount, after: instant)
    }
  }

  /// The instant that much elapsed time earlier, in the same steps.
  package func instant(elapsed amount: TimeAmount, before instant: Int) -> Int {
    switch amount.unit {
    case .minute, .hour, .day, .week: return instant - TimeScale().minutes(amount, elapsed: true)
    case .month, .year:
      let months = amount.thousandths / 1000 * (amount.unit == .year ? 12 : 1)
      guard months < 1_000_000 else { return instant - TimeScale().minutes(amount, elapsed: true) }
      let day = day(at: instant)
      let minute = localMinute(atUTC: instant) - Int(day.number) * 1440
      let rest = TimeAmount(thousandths: amount.thousandths % 1000, unit: amount.unit)
      return self.instant(of: day.advanced(byMonths: -months), minute: minute) - TimeScale().minutes(rest, elapsed: true)
    }
  }
}
