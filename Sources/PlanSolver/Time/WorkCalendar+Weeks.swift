import PlanText

/// Working time over a long time.
extension WorkCalendar {
  /// The working time within a horizon, in minutes from its origin.
  ///
  /// Only weeks in which something changes are looked at one by one.
  package func hours(within horizon: Horizon) -> WeeklyRanges {
    let (length, origin) = (WorkPattern.minutesPerWeek, horizon.origin)
    let range = horizon.range
    var builder = WeekBuilder()
    var week = WorkPattern.week(of: range.lowerBound)
    let last = WorkPattern.week(of: range.upperBound - 1)
    func add(_ week: Int, to end: Int) {
      let bounds = (week * length..<(week + 1) * length).clamped(to: range)
      let hours = workingRanges(from: bounds.lowerBound + origin, to: bounds.upperBound + origin)
      builder.repeat(
        hours.map { $0.lowerBound - origin - week * length..<$0.upperBound - origin - week * length },
        rate: Int32(WorkPattern.unit), from: week, to: end)
    }
    // The horizon may begin and end within a week.
    for changed in (changes(range, origin) + [week, last]).ordered() + [last + 1] where changed >= week {
      if week < changed { add(week, to: changed) }
      if changed <= last { add(changed, to: changed + 1) }
      week = changed + 1
    }
    return WeeklyRanges(builder.pattern)
  }

  /// The weeks, counted from an origin, that are not like the one before: those in which exceptions begin or end, and the
  /// clocks change.
  private func changes(_ range: Range<Int>, _ origin: Int) -> [Int] {
    var result: [Int] = []
    func add(_ instant: Int) {
      if range.contains(instant - origin) { result.append(WorkPattern.week(of: instant - origin)) }
    }
    // Exceptions are dated in local time.
    let slack = isZoned ? Zone.offsetLimit : 0
    local.eachChange(in: range.lowerBound + origin - slack...range.upperBound + origin + slack) { instant in
      add(instant - slack)
      if isZoned { add(instant + slack) }
    }
    guard isZoned else { return result }
    var instant = range.lowerBound + origin
    while true {
      let next = zoneSpan(at: instant).end
      guard next > instant, next < range.upperBound + origin else { return result }
      add(next)
      instant = next
    }
  }
}
