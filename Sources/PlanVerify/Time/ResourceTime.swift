import PlanModel
import PlanSyntax
import PlanText

/// A worker on an activity: a person, or unnamed positions of a role.
struct Worker: Equatable {
  let id: EntityID
  /// Row of the person; nil for unnamed positions.
  let person: Int?
  let count: Int
  /// Millionths.
  let share: Int
  /// No share is stated, and the work is not spread over a duration: it takes what is left.
  let takesRest: Bool
}

/// The periods in which a `limit` is counted.
struct LimitPeriod {
  enum Unit { case day, week, month, year }
  let unit: Unit
  let zone: Zone

  init?(_ quota: Quota, _ zone: Zone, _ plan: Plan) {
    switch plan.text(quota.unit) {
    case "d": unit = .day
    case "w": unit = .week
    case "mo": unit = .month
    case "y": unit = .year
    default: return nil
    }
    self.zone = zone
  }

  /// The period that contains an instant.
  func range(at instant: Int) -> Range<Int> {
    let day = zone.day(at: instant)
    let (year, month, _) = day.civil
    let first: Day
    let next: Day
    switch unit {
    case .day: (first, next) = (day, day.advanced(by: 1))
    case .week:
      first = day.advanced(by: -day.weekday)
      next = first.advanced(by: 7)
    case .month:
      first = Day(year: year, month: month, day: 1) ?? day
      next = first.advanced(by: Day.length(ofMonth: month, year: year))
    case .year:
      first = Day(year: year, month: 1, day: 1) ?? day
      next = Day(year: year + 1, month: 1, day: 1) ?? day.advanced(by: 1)
    }
    return zone.start(of: first)..<max(zone.start(of: next), instant + 1)
  }
}

extension Verification {
  func workers(_ activity: ActivityID) -> [Worker] {
    let assign = plan[activity].assign
    var isSpread = false
    if case .both = facts[activity].amount { isSpread = true }
    return (work[activity]?.uses ?? []).compactMap { use in
      guard assign.indices.contains(use.allotment), use.resource != .none, !plan.isThing(use.resource), use.count > 0
      else { return nil }
      let entity = plan[use.resource]
      guard entity.kind == .person || entity.kind == .role, entity.row >= 0, entity.source < 0 else { return nil }
      return Worker(
        id: use.resource, person: entity.kind == .person ? Int(entity.row) : nil, count: min(use.count, 10_000),
        share: assign[use.allotment].share.map(millionths) ?? 1_000_000,
        takesRest: assign[use.allotment].share == nil && !isSpread)
    }
  }

  mutating func presence(of worker: Worker, in range: Range<Int>, anyHour: Bool) -> [Piece] {
    if let row = worker.person { return pieces(ofPerson: row, in: range, anyHour: anyHour) }
    let hours = hours(ofPosition: worker.id, in: range, anyHour: anyHour)
    let there = hours.minus(held(worker.id, leaving: 1, of: seats(ofRole: worker.id), in: range))
    return there.map { Piece(range: $0, level: 1_000_000) }
  }

  /// When the unnamed positions of a role work, whatever meetings and routines take of that.
  mutating func hours(ofPosition id: EntityID, in range: Range<Int>, anyHour: Bool) -> [Range<Int>] {
    let role = plan.roles[Int(plan[id].row)]
    let calendar = CalendarTable.row(role.calendar?.target, plan) ?? calendars.project
    let limits = bounds(role.from, role.until, calendars[calendar].zone)
    let hours = anyHour ? outsideHolidays(calendar, in: range) : calendars[calendar].worked(in: range)
    return hours.within(limits)
  }

  private func outsideHolidays(_ calendar: Int, in range: Range<Int>) -> [Range<Int>] {
    if range.isEmpty { return [] }
    let zone = calendars[calendar].zone
    let closed = zone.days(touching: range).flatMap { zone.instants(calendars[calendar].closed(on: $0), of: $0) }
    return [range].minus(closed.joined())
  }

  /// When meetings and routines leave less than this many millionths of a role's positions or of a thing.
  private func held(_ id: EntityID, leaving least: Int, of capacity: Int, in range: Range<Int>) -> [Range<Int>] {
    let held = recurring[id]?.overlapping(range) ?? []
    if held.isEmpty || least > capacity * 1_000_000 { return [] }
    var edges = held.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    edges.sort()
    return zip(edges, edges.dropFirst()).compactMap { start, end -> Range<Int>? in
      let taken = held.reduce(0) { $0 + ($1.range.contains(start) ? $1.units : 0) }
      return start < end && capacity * 1_000_000 - taken < least ? start..<end : nil
    }.joined()
  }

  /// When equipment or software can be used.
  mutating func usable(_ id: EntityID, in range: Range<Int>) -> [Range<Int>] {
    if plan[id].kind == .software {
      let software = plan.software[Int(plan[id].row)]
      return [range].within(bounds(software.from, software.until, plan.projectZone))
    }
    let equipment = plan.equipment[Int(plan[id].row)]
    let calendar = CalendarTable.row(equipment.calendar?.target, plan)
    let zone = calendar.map { calendars[$0].zone } ?? plan.projectZone
    var limits = bounds(equipment.from, equipment.until, zone)
    if equipment.from == nil, let lead = equipment.leadTime {
      let arrival = instant(lead, from: projectStart)
      limits = arrival..<max(arrival, limits.upperBound)
    }
    let hours = calendar.map { calendars[$0].worked(in: range) } ?? [range]
    return hours.within(limits).minus(instants(equipment.unavailable, zone, in: range))
  }

  /// The minutes that an activity may use, regardless of which of its people are available.
  mutating func ownTime(_ activity: ActivityID, _ workers: [Worker], in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>]
    if let window = facts[activity].window {
      result = open(window, in: range)
      for further in facts[activity].furtherWindows { result = result.common(with: open(further, in: range)) }
    } else if facts[activity].isElapsed {
      result = [range]
    } else if let calendar = facts[activity].calendar {
      result = calendars[calendar].worked(in: range).joined()
    } else if workers.isEmpty {
      result = calendars[calendars.project].worked(in: range).joined()
    } else {
      result = [range]
    }
    result = result.minus(instants(plan[activity].details.task.pause, plan.projectZone, in: range))
    for use in work[activity]?.uses ?? [] where plan.isThing(use.resource) && plan[use.resource].row >= 0 {
      result = result.common(with: usable(use.resource, in: range).joined())
      let need = max(1, units(ofThing: use, activity))
      result = result.minus(held(use.resource, leaving: need, of: capacity(ofThing: use.resource), in: range))
    }
    return result
  }

  private func capacity(ofThing id: EntityID) -> Int {
    let row = Int(plan[id].row)
    if plan[id].kind == .equipment { return plan.equipment[row].quantity.map { whole($0) } ?? 1 }
    return plan.software[row].seats.map { whole($0) } ?? 1 << 30
  }
}
