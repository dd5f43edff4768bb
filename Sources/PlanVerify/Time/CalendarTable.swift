import PlanModel
import PlanSyntax
import PlanText

/// A calendar, one day at a time.
struct DayCalendar {
  let zone: Zone
  /// Minutes of the day by weekday, 0 is Monday.
  var week: [[Range<Int>]]
  /// Holidays and extra hours, each with its calendar's depth in the chain of base calendars.
  var off: [(dates: OffDates, depth: Int)] = []
  var extra: [(dates: ExtraTime, depth: Int)] = []
  /// Days that have already been computed: instants by day number.
  var known: [Int: [Range<Int>]] = [:]

  /// The hours of the first weekday that has any: used for an extra day without times.
  var usual: [Range<Int>] { week.first { !$0.isEmpty } ?? [] }

  /// Minutes of the local day.
  func minutes(of day: Int) -> [Range<Int>] {
    // From the weakest line to the strongest: bases first, ranges before single days, holidays before extra hours.
    var lines: [(strength: (Int, Int, Int), isExtra: Bool, minutes: [Range<Int>])] = []
    for (dates, depth) in off where dates.holds(day) {
      lines.append(((-depth, dates.first == dates.last ? 1 : 0, 0), false, [dates.minutes]))
    }
    for (dates, depth) in extra where dates.holds(day) {
      lines.append(((-depth, dates.first == dates.last ? 1 : 0, 1), true, dates.minutes(usual)))
    }
    var result = week[Day(day).weekday]
    for line in lines.sorted(by: { $0.strength < $1.strength }) {
      result = line.isExtra ? (result + line.minutes).joined() : result.minus(line.minutes.joined())
    }
    return result
  }

  /// Minutes of a local day on which people do not work in windows either: holidays, unless extra hours override them.
  func closed(on day: Int) -> [Range<Int>] {
    off.filter { item in
      item.dates.holds(day)
        && !extra.contains {
          $0.dates.holds(day)
            && (-$0.depth, $0.dates.first == $0.dates.last ? 1 : 0) >= (-item.depth, item.dates.first == item.dates.last ? 1 : 0)
        }
    }.map(\.dates.minutes).joined()
  }

  /// The instants of a day's minutes.
  mutating func instants(of day: Int) -> [Range<Int>] {
    if let list = known[day] { return list }
    let list = zone.instants(minutes(of: day), of: day)
    known[day] = list
    return list
  }

  mutating func worked(in range: Range<Int>) -> [Range<Int>] {
    if range.isEmpty { return [] }
    var result: [Range<Int>] = []
    for day in zone.days(touching: range) { result += instants(of: day) }
    // Hours of a day that the clocks skip fall on the next day.
    return result.within(range).joined()
  }
}

/// The calendars of a plan.
struct CalendarTable {
  private var all: [DayCalendar] = []
  /// Index of the project's calendar.
  let project: Int

  init(_ plan: Plan) {
    for row in plan.calendars.indices { all.append(Self.calendar(row, plan)) }
    all.append(DayCalendar(zone: plan.projectZone, week: Self.standard))
    project = Self.row(plan.project?.calendar?.target, plan) ?? plan.calendars.count
  }

  subscript(index: Int) -> DayCalendar {
    get { all[index] }
    _modify { yield &all[index] }
  }

  /// Index of the calendar that a reference refers to.
  static func row(_ id: EntityID?, _ plan: Plan) -> Int? {
    guard let id, id != .none, plan[id].kind == .calendar, plan[id].row >= 0, plan[id].source < 0 else { return nil }
    return Int(plan[id].row)
  }

  private static let standard: [[Range<Int>]] =
    Array(repeating: [480..<720, 780..<1020], count: 5) + [[], []]

