import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// All the resources that activities compete for, with what is available of each at every minute.
///
/// People without leave, dates or loads of their own share the availability profile of their calendar; people who differ in
/// nothing share that of the first of them.
package struct ResourceTable: Sendable {
  package let plan: Plan
  package let calendarTable: CalendarTable
  package let workers: WorkerCalendars
  package let horizon: Horizon
  private(set) var pool = ResourcePool()
  /// Index of the resource for each person, role (its unnamed positions), piece of equipment, software and window, by
  /// row; −1 if there is none.
  private(set) var personResource: [ResourceID] = []
  private(set) var positionResource: [ResourceID] = []
  private(set) var equipmentResource: [ResourceID] = []
  private(set) var softwareResource: [ResourceID] = []
  private(set) var windowResource: [ResourceID] = []
  /// Openings of each window.
  package private(set) var openings: [WeeklyRanges] = []
  package let groups: PeopleGroups
  /// By the rows of people, with the skills of their roles, and of roles.
  let skills: (people: [Set<String>], roles: [Set<String>])
  package let moments: ActivityMoments
  private var calendarProfile: [CalendarID: Int32] = [:]
  private var calendarSets: [WeeklyRanges?]
  /// When the holidays of a calendar keep people from working at any hour.
  var calendarClosures: [CalendarID: WeeklyRanges] = [:]
  /// The periods of limits in the zone of a calendar.
  private var calendarPeriods: [CalendarID: [QuotaPeriod: [Int32]]] = [:]
  private(set) var alwaysProfile: Int32?
  /// What meetings and routines take.
  package private(set) var loads: RecurringLoads
  static let everything = WeeklyRanges(InstantRanges([-(1 << 30)..<1 << 30]))

  init(
    _ plan: Plan, _ calendarTable: CalendarTable, _ workers: WorkerCalendars, _ horizon: Horizon, _ moments: ActivityMoments,
    withMeetings: Bool
  ) {
    self.plan = plan
    self.calendarTable = calendarTable
    self.workers = workers
    self.horizon = horizon
    self.moments = moments
    calendarSets = Array(repeating: nil, count: calendarTable.calendars.count)
    groups = PeopleGroups(plan)
    let roleSkills = plan.roles.map { Set($0.skills.map { plan.text($0) }) }
    let own = plan.people.map { person in
      Set(person.skills.map { plan.text($0) }).union(plan.row(person.role, .role).map { roleSkills[$0] } ?? [])
    }
    skills = (own, roleSkills)
    loads = RecurringLoads()
    if withMeetings { loads = recurringLoads() }
    let loads = loads
    for row in plan.people.indices { addPerson(row, loads) }
    for row in plan.roles.indices { addPositions(row, loads) }
    for row in plan.equipment.indices { addEquipment(row, loads) }
    for row in plan.software.indices { addSoftware(row, loads) }
    for row in plan.windows.indices { addWindow(row) }
  }

  package var resources: [Resource] { pool.resources }
  package var profiles: [AvailabilityProfile] { pool.profiles }
  package var quotas: [PeriodQuota] { pool.quotas }

  // MARK: Calendars

  /// The working minutes of a calendar within the horizon.
  package mutating func hours(ofCalendar calendar: CalendarID) -> WeeklyRanges {
    if let known = calendarSets[calendar] { return known }
    let made = calendar == CalendarTable.clock ? Self.everything : calendarTable.calendars[calendar].hours(within: horizon)
    calendarSets[calendar] = made
    return made
  }

  package mutating func profile(ofCalendar calendar: CalendarID) -> Int32 {
    if let known = calendarProfile[calendar] { return known }
    let reachable = Self.everything.subtracting(closures(ofCalendar: calendar))
    let id = add(AvailabilityProfile(atWork: hours(ofCalendar: calendar), reachable: reachable, levels: .full))
    calendarProfile[calendar] = id
    return id
  }

  private mutating func periods(_ unit: QuotaPeriod, ofCalendar calendar: CalendarID, _ local: LocalTime) -> [Int32] {
    if let known = calendarPeriods[calendar]?[unit] { return known }
    let made = local.periods(unit)
    calendarPeriods[calendar, default: [:]][unit] = made
    return made
  }

  package mutating func add(_ profile: AvailabilityProfile) -> Int32 {
    pool.profiles.append(profile)
    return Int32(pool.profiles.count - 1)
  }

  /// The availability profile of all things without dates of their own: one, so that work with them has the same hours.
  private mutating func always() -> Int32 {
    if let known = alwaysProfile { return known }
    let id = add(AvailabilityProfile(atWork: Self.everything, reachable: Self.everything, levels: .full))
    alwaysProfile = id
    return id
  }

  private mutating func add(_ resource: Resource) -> ResourceID {
    pool.resources.append(resource)
    return ResourceID(pool.resources.count - 1)
  }

  // MARK: People

  private mutating func addPerson(_ row: Int, _ loads: RecurringLoads) {
    let person = plan.people[row]
    let calendar = workers.calendar(ofPerson: row)
    let local = LocalTime(plan, calendarTable, calendar: calendar, horizon)
    let profile: Int32
    if isAlwaysThere(row), loads.loads[.person(row)] == nil {
      profile = self.profile(ofCalendar: calendar)
    } else if case .person(let other) = loads.model(of: .person(row)), other != row {
      profile = pool.resources[personResource[other]].profile
    } else {
      let occurrences = loads.occurrences(of: .person(row))
      let hours = contractedHours(row).subtracting(local.ranges(person.leave))
      let stay = stay(person.from, person.until, local)
      let holidays = person.extra.isEmpty ? closures(ofCalendar: calendar) : closures(ofCalendar: calendar, openOn: person.extra, local)
      let absent = holidays.union(local.ranges(person.leave).union(occurrences))
      var levels = local.levels(person.available)
      if let ramp = person.rampUp {
        let joined = max(stay.lowerBound, 0)
        let pattern = WorkPattern(hours)
        let length = plan.timeScale.minutes(ramp.length) * WorkPattern.unit
        let end = pattern.finish(of: length, from: joined)
        levels.change(joined..<max(joined, end)) { Int32(clamping: Int($0) * ramp.share.parts / WorkPattern.unit) }
      }
      loads.apply(.person(row), to: &levels, wholly: false)
      let there = Self.stays(hours.subtracting(occurrences), stay)
      profile = add(
        AvailabilityProfile(
          atWork: there,
          reachable: Self.stays(Self.everything.subtracting(absent), stay), levels: levels))
    }
    var resource = Resource(
      kind: .person, owner: person.id.index, profile: profile, capacity: Int32(profiles[Int(profile)].levels.highest))
    resource.hourlyCost = HourlyCost.of(person, in: plan)
    resource.isVacant = person.vacancy != nil
    if let limit = person.limit, let unit = QuotaPeriod(plan.text(limit.unit)) {
      resource.quota = Int32(pool.quotas.count)
      pool.quotas.append(
        PeriodQuota(
          amount: plan.timeScale.minutes(limit.amount) * WorkPattern.unit, periods: periods(unit, ofCalendar: calendar, local)))
    }
    personResource.append(add(resource))
  }

  /// When a resource joins and leaves. Backward schedules extend before the origin, where everyone counts as
  /// available.
  package func stay(_ from: Bound?, _ until: Bound?, _ local: LocalTime) -> Range<Int> {
    let first = local.instant(from, isEnd: false, moments) ?? 0
    let last = local.instant(until, isEnd: true, moments) ?? horizon.range.upperBound
    return first..<max(first, last)
  }

  static func stays(_ set: WeeklyRanges, _ stay: Range<Int>) -> WeeklyRanges {
    var result = set
    if stay.lowerBound > 0 { result = result.subtracting(InstantRanges([0..<stay.lowerBound])) }
    let end = Int(Int32.max)
    if stay.upperBound < end { result = result.subtracting(InstantRanges([max(0, stay.upperBound)..<end])) }
    return result
  }

  private mutating func addPositions(_ row: Int, _ loads: RecurringLoads) {
    let role = plan.roles[row]
    let seats = groups.seats(ofRole: row)
    guard seats != 0 || (groups.people(ofRole: row).isEmpty && role.headcount != nil) else { return positionResource.append(.none) }
    let calendar = workers.index(of: role.calendar)
    let local = LocalTime(plan, calendarTable, calendar: calendar, horizon)
    var profile = profile(ofCalendar: calendar)
    if role.from != nil || role.until != nil {
      let stay = stay(role.from, role.until, local)
      let usual = profiles[Int(profile)]
      profile = add(
        AvailabilityProfile(
          atWork: Self.stays(usual.atWork, stay), reachable: Self.stays(usual.reachable, stay), levels: .full))
    }
    let capacity = seats.map { WorkPattern.parts(of: $0) } ?? Int32.max
    profile = self.profile(profile, less: .seat(row), of: capacity, loads)
    var resource = Resource(kind: .seat, owner: role.id.index, profile: profile, capacity: capacity)
    resource.hourlyCost = HourlyCost.latest(role.rate, in: plan)
    positionResource.append(add(resource))
  }

  // MARK: Things

  private mutating func addEquipment(_ row: Int, _ loads: RecurringLoads) {
    let equipment = plan.equipment[row]
    let set = hours(ofEquipment: row)
    let isAlways = equipment.calendar == nil && equipment.unavailable.isEmpty && equipment.from == nil
      && equipment.until == nil && equipment.leadTime == nil
    let profile = isAlways ? always() : add(AvailabilityProfile(atWork: set, reachable: set, levels: .full))
    let quantity = equipment.quantity.map { Int($0.scaled(by: 3) ?? 0) } ?? 1000
    let capacity = Int32(clamping: min(quantity, Int(Int32.max)) * WorkPattern.unit / 1000)
    var resource = Resource(
      kind: .equipment, owner: equipment.id.index,
      profile: self.profile(profile, less: .equipment(row), of: capacity, loads), capacity: capacity)
    resource.hourlyCost = HourlyCost.latest(equipment.rate, in: plan)
    equipmentResource.append(add(resource))
  }

  private mutating func addSoftware(_ row: Int, _ loads: RecurringLoads) {
    let software = plan.software[row]
    let set = hours(ofSoftware: row)
    let isAlways = software.from == nil && software.until == nil
    let profile = isAlways ? always() : add(AvailabilityProfile(atWork: set, reachable: set, levels: .full))
    let seats = software.seats.map { WorkPattern.parts(of: Int($0.scaled(by: 0) ?? 0)) }
    softwareResource.append(
      add(
        Resource(
          kind: .software, owner: software.id.index,
          profile: self.profile(profile, less: .software(row), of: seats ?? Int32.max, loads),
          capacity: seats ?? Int32.max)))
  }

  private mutating func addWindow(_ row: Int) {
    let window = plan.windows[row]
    let local = LocalTime(plan, calendarTable, window: window.id, horizon)
    let from = local.instant(window.from, isEnd: false, moments)
    let until = local.instant(window.until, isEnd: true, moments)
    let anchor = from.map { local.day(at: $0) } ?? local.day(at: 0)
    var set = WindowOpenings.set(window, anchor: anchor, local, calendarTable)
    let stay = (from ?? 0)..<max(from ?? 0, until ?? Int(Int32.max))
    set = set.subtracting(InstantRanges([0..<max(0, stay.lowerBound), max(0, stay.upperBound)..<Int(Int32.max)]))
    let hours = WeeklyRanges(set)
    openings.append(hours)
    let profile = add(AvailabilityProfile(atWork: hours, reachable: hours, levels: .full))
    let capacity = window.capacity.map { Int($0.scaled(by: 0) ?? 1) } ?? 1
    windowResource.append(
      add(
        Resource(
          kind: .window, owner: window.id.index, profile: profile,
          capacity: WorkPattern.parts(of: capacity))))
  }

  /// When something ordered on the first day arrives.
  package func arrival(_ lead: TimeSpan) -> Int {
    horizon.relative(
      lead.elapsed
        ? plan.projectZone.instant(elapsed: lead.amount, after: horizon.origin)
        : calendarTable.calendars[CalendarTable.project].add(plan.timeScale.minutes(lead.amount), to: horizon.origin))
  }
}

extension Resource {
  /// The person, role, equipment, software or window.
  package var entity: EntityID { EntityID(Int(owner)) }
}
