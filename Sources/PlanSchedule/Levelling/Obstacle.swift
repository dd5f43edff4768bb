import PlanModel
import PlanSyntax

/// Why an activity has no room at all, in words.
struct Obstacle {
  var reason: String
  var notes: [Diagnostic.Note] = []
  var help: String
  /// Nobody assigned is ever there.
  var isAbsence = false

  /// Looks for what is missing, the plainest reason first.
  static func find(_ problem: LevellingProblem, _ node: Int) -> Obstacle {
    let plan = problem.plan
    let activity = Int(problem.activityOfNode[node])
    guard activity >= 0, let modeNumber = problem.table.modesOfActivity[activity].first else {
      return Obstacle(reason: "its hours never come", help: "give its calendar hours")
    }
    let mode = problem.table.modes[Int(modeNumber)]
    let window = Int(problem.settings.windows[activity])
    return tooMany(problem, activity) ?? (window >= 0 ? closed(problem, activity, window, mode) : nil)
      ?? absent(problem, mode) ?? rules(problem, activity)
      ?? Obstacle(
        reason: "those assigned are never there together long enough",
        notes: people(problem, mode),
        help: "assign others, or give them common hours")
        .unless(plan.activities[activity].assign.isEmpty, "its calendar has too little working time for it")
  }

  private func unless(_ isUnassigned: Bool, _ reason: String) -> Obstacle {
    isUnassigned ? Obstacle(reason: reason, help: "give the calendar more hours") : self
  }

  /// More is asked for than there is.
  private static func tooMany(_ problem: LevellingProblem, _ activity: Int) -> Obstacle? {
    for number in problem.table.modesOfActivity[activity] {
      var sums: [Int32: Int] = [:]
      for index in problem.table.modes[Int(number)].demands {
        let demand = problem.table.demands[Int(index)]
        let resource = problem.resources.resources[Int(demand.resource)]
        sums[demand.resource, default: 0] += Int(demand.need)
        let need = sums[demand.resource] ?? 0
        guard !resource.isUnlimited, need > Int(resource.capacity) else { continue }
        let name = problem.plan.name(resource.entity)
        return Obstacle(
          reason: "it needs \(amount(need)) of '\(name)', of which there \(Int(resource.capacity) == WorkPattern.unit ? "is" : "are") \(amount(Int(resource.capacity)))",
          notes: [declared(problem, resource.entity)], help: "ask for less, or state a larger \(word(resource.kind))")
      }
    }
    return nil
  }

  private static func word(_ kind: Resource.Kind) -> String {
    switch kind {
    case .person: "share of time"
    case .seat: "headcount"
    case .equipment: "quantity"
    case .software: "number of seats"
    case .window: "capacity"
    }
  }

  private static func amount(_ parts: Int) -> String {
    parts % WorkPattern.unit == 0 ? "\(parts / WorkPattern.unit)" : "\(parts * 100 / WorkPattern.unit)%"
  }

  private static func closed(_ problem: LevellingProblem, _ activity: Int, _ window: Int, _ mode: Mode) -> Obstacle? {
    let openings = problem.resources.openings[window].clipped(to: problem.origin..<Int(Int32.max))
    let id = problem.plan.windows[window].id
    let name = problem.plan.name(id)
    guard !openings.isEmpty else {
      return Obstacle(
        reason: "the window '\(name)' never opens", notes: [declared(problem, id)],
        help: "give it openings, such as open every sat 22:00..06:00")
    }
    let length = mode.work / WorkPattern.unit
    if openings.minutes < length {
      return Obstacle(
        reason: "it needs \(hours(length)), but the window '\(name)' is open for \(hours(openings.minutes)) in all",
        notes: [declared(problem, id)], help: "open the window more often, or for longer")
    }
    let special = problem.special.ofActivity[activity]
    guard special >= 0, problem.special.rules[Int(special)].openings != nil else { return nil }
    let longest = openings.ranges.map(\.count).max() ?? 0
    let backout = problem.special.rules[Int(special)].backout
    guard length + backout > longest else { return nil }
    let reserve = backout > 0 ? " and \(hours(backout)) to back out" : ""
    return Obstacle(
      reason: "\(hours(length)) of work\(reserve) do not fit into one opening of '\(name)', the longest of which is \(hours(longest))",
      notes: [declared(problem, id)], help: "shorten the work, or open the window longer")
  }

  /// Somebody without whom it cannot be done is never there.
  private static func absent(_ problem: LevellingProblem, _ mode: Mode) -> Obstacle? {
    for index in mode.demands {
      let demand = problem.table.demands[Int(index)]
      guard demand.allotment >= 0 else { continue }
      let resource = problem.resources.resources[Int(demand.resource)]
      let support = problem.table.patterns[Int(demand.support)]
      if support.next(problem.origin) < WorkPattern.never { continue }
      let name = problem.plan.name(resource.entity)
      return Obstacle(
        reason: resource.kind.works ? "'\(name)' has no time for it" : "'\(name)' is not to be had",
        notes: [declared(problem, resource.entity)],
        help: resource.kind.works ? "look at leave, availability, from and until, or assign somebody else" : "look at its dates",
        isAbsence: resource.kind.works)
    }
    return nil
  }

  private static func rules(_ problem: LevellingProblem, _ activity: Int) -> Obstacle? {
    let special = problem.special.ofActivity[activity]
    guard special >= 0 else { return nil }
    let rule = problem.special.rules[Int(special)]
    for outage in rule.outages {
      let quota = problem.special.quotas[outage.quota]
      guard outage.minutes > quota.amount else { continue }
      let name = problem.plan.name(quota.entity)
      return Obstacle(
        reason: "it takes '\(name)' down for \(hours(outage.minutes)), but its downtime-limit is \(hours(quota.amount))",
        notes: [declared(problem, quota.entity)], help: "shorten the outage, split it, or agree on a higher limit")
    }
    for material in rule.materials {
      let stock = problem.special.stocks[material.stock]
      guard stock.arrival == WorkPattern.never else { continue }
      let id = problem.plan.materials[material.stock].id
      return Obstacle(
        reason: "the stock of '\(problem.plan.name(id))' does not suffice and no more is ordered",
        notes: [declared(problem, id)], help: "state a larger quantity, or a lead-time to order more")
    }
    return nil
  }

  private static func people(_ problem: LevellingProblem, _ mode: Mode) -> [Diagnostic.Note] {
    mode.demands.compactMap { index in
      let demand = problem.table.demands[Int(index)]
      return demand.allotment >= 0 ? declared(problem, problem.resources.resources[Int(demand.resource)].entity) : nil
    }
  }

  private static func declared(_ problem: LevellingProblem, _ id: EntityID) -> Diagnostic.Note {
    Diagnostic.Note("'\(problem.plan.name(id))' is declared here", at: problem.plan[id].name)
  }

  private static func hours(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60) h" : minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
