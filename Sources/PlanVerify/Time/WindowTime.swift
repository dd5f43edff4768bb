import PlanModel
import PlanSyntax
import PlanText

/// When a window is open.
struct WindowTime {
  let zone: Zone
  let bounds: Range<Int>
  let capacity: Int
  /// Openings that do not recur, but for those that a blackout closes.
  let single: [Range<Int>]
  /// Local days on which no opening begins.
  private let closed: [Range<Int>]
  /// Blackouts with times, which close only these.
  let hoursOff: [OffDates]
  var known: [Int: [Range<Int>]] = [:]

  init(_ row: Int, _ verification: borrowing Verification) {
    let window = verification.plan.windows[row]
    zone = verification.plan.zone(ofWindow: window.id)
    bounds = verification.bounds(window.from, window.until, zone)
    capacity = window.capacity.map { whole($0) } ?? 1
    hoursOff = window.blackout.filter { $0.times != nil }
    let closed = window.blackout.filter { $0.times == nil && $0.first <= $0.last }
      .map { Int($0.first.number)..<Int($0.last.number) + 1 }.joined()
    self.closed = closed
    let zone = zone
    single = window.open.compactMap { opening -> Range<Int>? in
      guard case .once(let first, let start, let last, let end) = opening, !closed.holds(Int(first.number)) else { return nil }
      let from = zone.instant(of: first, minute: Int(start.minutes))
      let until = zone.instant(of: last, minute: Int(end.minutes))
      return from < until ? from..<until : nil
    }.joined()
  }

  /// A blackout closes the openings that begin on its dates, until they end.
  func isBlackedOut(_ day: Int) -> Bool { closed.holds(day) }
}

extension Verification {
  /// Openings minus blackouts, within a range.
  mutating func open(_ row: Int, in range: Range<Int>) -> [Range<Int>] {
    if range.isEmpty { return [] }
    let zone = windows[row].zone
    var result = Array(windows[row].single.touching(range))
    // An opening lasts at most a day, so one that started on the previous day may extend into the range.
    for day in zone.days(touching: range) { result += openings(row, day) }
    return result.joined().within(range).within(windows[row].bounds).minus(
      instants(windows[row].hoursOff, zone, in: range))
  }

  /// The openings that begin on a local day.
  private mutating func openings(_ row: Int, _ day: Int) -> [Range<Int>] {
    if let list = windows[row].known[day] { return list }
    if windows[row].isBlackedOut(day) { return [] }
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
