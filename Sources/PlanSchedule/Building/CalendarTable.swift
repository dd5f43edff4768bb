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
  package private(set) var statements: [Statement] = []

  /// What a calendar itself states.
  package struct Statement: Sendable {
    package var off: [WorkCalendar.DatedHours] = []
    package var extra: [WorkCalendar.DatedHours] = []
    /// The calendar it is based on, over whose lines its own take precedence; none if there is none.
    package var base: CalendarID = .none
    /// The hours of each weekday, by the nearest calendar that states them.
    fileprivate var week = Self.unstated

    fileprivate static let unstated = [MinuteRanges?](repeating: nil, count: 7)
  }

  /// Calendar index of each entity that is a calendar; 0 otherwise.
  private var indices: [EntityID: CalendarID] = [:]

  package static let project = CalendarID(0)
  package static let clock = CalendarID(1)

  package init(_ plan: Plan) {
    calendars = [.continuous, .continuous]
    zones = [plan.projectZone, plan.projectZone]
    statements = [Statement(), Statement()]
    for calendar in plan.calendars {
      indices[calendar.id] = CalendarID(calendars.count)
      calendars.append(.continuous)
      zones.append(plan.zone(ofCalendar: calendar.id))
      statements.append(Statement())
    }
    for (row, base) in Self.basesFirst(plan) { build(row, base: base, plan) }
    if let id = plan.project?.calendar?.target, let index = indices[id] {
      calendars[Self.project] = calendars[index]
      zones[Self.project] = zones[index]
      statements[Self.project] = statements[index]
    } else {
      calendars[Self.project] = Self.standard(in: plan.projectZone)
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

  /// The rows of all calendars, each after the one it is based on, with the row of that one.
  private static func basesFirst(_ plan: Plan) -> [(row: Int, base: Int?)] {
    var result: [(row: Int, base: Int?)] = []
    var isKnown = [Bool](repeating: false, count: plan.calendars.count)
    for row in plan.calendars.indices where !isKnown[row] {
      let done = result.count
      var next: Int? = row
      while let current = next, !isKnown[current] {
        isKnown[current] = true
        next = base(of: current, plan)
        result.append((current, next))
      }
      // The checker has reported circles; they end where they come back.
      if let back = next, result[done...].contains(where: { $0.row == back }) { result[result.count - 1].base = nil }
      result[done...].reverse()
    }
    return result
  }

  /// The row of the calendar that another is based on.
  private static func base(of row: Int, _ plan: Plan) -> Int? {
    guard let id = plan.calendars[row].basedOn?.target, id != .none else { return nil }
    let entity = plan[id]
    return entity.kind == .calendar && entity.row >= 0 && entity.source < 0 ? Int(entity.row) : nil
  }

  /// The nearest calendar decides the hours of a weekday; holidays and extra hours add up. If both fall on one day, the
  /// nearer calendar's line wins, then a single day over several, then extra hours.
  private mutating func build(_ row: Int, base: Int?, _ plan: Plan) {
    let calendar = plan.calendars[row]
    let index = index(of: calendar.id)
    var own = Statement()
    own.base = base.map { self.index(of: plan.calendars[$0].id) } ?? .none
    if own.base.exists { own.week = statements[own.base].week }
    if !calendar.hours.isEmpty { own.week = zip(Self.week(calendar), own.week).map { $0 ?? $1 } }
    own.off = calendar.holiday.map { dated($0.first, $0.last, $0.times) }
    for extra in calendar.extra {
      if extra.times.isEmpty { own.extra.append(dated(extra.first, extra.last, nil)) }
      own.extra += extra.times.filter { $0.minutes != nil }.map { dated(extra.first, extra.last, $0) }
    }
    statements[index] = own
    // What is closed depends on the hours, so only calendars with the same ones share it.
    if own.base.exists, calendar.hours.isEmpty {
      calendars[index] = calendars[own.base].derived(off: own.off, extra: own.extra, zone: zones[index])
    } else {
      let (off, extra) = everything(index)
      calendars[index] = WorkCalendar(week: Self.week(own.week), off: off, extra: extra, zone: zones[index])
    }
  }

  /// The lines of a calendar and of those it is based on; nearer ones weigh more.
  private func everything(_ index: CalendarID) -> (off: [WorkCalendar.DatedHours], extra: [WorkCalendar.DatedHours]) {
    var (off, extra): ([WorkCalendar.DatedHours], [WorkCalendar.DatedHours]) = ([], [])
    var (next, nearness) = (index, 0)
    while next.exists {
      let statement = statements[next]
      off += statement.off.map { $0.weighing(nearness) }
      extra += statement.extra.map { $0.weighing(nearness) }
      (next, nearness) = (statement.base, nearness - 2)
    }
    return (off, extra)
  }

  private static func week(_ calendar: CalendarDeclaration) -> [MinuteRanges?] {
    var week = Statement.unstated
    for hours in calendar.hours {
      for day in 0..<7 where hours.days.contains(day) {
        let stated = MinuteRanges(hours.times.compactMap(\.minutes))
        week[day] = hours.times.isEmpty ? MinuteRanges.none : (week[day] ?? MinuteRanges.none).union(stated)
      }
    }
    return week
  }

  /// Calendars that state only days off take them out of the standard hours.
  private static func week(_ stated: [MinuteRanges?]) -> [MinuteRanges] {
    guard stated.allSatisfy({ $0?.ranges.isEmpty ?? true }) else { return stated.map { $0 ?? .none } }
    return zip(stated, standardWeek).map { $0 ?? $1 }
  }
}

/// A line for a single day weighs more than one for several.
private func dated(_ first: Day, _ last: Day, _ times: TimeRange?) -> WorkCalendar.DatedHours {
  WorkCalendar.DatedHours(
    days: Int(first.number)...max(Int(first.number), Int(last.number)),
    minutes: times?.minutes, weight: first == last ? 1 : 0)
}

extension WorkCalendar.DatedHours {
  fileprivate func weighing(_ more: Int) -> Self {
    var result = self
    result.weight += more
    return result
  }
}

extension TimeRange {
  /// Minutes of the day; nil if the times are reversed, which has been reported.
  fileprivate var minutes: Range<Int>? { start < end ? Int(start.minutes)..<Int(end.minutes) : nil }
}
