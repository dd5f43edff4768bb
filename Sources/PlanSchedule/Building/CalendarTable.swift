import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// The working calendars of a plan, each built once.
package struct CalendarTable: Sendable {
  /// Index 0 is the project's calendar, 1 the clock (`elapsed`).
  package private(set) var calendars: [WorkCalendar] = []
  /// The zone in which each calendar's hours are local time.
  package private(set) var zones: [Zone] = []
  /// By calendar: the days and hours on which it is closed, excluding those on which extra hours reopen it.
  package private(set) var closures: [Closures] = []

  /// Days and hours off of a calendar, and its extra hours.
  package struct Closures: Sendable {
    package var off: [WorkCalendar.DatedHours] = []
    package var extra: [WorkCalendar.DatedHours] = []
  }

  /// Calendar index of each entity that is a calendar; 0 otherwise.
  private var indices: [EntityID: CalendarID] = [:]

  package static let project = CalendarID(0)
  package static let clock = CalendarID(1)

  package init(_ plan: Plan) {
    calendars = [Self.standard(in: plan.projectZone), .continuous]
    zones = [plan.projectZone, plan.projectZone]
    closures = [Closures(), Closures()]
    let stated = Self.stated(plan)
    for (calendar, stated) in zip(plan.calendars, stated) {
      let zone = plan.zone(ofCalendar: calendar.id)
      indices[calendar.id] = CalendarID(calendars.count)
      calendars.append(Self.calendar(stated, zone))
      zones.append(zone)
      closures.append(Closures(off: stated.off, extra: stated.extra))
    }
    if let id = plan.project?.calendar?.target, let index = indices[id] {
      calendars[Self.project] = calendars[index]
      zones[Self.project] = zones[index]
      closures[Self.project] = closures[index]
    }
  }

  /// Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00.
  package static func standard(in zone: Zone) -> WorkCalendar { WorkCalendar(week: standardWeek, zone: zone) }

  private static let standardWeek: [MinuteRanges] =
    Array(repeating: MinuteRanges([480..<720, 780..<1020]), count: 5) + [.none, .none]

  /// The index of a calendar's declaration; the project's for anything else.
  package func index(of id: EntityID?) -> CalendarID { id.flatMap { indices[$0] } ?? Self.project }

  package func knows(_ id: EntityID?) -> Bool { id.map { indices[$0] != nil } ?? false }

  // MARK: Declarations

  private struct Stated {
    var week: [MinuteRanges?] = Array(repeating: nil, count: 7)
    var off: [WorkCalendar.DatedHours] = []
    var extra: [WorkCalendar.DatedHours] = []
    /// The number of calendars from the last base to this one.
    var depth = 0
  }

  /// What each calendar and its bases state. Each is derived from its base, so long chains take no longer than short
  /// ones.
  private static func stated(_ plan: Plan) -> [Stated] {
    var result: [Stated?] = Array(repeating: nil, count: plan.calendars.count)
    for row in plan.calendars.indices {
      var chain: [Int] = []
      var next: Int? = row
      // The checker has reported circles; they end where they come back.
      while let current = next, result[current] == nil {
        result[current] = Stated()
        chain.append(current)
        next = base(of: current, plan)
      }
      var base = next.flatMap { chain.contains($0) ? nil : result[$0] }
      for current in chain.reversed() {
        base = derived(from: base, plan.calendars[current])
        result[current] = base
      }
    }
    return result.map { $0 ?? Stated() }
  }

  /// The row of the calendar that another is based on.
  private static func base(of row: Int, _ plan: Plan) -> Int? {
    guard let id = plan.calendars[row].basedOn?.target, id != .none else { return nil }
    let entity = plan[id]
    return entity.kind == .calendar && entity.row >= 0 && entity.source < 0 ? Int(entity.row) : nil
  }

  /// The nearest calendar decides the hours of a weekday; holidays and extra hours add up. If both fall on one day, the
  /// nearer calendar's line wins, then a single day over several, then extra hours.
  private static func derived(from base: Stated?, _ calendar: CalendarDeclaration) -> Stated {
    var result = base ?? Stated()
    result.depth += 1
    let nearness = 2 * result.depth
    var week: [MinuteRanges?] = Array(repeating: nil, count: 7)
    for hours in calendar.hours {
      for day in 0..<7 where hours.days.contains(day) {
        let stated = MinuteRanges(hours.times.compactMap(\.minutes))
        week[day] = hours.times.isEmpty ? MinuteRanges.none : (week[day] ?? MinuteRanges.none).union(stated)
      }
    }
    result.week = zip(week, result.week).map { $0 ?? $1 }
    result.off += calendar.holiday.map { dated($0.first, $0.last, $0.times, nearness) }
    for extra in calendar.extra {
      if extra.times.isEmpty { result.extra.append(dated(extra.first, extra.last, nil, nearness)) }
      result.extra += extra.times.filter { $0.minutes != nil }.map { dated(extra.first, extra.last, $0, nearness) }
    }
    return result
  }

  /// Calendars that state only days off take them out of the standard hours.
  private static func week(_ stated: Stated) -> [MinuteRanges] {
    guard stated.week.allSatisfy({ $0?.ranges.isEmpty ?? true }) else { return stated.week.map { $0 ?? .none } }
    return zip(stated.week, standardWeek).map { $0 ?? $1 }
  }

  private static func calendar(_ stated: Stated, _ zone: Zone) -> WorkCalendar {
    WorkCalendar(week: week(stated), off: stated.off, extra: stated.extra, zone: zone)
  }
}

private func dated(_ first: Day, _ last: Day, _ times: TimeRange?, _ nearness: Int) -> WorkCalendar.DatedHours {
  WorkCalendar.DatedHours(
    days: Int(first.number)...max(Int(first.number), Int(last.number)),
    minutes: times?.minutes, weight: nearness + (first == last ? 1 : 0))
}

extension TimeRange {
  /// Minutes of the day; nil if the times are reversed, which has been reported.
  fileprivate var minutes: Range<Int>? { start < end ? Int(start.minutes)..<Int(end.minutes) : nil }
}
