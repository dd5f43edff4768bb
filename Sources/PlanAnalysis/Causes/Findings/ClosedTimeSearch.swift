import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// The search for what blocks the time to which an activity is pinned.
struct ClosedTimeSearch {
  let schedule: Schedule
  let levelling: Levelling
  let activity: ActivityID
  let range: Range<Int>
  let hasTime: Bool

  /// Nil if the activity could be worked on in some minute of `range`, which lies within one day.
  var found: ClosedTime? { absence ?? closedSystem ?? closedWindow ?? freeDay }

  private var plan: Plan { _read { yield schedule.plan } }
  private var day: Day { schedule.clock(range.lowerBound).day }
  private var node: NodeID { schedule.restNode(activity) }
  private var windows: [Int] { levelling.basis.settings.windows(activity) }
  private var isElapsed: Bool { !schedule.isSummary(activity) && plan[activity].duration?.elapsed ?? false }

  private func closed(_ cause: ClosedTime.Cause, at place: Span?) -> ClosedTime {
    ClosedTime(cause: cause, day: day, hasTime: hasTime, place: place)
  }

  /// True when a set of instants of the levelling problem contains no minute of the range.
  private func isClosed(_ set: InstantRanges) -> Bool {
    let origin = levelling.problem.horizon.origin
    let wanted = range.lowerBound - origin..<range.upperBound - origin
    let index = set.index(endingAfter: wanted.lowerBound)
    return index == set.ranges.count || set.ranges[index].lowerBound >= wanted.upperBound
  }

  private func isClosed(_ set: WeeklyRanges) -> Bool {
    let origin = levelling.problem.horizon.origin
    return !set.works(from: range.lowerBound - origin, to: range.upperBound - origin)
  }

  /// The activity's own pause, or someone or something it needs that is not available.
  private var absence: ClosedTime? {
    let pauses = plan[activity].hasDetails ? plan[activity].details.task.pause : []
    if let pause = covering(pauses) {
      return closed(.pause(pause), at: pause.span)
    }
    let pool = levelling.problem.resources
    for demand in levelling.demands(ofNode: node) where demand.allotment >= 0 {
      let resource = pool.resources[demand.resource]
      let profile = pool.profiles[Int(resource.profile)]
      if let none = unavailability(of: resource) { return none }
      guard isClosed(hours(profile)) else { continue }
      return absence(of: resource)
    }
    return nil
  }

  /// No earlier than the end of `range`: up to then, someone or something it needs has no hours.
  var closedUntil: Int {
    let (pool, origin) = (levelling.problem.resources, levelling.problem.horizon.origin)
    return levelling.demands(ofNode: node).lazy.filter { $0.allotment >= 0 }.reduce(range.upperBound) { last, demand in
      max(last, hours(pool.profiles[Int(pool.resources[demand.resource].profile)]).next(range.upperBound - origin) + origin)
    }
  }

  /// The hours in which it may use someone or something.
  private func hours(_ profile: AvailabilityProfile) -> WeeklyRanges {
    windows.isEmpty && !isElapsed ? profile.atWork : profile.reachable
  }

  /// Days on which the project gets none of a person's time.
  private func unavailability(of resource: Resource) -> ClosedTime? {
    guard resource.kind == .person else { return nil }
    let stated = plan.people[Int(plan[resource.entity].row)].available.first { available in
      guard let first = available.first, let last = available.last else { return false }
      return available.share.parts == 0 && first <= day && day <= last
    }
    return stated.map { available in
      closed(.noShare(resource.entity, until: available.last ?? day), at: available.span)
    }
  }

