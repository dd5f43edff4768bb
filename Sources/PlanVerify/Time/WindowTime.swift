import PlanModel
import PlanText

/// When a window is open.
struct WindowTime {
  let zone: Zone
  let bounds: Range<Int>
  let capacity: Int
  var known: [Int: [Range<Int>]] = [:]

  init(_ row: Int, _ verification: borrowing Verification) {
    let window = verification.plan.windows[row]
    zone = verification.plan.zone(ofWindow: window.id)
    bounds = verification.bounds(window.from, window.until, zone)
    capacity = window.capacity.map { whole($0) } ?? 1
  }
}

extension Verification {
  /// Openings minus blackouts, within a range.
  mutating func open(_ row: Int, in range: Range<Int>) -> [Range<Int>] {
    if range.isEmpty { return [] }
    let window = plan.windows[row]
    let zone = windows[row].zone
    var result: [Range<Int>] = []
    for opening in window.open {
      if case .once(let first, let start, let last, let end) = opening, !isBlackedOut(window, Int(first.number)) {
        let from = zone.instant(of: first, minute: Int(start.minutes))
        let until = zone.instant(of: last, minute: Int(end.minutes))
        if from < until { result.append(from..<until) }
      }
    }
    // An opening lasts at most a day, so one that started on the previous day may extend into the range.
    for day in zone.days(touching: range) { result += openings(row, day) }
    return result.joined().within(range).within(windows[row].bounds).minus(
      instants(window.blackout.filter { $0.times != nil }, zone, in: range))
  }

  /// A blackout closes the openings that begin on its dates, until they end.
  private func isBlackedOut(_ window: Window, _ day: Int) -> Bool {
    window.blackout.contains { $0.times == nil && $0.holds(day) }
  }

  /// The openings that begin on a local day.
  private mutating func openings(_ row: Int, _ day: Int) -> [Range<Int>] {
    if let list = windows[row].known[day] { return list }
    if isBlackedOut(plan.windows[row], day) { return [] }
    let zone = windows[row].zone
    let begin = windows[row].bounds.lowerBound
    let anchor = zone.day(at: plan.windows[row].from == nil ? projectStart : max(begin, projectStart - (1 << 40)))
    let usual = usualDay(from: plan.windows[row].from)
    let calendar = calendars[calendars.project]
    var list: [Range<Int>] = []
    for opening in plan.windows[row].open {
      guard case .every(let frequency, let times) = opening,
        RecurringDates(frequency: frequency, anchor: anchor, usual: usual).holds(
          Day(day), isWorkday: { !calendar.minutes(of: Int($0.number)).isEmpty })
      else { continue }
      let start = zone.instant(of: Day(day), minute: Int(times.start.minutes))
      let overnight = times.end <= times.start
      let end = zone.instant(of: Day(overnight ? day + 1 : day), minute: Int(times.end.minutes))
      if start < end { list.append(start..<end) }
    }
    windows[row].known[day] = list
    return list
  }
}
