import PlanModel
import PlanSolver
import PlanText

/// When a window is open. A blackout closes entirely the openings that begin on its dates; one with times of day closes
/// only those hours.
package enum WindowOpenings {
  /// The openings minus the blackouts. Recurring ones are counted from `anchor`, a local day number.
  package static func set(_ window: Window, anchor: Int, _ local: LocalTime, _ calendarTable: CalendarTable) -> InstantRanges {
    let bounds = local.horizon.range
    let (first, last) = (local.day(at: bounds.lowerBound) - 1, local.day(at: bounds.upperBound))
    var ranges: [Range<Int>] = []
    for opening in window.open {
      switch opening {
      case .every(let frequency, let times):
        let usual = local.plan.usualDay(from: window.from)
        let recurring = RecurringDays(frequency, anchor: Day(anchor), usual: usual) { calendarTable.isWorkingDay($0) }
        for day in recurring.days(from: first, through: last) where !isClosed(window, day) {
          let start = Int(times.start.minutes)
          let end = Int(times.end.minutes)
          ranges.append(range(local, (day, start), (end > start ? day : day + 1, end)))
        }
      case .once(let firstDay, let start, let lastDay, let end):
        if isClosed(window, Int(firstDay.number)) { continue }
        ranges.append(
          range(local, (Int(firstDay.number), Int(start.minutes)), (Int(lastDay.number), Int(end.minutes))))
      }
    }
    return InstantRanges(ranges).subtracting(local.ranges(window.blackout.filter { $0.times != nil }))
  }

  private static func isClosed(_ window: Window, _ day: Int) -> Bool {
    window.blackout.contains { $0.times == nil && Int($0.first.number) <= day && day <= Int($0.last.number) }
  }

  private static func range(
    _ local: LocalTime, _ start: (day: Int, minute: Int), _ end: (day: Int, minute: Int)
  ) -> Range<Int> {
    let from = local.instant(start.day, start.minute)
    return (from..<max(from, local.instant(end.day, end.minute))).clamped(to: local.horizon.range)
  }
}
