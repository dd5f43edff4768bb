import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Infeasibility from missing hours of people, things and calendars.
extension Infeasibility {
  // MARK: One resource alone

  /// Someone or something it cannot do without is never available.
  static func absent(_ basis: PlanProblem, _ activity: Int, _ mode: Mode) -> Infeasibility? {
    for index in mode.demands {
      let demand = basis.problem.table.demands[Int(index)]
      guard demand.allotment >= 0 else { continue }
      let resource = basis.problem.resources.resources[Int(demand.resource)]
      let name = basis.plan.name(resource.entity)
      let notes = [declared(basis, resource.entity)]
      if basis.plan.activities[activity].assign[Int(demand.allotment)].share?.parts == 0 {
        return Infeasibility(reason: "it asks for 0% of '\(name)'", notes: notes, help: "state a share above 0%", isAbsence: true)
      }
      if resource.quota >= 0, basis.problem.resources.quotas[Int(resource.quota)].amount == 0 {
        return Infeasibility(reason: "the limit of '\(name)' is 0 h", notes: notes, help: "raise the limit", isAbsence: true)
      }
      let profile = basis.problem.resources.profiles[Int(resource.profile)]
      let there = profile.levels.positive(profile.atWork).clipped(to: basis.problem.origin..<Int(Int32.max))
      guard there.isEmpty else { continue }
      guard resource.kind.works else {
        return Infeasibility(
          reason: "'\(name)' is never available", notes: notes, help: "check its dates and its calendar")
      }
      return Infeasibility(
        reason: reasonOfAbsence(basis, resource, profile), notes: notes,
        help: "check leave, availability, 'from' and 'until', or assign someone else", isAbsence: true)
    }
    return nil
  }

  private static func reasonOfAbsence(
    _ basis: PlanProblem, _ resource: Resource, _ profile: AvailabilityProfile
  ) -> String {
    let name = "'\(basis.plan.name(resource.entity))'"
    guard resource.kind == .person else { return "\(name) has no working time" }
    let person = basis.plan.people[Int(basis.plan[resource.entity].row)]
    if profile.levels.highest == 0 { return "\(name) is available 0% of the time" }
    let local = LocalTime(basis.plan, basis.plan.projectZone, basis.problem.horizon)
    let from = local.instant(person.from, isEnd: false, basis.book.moments)
    let until = local.instant(person.until, isEnd: true, basis.book.moments)
    if let from, from >= Horizon.longest { return "\(name) joins more than 200 years after the start of the project" }
    if let from, let until, until <= from { return "\(name) leaves before joining" }
    if let until, until <= basis.problem.origin { return "\(name) leaves before any work can start" }
    guard profile.atWork.clipped(to: basis.problem.origin..<Int(Int32.max)).isEmpty else {
      return "\(name) is available 0% of the time"
    }
    switch (person.leave.isEmpty, basis.book.hasNoLoads(resource.entity)) {
    case (true, true): return "the calendar of \(name) has no working time"
    case (false, true): return "leave takes all the working time of \(name)"
    case (true, false): return "meetings or routines take all the working time of \(name)"
    case (false, false): return "leave, meetings and routines take all the working time of \(name)"
    }
  }

  // MARK: Together

  /// Each is available at some time, but never all together in the hours that the activity may use.
  static func apart(_ basis: PlanProblem, _ activity: Int, _ window: Int, _ mode: Mode) -> Infeasibility? {
    let pattern = basis.problem.table.patterns[Int(mode.pattern)]
    guard pattern.next(basis.problem.origin) == WorkPattern.never else { return nil }
    let demands = mode.demands.map { basis.problem.table.demands[Int($0)] }.filter { $0.allotment >= 0 }
    var entities: [EntityID] = []
    for demand in demands {
      let entity = basis.problem.resources.resources[Int(demand.resource)].entity
      if !entities.contains(entity) { entities.append(entity) }
    }
    let stated = basis.plan.activities[activity]
    let notes = entities.map { declared(basis, $0) }
    let help = "assign other people, or give these hours in common"
    if stated.hasDetails, !stated.details.task.pause.isEmpty {
      return Infeasibility(reason: "it is paused whenever it could be worked on", notes: notes, help: "shorten the pause")
    }
    guard !entities.isEmpty else {
      return Infeasibility(reason: "its calendar has no working time", help: "give the calendar hours")
    }
    let names = list(entities.map { "'\(basis.plan.name($0))'" })
    let are = entities.count == 1 ? "is" : "are"
    let together = entities.count == 1 ? "" : " together"
    if window >= 0 {
      return Infeasibility(
        reason: "\(names) \(are) never available\(together) while the window "
          + "'\(basis.plan.name(basis.plan.windows[window].id))' is open",
        notes: notes, help: help)
    }
    if basis.settings.calendars[activity] >= 0 {
      return Infeasibility(
        reason: "\(names) \(are) never available\(together) in the hours of its calendar", notes: notes, help: help)
    }
    return Infeasibility(reason: "\(names) are never available at the same time", notes: notes, help: help)
  }