  /// The nearest statement decides a weekday; days off and extra days add up.
  private static func calendar(_ row: Int, _ plan: Plan) -> DayCalendar {
    var week: [[Range<Int>]?] = Array(repeating: nil, count: 7)
    var off: [(dates: OffDates, depth: Int)] = []
    var extra: [(dates: ExtraTime, depth: Int)] = []
    var current: Int? = row
    var steps = 0
    while let row = current, steps <= plan.calendars.count {
      steps += 1
      let declared = plan.calendars[row]
      for day in 0..<7 where week[day] == nil {
        let stated = declared.hours.filter { $0.days.contains(day) }
        if !stated.isEmpty { week[day] = stated.last!.times.isEmpty ? [] : stated.flatMap { $0.times.minutes }.joined() }
      }
      off += declared.holiday.map { ($0, steps) }
      extra += declared.extra.map { ($0, steps) }
      current = Self.row(declared.basedOn?.target, plan)
      if current == nil, week.allSatisfy({ $0?.isEmpty ?? true }) { week = zip(week, standard).map { $0 ?? $1 } }
    }
    return DayCalendar(
      zone: plan.zone(ofCalendar: plan.calendars[row].id), week: week.map { $0 ?? [] }, off: off, extra: extra)
  }
}

extension Zone {
  /// The local days that a range of instants touches, and the day before, for anything that extends past midnight.
  func days(touching range: Range<Int>) -> ClosedRange<Int> {
    let last = Int(day(at: range.upperBound).number)
    return min(Int(day(at: range.lowerBound).number) - 1, last)...last
  }

  func instants(_ minutes: [Range<Int>], of day: Int) -> [Range<Int>] {
    minutes.compactMap { range -> Range<Int>? in
      let start = instant(of: Day(day), minute: range.lowerBound)
      let end = instant(of: Day(day), minute: range.upperBound)
      return start < end ? start..<end : nil
    }.joined()
  }
}

extension OffDates {
  func holds(_ day: Int) -> Bool { Int(first.number) <= day && day <= Int(last.number) }
  /// Minutes of each of its days.
  var minutes: Range<Int> { times.flatMap(\.minutes) ?? (times == nil ? 0..<1440 : 0..<0) }
}

extension ExtraTime {
  func holds(_ day: Int) -> Bool { Int(first.number) <= day && day <= Int(last.number) }
  func minutes(_ usual: [Range<Int>]) -> [Range<Int>] { times.isEmpty ? usual : times.minutes }
}

extension TimeRange {
  var minutes: Range<Int>? { start < end ? Int(start.minutes)..<Int(end.minutes) : nil }
}

extension [TimeRange] {
  var minutes: [Range<Int>] { compactMap(\.minutes) }
}

extension Verification {
  /// The instants of days or hours off within a range, in the local time of a zone.
  func instants(_ dates: [OffDates], _ zone: Zone, in range: Range<Int>) -> [Range<Int>] {
    if dates.isEmpty || range.isEmpty { return [] }
    var result: [Range<Int>] = []
    let days = zone.days(touching: range)
    for date in dates where date.holds(days.lowerBound) || days.contains(Int(date.first.number)) {
      let last = min(days.upperBound, Int(date.last.number))
      let first = max(days.lowerBound, Int(date.first.number))
      if first > last { continue }
      for day in first...last { result += zone.instants([date.minutes], of: day) }
    }
    return result.within(range).joined()
  }

  /// Working minutes of a calendar in a range; stops counting beyond `enough`.
  mutating func minutes(_ calendar: Int, in range: Range<Int>, enough: Int = .max) -> Int {
    var total = 0
    var position = range.lowerBound
    while position < range.upperBound, total <= enough {
      let next = min(position + 7 * 1440, range.upperBound)
      for part in calendars[calendar].worked(in: position..<next) { total += part.count }
      position = next
    }
    return total
  }

  /// The instant at which that many working minutes have passed.
  mutating func instant(after minutes: Int, from start: Int, _ calendar: Int) -> Int {
    var rest = minutes
    var position = start
    while rest > 0, position < start + Verifier.years * 525_960 {
      let next = position + 1440
      for part in calendars[calendar].worked(in: position..<next) {
        if part.count >= rest { return part.lowerBound + rest }
        rest -= part.count
      }
      position = next
    }
    return position
  }

  /// A time span after an instant: clock minutes, or working minutes of the project's calendar.
  mutating func instant(_ span: TimeSpan, from start: Int) -> Int {
    if span.elapsed { return plan.projectZone.instant(elapsed: span.amount, after: start) }
    return instant(after: plan.timeScale.minutes(span.amount), from: start, calendars.project)
  }
}
