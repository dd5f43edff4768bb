import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax

/// Missing hours of people, things and calendars.
extension InfeasibilitySearch {
  /// The demands for those assigned.
  private var assigned: [Demand] { demands.filter { $0.allotment >= 0 } }
  private var pattern: WorkPattern { problem.table.patterns[Int(mode.pattern)] }

  private func profile(_ resource: Resource) -> AvailabilityProfile { problem.resources.profiles[Int(resource.profile)] }

  // MARK: One resource alone

  /// Someone or something it cannot do without is never available.
  var absence: Infeasibility? {
    for demand in assigned {
      if let absence = absence(demand) { return .absence(resource(demand).entity, absence) }
    }
    return nil
  }

  private func absence(_ demand: Demand) -> Infeasibility.Absence? {
    let resource = resource(demand)
    if plan[activity].assign[Int(demand.allotment)].share?.parts == 0 { return .asksForNothing }
    if resource.quota >= 0, problem.resources.quotas[Int(resource.quota)].amount == 0 { return .limitOfZero }
    let profile = profile(resource)
    guard !profile.levels.positive(profile.atWork).works(from: ahead.lowerBound, to: ahead.upperBound) else { return nil }
    switch resource.kind {
    case .person: return absence(ofPerson: resource.entity, profile)
    case .seat: return .positionWithoutHours
    case .equipment, .software, .window: return .thing
    }
  }

  private func absence(ofPerson id: EntityID, _ profile: AvailabilityProfile) -> Infeasibility.Absence {
    let person = plan.people[Int(plan[id].row)]
    if profile.levels.highest == 0 { return .neverAvailable }
    let local = LocalTime(plan, plan.projectZone, problem.horizon)
    let from = local.instant(person.from, isEnd: false, basis.resourceTable.moments)
    let until = local.instant(person.until, isEnd: true, basis.resourceTable.moments)
    if let from, from >= Horizon.longest { return .joinsBeyondHorizon }
    if let from, let until, until <= from { return .leavesBeforeJoining }
    if let until, until <= problem.origin { return .leavesBeforeWork }
    guard !profile.atWork.works(from: ahead.lowerBound, to: ahead.upperBound) else { return .neverAvailable }
    switch (person.leave.isEmpty, basis.resourceTable.hasNoLoads(id)) {
    case (true, true): return .calendarWithoutHours
    case (false, true): return .leave
    case (true, false): return .meetings
    case (false, false): return .leaveAndMeetings
    }
  }

  // MARK: Together

  /// Each is available at some time, but never all together in the hours that the activity may use.
  var apart: Infeasibility? {
    guard pattern.next(problem.origin) == WorkPattern.never else { return nil }
    var entities: [EntityID] = []
    for demand in assigned {
      let entity = resource(demand).entity
      if !entities.contains(entity) { entities.append(entity) }
    }
    return .apart(entities, hours)
  }

  private var hours: Infeasibility.Hours {
    let stated = plan[activity]
    if stated.hasDetails, !stated.details.task.pause.isEmpty { return .outsidePauses }
    if let window { return .window(plan.windows[window].id) }
    return basis.settings.calendars[activity].exists ? .calendar : .own
  }

  // MARK: Not enough time

  /// The available hours run out before the work is done.
  var shortage: Infeasibility.Shortage? {
    let first = pattern.next(bound)
    if first < WorkPattern.never, pattern.finish(of: mode.work, from: first) < WorkPattern.never { return nil }
    let end = pattern.previousEnd(WorkPattern.never)
    let month = 31 * 1440
    // Those who stay are not the cause.
    let leaving = assigned.filter { lastMinute($0) <= Horizon.longest - month }
    let resources = (leaving.isEmpty ? assigned : leaving).map { resource($0).entity }
    let work = mode.work / WorkPattern.unit
    if end > Horizon.longest - month {
      return Infeasibility.Shortage(resources: resources, extent: .beyondHorizon(work: work))
    }
    let takers = window == nil ? recurring(takingAllOf: leaving, from: end) : []
    let supply: Infeasibility.Shortage.Supply =
      window != nil ? .window : resources.isEmpty ? .calendar : takers.isEmpty ? .people : .recurring(takers)
    if first == WorkPattern.never {
      return Infeasibility.Shortage(
        resources: resources, extent: .cannotStart(before: instant(bound), supply, end: instant(end)))
    }
    let left = (pattern.work(at: WorkPattern.never) - pattern.work(at: first)) / WorkPattern.unit
    return Infeasibility.Shortage(
      resources: resources, extent: .tooShort(work: work, left: left, supply, end: instant(end)))
  }

  /// The meetings and routines that take all the time which some people or positions would have from an instant on;
  /// empty if someone would have none.
  private func recurring(takingAllOf demands: [Demand], from instant: Int) -> [EntityID] {
    var table = basis.resourceTable
    var result: [EntityID] = []
    for demand in demands {
      let resource = resource(demand)
      guard resource.kind.works, let hours = table.hoursWithoutMeetings(resource), hours.works(from: instant, to: ahead.upperBound)
      else { return [] }
      for activity in table.recurring(of: resource, from: instant) where !result.contains(plan[activity].id) {
        result.append(plan[activity].id)
      }
    }
    return result
  }

  /// The end of the last minute in which a resource is available.
  private func lastMinute(_ demand: Demand) -> Int {
    let profile = profile(resource(demand))
    return profile.levels.positive(profile.atWork).end ?? 0
  }
}

extension ResourceTable {
  /// True for people without meetings and routines.
  fileprivate func hasNoLoads(_ person: EntityID) -> Bool {
    !plan.activities.contains {
      $0.hasDetails && $0.details.every != nil && RecurringParties(plan, groups, $0).entities.contains(person)
    }
  }
}