  private func absence(of resource: Resource) -> ClosedTime {
    let (id, row) = (resource.entity, Int(plan[resource.entity].row))
    switch resource.kind {
    case .person:
      let person = plan.people[row]
      if let leave = covering(person.leave) {
        return closed(.leave(id, leave), at: leave.span)
      }
      let calendar = levelling.basis.resourceTable.workers.calendar(ofPerson: row)
      if schedule.calendars[calendar].workingRanges(from: range.lowerBound, to: range.upperBound).isEmpty {
        return closure(calendar)
      }
      if let meeting = meeting(ofPerson: row) {
        return closed(.meeting(id, in: meeting), at: plan[meeting].name)
      }
    case .equipment:
      if let off = covering(plan.equipment[row].unavailable) {
        return closed(.unavailability(id, off), at: off.span)
      }
    case .seat:
      let calendar = levelling.basis.resourceTable.workers.index(of: plan.roles[row].calendar)
      if schedule.calendars[calendar].workingRanges(from: range.lowerBound, to: range.upperBound).isEmpty {
        return closure(calendar)
      }
    case .software, .window: break
    }
    return closed(.absence(id), at: plan[id].name)
  }

  /// The meeting or routine that takes up the time.
  private func meeting(ofPerson row: Int) -> EntityID? {
    let origin = levelling.problem.horizon.origin
    let wanted = range.lowerBound - origin..<range.upperBound - origin
    return levelling.basis.resourceTable.loads.loads[.person(row)]?.first { $0.range.overlaps(wanted) }
      .map { plan[$0.activity].id }
  }

  private var closedSystem: ClosedTime? {
    guard plan[activity].hasDetails else { return nil }
    for row in plan[activity].details.changedSystems.compactMap({ plan.row($0, .system) }) {
      if let freeze = covering(plan.systems[row].freeze) {
        return closed(.freeze(plan.systems[row].id, freeze), at: freeze.span)
      }
    }
    return nil
  }

  private var closedWindow: ClosedTime? {
    for row in windows where isClosed(levelling.basis.resourceTable.openings[row]) {
      let id = plan.windows[row].id
      if let blackout = covering(plan.windows[row].blackout) {
        return closed(.blackout(id, blackout), at: blackout.span)
      }
      return closed(.windowClosed(id), at: plan[id].name)
    }
    return nil
  }

  /// The calendar on which the activity's length is counted.
  private var freeDay: ClosedTime? {
    // Without a stated calendar, work follows the hours of its people.
    let hasPeople = levelling.demands(ofNode: node).contains { demand in
      demand.allotment >= 0 && levelling.problem.resources.resources[demand.resource].kind.works
    }
    let isStated = levelling.basis.settings.calendars[activity].exists
    guard windows.isEmpty, !isElapsed, isStated || !hasPeople else { return nil }
    let index = schedule.network.network.nodes[node].calendar
    guard schedule.calendars[index].workingRanges(from: range.lowerBound, to: range.upperBound).isEmpty else { return nil }
    return closure(index)
  }

  /// The line of a calendar that closes it at that time.
  private func closure(_ calendar: CalendarID) -> ClosedTime {
    var id = calendar == CalendarTable.project ? plan.project?.calendar?.target : nil
    if calendar > CalendarTable.clock { id = plan.calendars[calendar.index - CalendarTable.clock.index - 1].id }
    guard let first = id, let row = plan.row(first) else { return closed(.defaultHours, at: nil) }
    var next: Int? = row
    for _ in 0...plan.calendars.count {
      guard let row = next else { break }
      if let holiday = covering(plan.calendars[row].holiday) {
        return closed(.holiday(first, holiday), at: holiday.span)
      }
      next = plan.calendars[row].basedOn.flatMap { plan.row($0.target) }
    }
    return closed(.calendarClosed(first), at: plan[first].name)
  }

  /// The entry that covers the whole range.
  private func covering(_ dates: [OffDates]) -> OffDates? {
    dates.first { entry in
      guard entry.first <= day, day <= entry.last else { return false }
      guard let times = entry.times else { return true }
      let zone = plan.projectZone
      return zone.instant(of: day, minute: Int(times.start.minutes)) <= range.lowerBound
        && range.upperBound <= zone.instant(of: day, minute: Int(times.end.minutes))
    }
  }
}

extension Plan {
  /// The row of a calendar of this plan.
  fileprivate func row(_ calendar: EntityID) -> Int? {
    guard calendar != .none, self[calendar].kind == .calendar, self[calendar].source < 0, self[calendar].row >= 0 else { return nil }
    return Int(self[calendar].row)
  }
}
