import PlanSolver
import PlanSyntax
import PlanText

/// What meetings and routines leave of people and things.
extension ResourceTable {
  mutating func recurringLoads() -> RecurringLoads {
    for row in plan.people.indices { _ = hours(ofCalendar: workers.calendar(ofPerson: row)) }
    for role in plan.roles { _ = hours(ofCalendar: workers.index(of: role.calendar)) }
    for equipment in plan.equipment where equipment.calendar != nil {
      _ = hours(ofCalendar: workers.index(of: equipment.calendar))
    }
    let known = self
    return RecurringLoads(plan, calendarTable, groups, horizon, moments) { party in
      guard case .person(let row) = party, known.isAlwaysThere(row) else { return nil }
      return known.workers.calendar(ofPerson: row)
    } time: { party in
      var table = known
      return table.time(of: party)
    }
  }

  /// Someone who works exactly in the hours of their calendar, apart from meetings and routines.
  func isAlwaysThere(_ row: Int) -> Bool {
    let person = plan.people[row]
    return person.leave.isEmpty && person.extra.isEmpty && person.available.isEmpty && person.from == nil && person.until == nil
      && person.rampUp == nil
  }

  private mutating func time(of party: RecurringParties.Party) -> RecurringLoads.Time {
    switch party {
    case .person(let row):
      let person = plan.people[row]
      let local = LocalTime(plan, calendarTable, calendar: workers.calendar(ofPerson: row), horizon)
      let hours = Self.stays(contractedHours(row), stay(person.from, person.until, local))
      return .init(hours: hours, there: hours.subtracting(local.ranges(person.leave)))
    case .seat(let row):
      let role = plan.roles[row]
      let calendar = workers.index(of: role.calendar)
      let local = LocalTime(plan, calendarTable, calendar: calendar, horizon)
      let hours = Self.stays(hours(ofCalendar: calendar), stay(role.from, role.until, local))
      return .init(hours: hours, there: hours)
    case .equipment(let row):
      let hours = hours(ofEquipment: row)
      return .init(hours: hours, there: hours)
    case .software(let row):
      let hours = hours(ofSoftware: row)
      return .init(hours: hours, there: hours)
    }
  }

  /// When a person, or an unnamed position, would be there without meetings and routines; nil for things.
  package mutating func hoursWithoutMeetings(_ resource: Resource) -> WeeklyRanges? {
    party(of: resource).map { time(of: $0).there }
  }

  /// The meetings and routines that take time of a person, or of a position, after an instant; in the order of the plan.
  package func recurring(of resource: Resource, from instant: Int) -> [ActivityID] {
    guard let party = party(of: resource), let all = loads.loads[party] else { return [] }
    return Set(all.lazy.filter { $0.range.upperBound > instant }.map(\.activity)).ordered()
  }

  /// True if meetings or routines that begin between two instants take hours from somebody's limit in a period that
  /// began before the first.
  func countsMeetings(from start: Int, before end: Int) -> Bool {
    plan.people.indices.contains { row in
      let quota = Int(resources[Int(personResource[row])].quota)
      guard quota >= 0, let loads = loads.loads[.person(row)] else { return false }
      let period = quotas[quota].end(ofPeriod: quotas[quota].period(at: start - 1))
      return loads.contains { $0.beginning >= start && $0.beginning < end && $0.range.lowerBound < period }
    }
  }

  private func party(of resource: Resource) -> RecurringParties.Party? {
    let row = Int(plan[resource.entity].row)
    switch resource.kind {
    case .person: return .person(row)
    case .seat: return .seat(row)
    case .equipment, .software, .window: return nil
    }
  }

  /// The hours of a person's calendar, and agreed overtime.
  package mutating func contractedHours(_ row: Int) -> WeeklyRanges {
    let calendar = workers.calendar(ofPerson: row)
    let local = LocalTime(plan, calendarTable, calendar: calendar, horizon)
    return hours(ofCalendar: calendar).union(local.extra(plan.people[row].extra, usual: calendarTable.calendars[calendar]))
  }

  package mutating func hours(ofEquipment row: Int) -> WeeklyRanges {
    let equipment = plan.equipment[row]
    let calendar = equipment.calendar == nil ? CalendarTable.clock : workers.index(of: equipment.calendar)
    let local = LocalTime(plan, calendarTable, calendar: equipment.calendar == nil ? CalendarTable.project : calendar, horizon)
    let set = Self.stays(
      hours(ofCalendar: calendar).subtracting(local.ranges(equipment.unavailable)),
      stay(equipment.from, equipment.until, local))
    guard equipment.from == nil, let lead = equipment.leadTime else { return set }
    return Self.stays(set, arrival(lead)..<Int(Int32.max))
  }

  package func hours(ofSoftware row: Int) -> WeeklyRanges {
    let software = plan.software[row]
    let local = LocalTime(plan, calendarTable, calendar: CalendarTable.project, horizon)
    return Self.stays(Self.everything, stay(software.from, software.until, local))
  }

  /// The availability profile of positions or things of which meetings and routines take some.
  package mutating func profile(
    _ usual: Int32, less party: RecurringParties.Party, of capacity: Int32, _ loads: RecurringLoads
  ) -> Int32 {
    guard capacity < Int32.max, loads.loads[party] != nil else { return usual }
    var levels = LevelSteps(Int(capacity))
    loads.apply(party, to: &levels, wholly: true)
    let known = profiles[Int(usual)]
    return add(
      AvailabilityProfile(
        atWork: levels.atLeast(1, in: known.atWork), reachable: levels.atLeast(1, in: known.reachable), levels: .full,
        left: levels))
  }

  /// What meetings and routines leave of positions or things at each moment; nil if they take nothing.
  package func left(of resource: ResourceID) -> LevelSteps? { profiles[Int(resources[resource].profile)].left }

  /// When several windows are all open.
  func hours(ofWindows rows: [Int]) -> WeeklyRanges {
    rows.dropFirst().reduce(rows.first.map { openings[$0] } ?? .none) { $0.intersection(openings[$1]) }
  }

  /// The same as a list.
  package func openings(_ windows: [Int]) -> InstantRanges { hours(ofWindows: windows).clipped(to: horizon.range) }
}