  static func list(_ names: [String]) -> String {
    names.listed(.and)
  }

  // MARK: Not enough time

  /// The available hours run out before the work is done.
  static func exhausted(
    _ basis: PlanProblem, _ activity: Int, _ window: Int, _ mode: Mode, _ bound: Int
  ) -> Infeasibility? {
    let pattern = basis.problem.table.patterns[Int(mode.pattern)]
    let first = pattern.next(bound)
    if first < WorkPattern.never, pattern.finish(of: mode.work, from: first) < WorkPattern.never { return nil }
    var demands = mode.demands.map { basis.problem.table.demands[Int($0)] }.filter { $0.allotment >= 0 }
    let end = pattern.previousEnd(WorkPattern.never)
    let month = 31 * 1440
    // Those who stay are not the cause.
    let leaving = demands.filter { lastMinute(basis, $0) <= Horizon.longest - month }
    if !leaving.isEmpty { demands = leaving }
    let notes = demands.prefix(4).map { declared(basis, basis.problem.resources.resources[Int($0.resource)].entity) }
    if end > Horizon.longest - month {
      return Infeasibility(
        reason: "its \(hours(mode.work / WorkPattern.unit)) of work would not end within 200 years", notes: notes,
        help: "check the number and its unit")
    }
    let last = clock(basis, end)
    let entities = demands.map { basis.problem.resources.resources[Int($0.resource)].entity }
    let who = entities.count > 3 ? "those assigned" : list(entities.map { "'\(basis.plan.name($0))'" })
    let what =
      window >= 0
      ? "its window is only open until \(last)"
      : demands.isEmpty
        ? "its calendar has no working time after \(last)"
        : "\(who) \(entities.count == 1 ? "is" : "are") only available until \(last)"
    if first == WorkPattern.never {
      return Infeasibility(
        reason: "it cannot start before \(clock(basis, bound)), but \(what)", notes: notes,
        help: window >= 0
          ? "open the window for longer"
          : demands.isEmpty ? "give the calendar more hours" : "let \(who) stay longer, or assign someone else",
        isAbsence: !demands.isEmpty && window < 0)
    }
    let left = (pattern.work(at: WorkPattern.never) - pattern.work(at: first)) / WorkPattern.unit
    return Infeasibility(
      reason: "it needs \(hours(mode.work / WorkPattern.unit)) of work, "
        + "but there is only time for \(hours(left)): \(what)",
      notes: notes, help: "shorten it, or give it more time", isAbsence: !demands.isEmpty && window < 0)
  }

  /// The end of the last minute in which a resource is available.
  private static func lastMinute(_ basis: PlanProblem, _ demand: Demand) -> Int {
    let profile = basis.problem.resources.profiles[Int(basis.problem.resources.resources[Int(demand.resource)].profile)]
    return profile.levels.positive(profile.atWork).ranges.last?.upperBound ?? 0
  }

  /// Its hours would suffice, but other work takes them.
  static func crowded(_ basis: PlanProblem, _ window: Int, _ mode: Mode) -> Infeasibility {
    if window >= 0 {
      let id = basis.plan.windows[window].id
      return Infeasibility(
        reason: "other work takes all the capacity of the window '\(basis.plan.name(id))'",
        notes: [declared(basis, id)], help: "open the window more often or for longer, or raise its capacity")
    }
    let demands = mode.demands.map { basis.problem.table.demands[Int($0)] }
    let entities = demands.map { basis.problem.resources.resources[Int($0.resource)].entity }
    let isLimited = demands.contains { basis.problem.resources.resources[Int($0.resource)].quota >= 0 }
    let limit = isLimited ? "the limit on hours per period or " : ""
    return Infeasibility(
      reason: "\(limit)other work leaves those assigned too little time for it", notes: entities.prefix(4).map { declared(basis, $0) },
      help: "assign someone else, or give those assigned more time", isAbsence: true)
  }
}

extension ResourceBook {
  /// True for people without meetings and routines.
  fileprivate func hasNoLoads(_ person: EntityID) -> Bool {
    !plan.activities.contains {
      $0.hasDetails && $0.details.every != nil && RecurringParties(plan, groups, $0).entities.contains(person)
    }
  }
}
