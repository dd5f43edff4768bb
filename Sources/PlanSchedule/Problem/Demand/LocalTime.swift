import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Dates of one zone as instants within a horizon.
package struct LocalTime: Sendable {
  package let horizon: Horizon
  private let zone: Zone
  let plan: Plan

  /// The zone of a calendar.
  package init(_ plan: Plan, _ calendarTable: CalendarTable, calendar: CalendarID, _ horizon: Horizon) {
    self.init(plan, calendarTable.zones[calendar], horizon)
  }

  package init(_ plan: Plan, _ calendarTable: CalendarTable, window: EntityID, _ horizon: Horizon) {
    self.init(plan, plan.zone(ofWindow: window), horizon)
  }

  package init(_ plan: Plan, _ zone: Zone, _ horizon: Horizon) {
    self.plan = plan
    self.zone = zone
    self.horizon = horizon
  }

  /// A minute of a local day, relative to the origin; not clamped.
  package func instant(_ day: Int, _ minute: Int) -> Int { zone.utcMinutes(ofLocal: day * 1440 + minute) - horizon.origin }

  /// The local day number of an instant.
  package func day(at instant: Int) -> Int {
    let local = zone.localMinute(atUTC: instant + horizon.origin)
    return local >= 0 ? local / 1440 : -((1439 - local) / 1440)
  }

  private func clipped(_ range: Range<Int>) -> Range<Int> { range.clamped(to: horizon.range) }

  /// The days of a range that lie within the horizon.
  package func clipped(_ days: ClosedRange<Int>) -> Range<Int> {
    let first = max(days.lowerBound, day(at: horizon.range.lowerBound))
    return first..<max(first, min(days.upperBound, day(at: horizon.range.upperBound)) + 1)
  }

  /// A range of days, inclusive, or the same hours on each of them.
  package func ranges(_ first: Day, _ last: Day, _ times: TimeRange?) -> [Range<Int>] {
    let days = Int(first.number)...max(Int(first.number), Int(last.number))
    guard let times else { return [whole(days)] }
    return times.start < times.end ? ranges(days, Int(times.start.minutes)..<Int(times.end.minutes)) : []
  }

  /// The same minutes on each day; all of it without minutes.
  package func ranges(_ days: ClosedRange<Int>, _ minutes: Range<Int>?) -> [Range<Int>] {
    guard let minutes else { return [whole(days)] }
    return clipped(days).map { clipped(instant($0, minutes.lowerBound)..<instant($0, minutes.upperBound)) }
  }

  /// Days from the beginning of the first to the end of the last.
  package func whole(_ days: ClosedRange<Int>) -> Range<Int> {
    clipped(instant(days.lowerBound, 0)..<instant(days.upperBound + 1, 0))
  }

  package func ranges(_ dates: [OffDates]) -> InstantRanges {
    InstantRanges(dates.flatMap { ranges($0.first, $0.last, $0.times) })
  }

  /// Extra hours; days without times get the hours of the calendar's usual day.
  package func extra(_ dates: [ExtraTime], usual calendar: WorkCalendar) -> InstantRanges {
    InstantRanges(
      dates.flatMap { extra -> [Range<Int>] in
        if !extra.times.isEmpty { return extra.times.flatMap { ranges(extra.first, extra.last, $0) } }
        let first = max(Int(extra.first.number), day(at: horizon.range.lowerBound))
        let last = min(Int(extra.last.number), day(at: horizon.range.upperBound))
        guard first <= last else { return [] }
        return (first...last).flatMap { day in
          calendar.usualHours.ranges.map { clipped(instant(day, $0.lowerBound)..<instant(day, $0.upperBound)) }
        }
      })
  }

  /// The share of time that a person has for the project.
  package func levels(_ available: [Availability]) -> LevelSteps {
    let usual = available.filter { $0.first == nil }.map { $0.share.parts }.min() ?? WorkPattern.unit
    var result = LevelSteps(usual)
    // Of two for the same days the smaller counts: it is written last.
    for dated in available.ordered(by: { $0.share.parts > $1.share.parts }) {
      guard let first = dated.first, let last = dated.last, first <= last else { continue }
      let share = Int32(dated.share.parts)
      result.change(clipped(instant(Int(first.number), 0)..<instant(Int(last.number) + 1, 0))) { _ in share }
    }
    return result
  }

  /// A date limit, or an end of an activity. An end that is not yet known binds nothing.
  package func instant(_ bound: Bound?, isEnd: Bool, _ moments: ActivityMoments) -> Int? {
    switch bound {
    case nil: return nil
    case .moment(let moment):
      let minute = Int(moment.time?.minutes ?? (isEnd ? 1440 : 0))
      return min(max(instant(Int(moment.day.number), minute), horizon.range.lowerBound), horizon.range.upperBound)
    case .activity(let reference, let anchor):
      guard let activity = plan.activity(reference.target), !(isEnd && moments.isEarliest) else { return nil }
      let instant = anchor == .starts ? moments.starts[activity] : moments.finishes[activity]
      return instant == ActivityMoments.none ? nil : instant
    }
  }

  /// The starts of the days, weeks or months of the horizon.
  func periods(_ unit: QuotaPeriod) -> [Int32] {
    var result = [Int32.min]
    let last = day(at: horizon.range.upperBound)
    var day = unit.start(holding: day(at: horizon.range.lowerBound))
    while day <= last {
      let instant = instant(day, 0)
      if instant > horizon.range.lowerBound { result.append(Int32(clamping: instant)) }
      day = unit.next(after: day)
    }
    return result
  }
}

/// The periods for which limits are stated.
package enum QuotaPeriod: Sendable {
  case day, week, month, year

  package init?(_ unit: String) {
    switch unit {
    case "d", "day": self = .day
    case "w", "week": self = .week
    case "mo", "month": self = .month
    case "y", "year": self = .year
    default: return nil
    }
  }

  package func start(holding day: Int) -> Int {
    let date = Day(day)
    let (year, month, number) = date.civil
    switch self {
    case .day: return day
    case .week: return day - date.weekday
    case .month: return day - number + 1
    case .year: return day - number + 1 - (0..<month - 1).reduce(0) { $0 + Day.length(ofMonth: $1 + 1, year: year) }
    }
  }

  package func next(after start: Int) -> Int {
    switch self {
    case .day: return start + 1
    case .week: return start + 7
    case .month:
      let (year, month, _) = Day(start).civil
      return start + Day.length(ofMonth: month, year: year)
    case .year: return start + (Day.length(ofMonth: 2, year: Day(start).civil.year) == 29 ? 366 : 365)
    }
  }
}

extension Percent {
  /// In parts of ``WorkPattern/unit``; at most a hundred units.
  package var parts: Int { min(max(0, Int(value.scaled(by: 2) ?? 0)), 100 * WorkPattern.unit) }
}
