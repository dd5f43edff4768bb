import PlanModel
import PlanSyntax

/// When a window is open.
enum WindowOpenings {
  /// The openings less the blackouts. Recurring ones count from `anchor`, a local day number.
  static func set(_ window: Window, anchor: Int, _ local: LocalTime, _ book: CalendarBook) -> InstantRanges {
    let bounds = local.horizon.range
    let (first, last) = (local.day(at: bounds.lowerBound) - 1, local.day(at: bounds.upperBound))
    var ranges: [Range<Int>] = []
    for opening in window.open {
      switch opening {
      case .every(let frequency, let times):
        let recurring = RecurringDays(frequency, anchor: Day(anchor)) { book.isWorkingDay($0) }
        for day in recurring.days(from: first, through: last) {
          let start = Int(times.start.minutes)
          let end = Int(times.end.minutes)
          ranges.append(range(local, (day, start), (end > start ? day : day + 1, end)))
        }
      case .once(let firstDay, let start, let lastDay, let end):
        ranges.append(
          range(local, (Int(firstDay.number), Int(start.minutes)), (Int(lastDay.number), Int(end.minutes))))
      }
    }
    return InstantRanges(ranges).subtracting(local.ranges(window.blackout))
  }

  private static func range(
    _ local: LocalTime, _ start: (day: Int, minute: Int), _ end: (day: Int, minute: Int)
  ) -> Range<Int> {
    let from = local.instant(start.day, start.minute)
    return (from..<max(from, local.instant(end.day, end.minute))).clamped(to: local.horizon.range)
  }
}
