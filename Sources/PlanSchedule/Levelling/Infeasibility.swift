import PlanSolver
import PlanSyntax
import PlanText

/// An infeasibility: why an activity cannot be placed at all, in words.
struct Infeasibility {
  var reason: String
  var notes: [Diagnostic.Note] = []
  var help: String
  /// Nobody assigned is ever available.
  var isAbsence = false

  /// Finds what is missing, simplest reason first. `bound` is the earliest start that links and dates allow.
  static func find(_ problem: LevellingProblem, _ node: Int, _ bound: Int) -> Infeasibility {
    let activity = Int(problem.activityOfNode[node])
    if let far = far(problem, node, bound) { return far }
    guard activity >= 0, let modeNumber = problem.table.modesOfActivity[activity].first else {
      return Infeasibility(reason: "its hours never come", help: "give its calendar hours")
    }
    let mode = problem.table.modes[Int(modeNumber)]
    let window = Int(problem.settings.windows[activity])
    return tooMany(problem, activity, mode) ?? (window >= 0 ? closed(problem, activity, window, mode) : nil)
      ?? absent(problem, activity, mode) ?? apart(problem, activity, window, mode)
      ?? exhausted(problem, activity, window, mode, bound) ?? rules(problem, activity) ?? crowded(problem, window, mode)
  }

  // MARK: Dates

  /// Dates beyond the horizon.
  private static func far(_ problem: LevellingProblem, _ node: Int, _ bound: Int) -> Infeasibility? {
    let end = problem.horizon.origin + Leveller.longest
    let help = "look at the year"
    if problem.network.projectStart >= end {
      return Infeasibility(reason: "the status date lies \(centuries)", help: help)
    }
    let limits = problem.network.limits(of: node)
    for (instant, word) in [
      (limits?.earliestStart, "start"), (limits?.pinnedStart, "start"), (limits?.earliestFinish, "finish"),
      (limits?.pinnedFinish, "finish"),
    ] {
      guard let instant, instant >= end else { continue }
      // A finish is the end of its day.
      let day = day(problem, instant - problem.horizon.origin - (word == "finish" ? 1 : 0))
      return Infeasibility(reason: "it may not \(word) before \(day), \(centuries)", help: help)
    }
    guard bound >= Leveller.longest else { return nil }
    return Infeasibility(reason: "what it waits for ends \(centuries)", help: "look at the lag, or at the length of what it waits for")
  }

  private static let centuries = "more than 200 years after the start of the project"

  static func clock(_ problem: LevellingProblem, _ instant: Int) -> String {
    Clock(local: problem.plan.projectZone.localMinute(atUTC: instant + problem.horizon.origin)).text
  }

  static func day(_ problem: LevellingProblem, _ instant: Int) -> String {
    Clock(local: problem.plan.projectZone.localMinute(atUTC: instant + problem.horizon.origin)).day.iso
  }

  // MARK: Numbers

  /// It asks for more than exists.
  private static func tooMany(_ problem: LevellingProblem, _ activity: Int, _ mode: Mode) -> Infeasibility? {
    let assign = problem.plan.activities[activity].assign
    for allotment in assign {
      guard let count = allotment.count, let whole = count.scaled(by: 0), whole > Candidates.most,
        allotment.first.target != .none, ![.equipment, .software].contains(problem.plan[allotment.first.target].kind)
      else { continue }
      return Infeasibility(
        reason: "it asks for \(whole) of \(names(problem, allotment)), but no more than \(Candidates.most) can work on one task",
        help: "split the task")
    }
    for index in mode.demands {
      let demand = problem.table.demands[Int(index)]
      let resource = problem.resources.resources[Int(demand.resource)]
      guard !resource.isUnlimited, demand.together > resource.capacity else { continue }
      let own = mode.demands.map { problem.table.demands[Int($0)] }.filter { $0.resource == demand.resource }
      let name = problem.plan.name(resource.entity)
      let note = declared(problem, resource.entity)
      guard demand.allotment >= 0 else {
        return Infeasibility(
          reason: "the window '\(name)' has a capacity of \(amount(Int(resource.capacity)))", notes: [note],
          help: "state a larger capacity")
      }
      if resource.kind == .person, Set(own.map(\.allotment)).count > 1 {
        return Infeasibility(reason: "'\(name)' is assigned to it \(own.count) times", notes: [note], help: "assign '\(name)' once")
      }
      let allotment = assign[Int(demand.allotment)]
      guard resource.kind.works, allotment.count != nil else {
        return Infeasibility(
          reason: "it needs \(amount(Int(demand.together))) of '\(name)', of which there \(areOnly(Int(resource.capacity)))",
          notes: [note], help: "ask for less, or state a larger \(word(resource.kind))")
      }
      let wanted = allotment.count?.scaled(by: 0) ?? 1
      return Infeasibility(
        reason: "it needs \(wanted) of \(names(problem, allotment)), of whom there \(areOnly(places(problem, mode, demand.allotment)))",
        notes: [note], help: resource.kind == .seat ? "ask for less, or state a larger headcount" : "ask for less, or name more people")
    }
    return nil
  }

  private static func areOnly(_ parts: Int) -> String {
    parts == 0 ? "are none" : "\(parts <= WorkPattern.unit ? "is" : "are") only \(amount(parts))"
  }

  /// How many of the resources that a mode names for one place in `assign` exist, in parts.
  private static func places(_ problem: LevellingProblem, _ mode: Mode, _ allotment: Int16) -> Int {
    let demands = mode.demands.map { problem.table.demands[Int($0)] }.filter { $0.allotment == allotment }
    return Set(demands.map(\.resource)).reduce(0) { sum, index in
      let resource = problem.resources.resources[Int(index)]
      return sum + (resource.kind == .seat ? Int(resource.capacity) : WorkPattern.unit)
    }
  }

  private static func names(_ problem: LevellingProblem, _ allotment: Allotment) -> String {
    ([allotment.first] + allotment.others).map { "'\(problem.plan.name($0))'" }.joined(separator: " or ")
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

  private static func closed(_ problem: LevellingProblem, _ activity: Int, _ window: Int, _ mode: Mode) -> Infeasibility? {
    if let never = neverTogether(problem, activity) { return never }
    let openings = problem.resources.openings(problem.settings.windows(activity)).clipped(to: problem.origin..<Int(Int32.max))
    let id = problem.plan.windows[window].id
    let name = problem.plan.name(id)
    guard !openings.isEmpty else {
      return Infeasibility(
        reason: problem.plan.windows[window].open.isEmpty
          ? "the window '\(name)' has no openings"
          : "no opening of the window '\(name)' is left: all are past, blacked out, or outside of its from and until",
        notes: [declared(problem, id)], help: "give it openings, such as open every sat 22:00..06:00")
    }
    let length = mode.work / WorkPattern.unit
    if openings.minutes < length {
      return Infeasibility(
        reason: "it needs \(hours(length)), but the window '\(name)' is open for \(hours(openings.minutes)) in all",
        notes: [declared(problem, id)], help: "open the window more often, or for longer")
    }
    let special = problem.special.ofActivity[activity]
    guard special >= 0, problem.special.rules[Int(special)].openings != nil else { return nil }
    let longest = openings.ranges.map(\.count).max() ?? 0
    let outage = problem.special.rules[Int(special)].outage
    let backout = problem.special.rules[Int(special)].backout
    guard outage + backout > longest else { return nil }
    let reserve = backout > 0 ? " and \(hours(backout)) to back out" : ""
    return Infeasibility(
      reason:
        "\(hours(outage)) of outage\(reserve) do not fit into one opening of '\(name)', the longest of which is \(hours(longest))",
      notes: [declared(problem, id)], help: "shorten the outage, or open the window longer")
  }

  /// The systems it changes have windows that are never open at the same time.
  private static func neverTogether(_ problem: LevellingProblem, _ activity: Int) -> Infeasibility? {
    let rows = problem.settings.windows(activity)
    let ahead = problem.origin..<Int(Int32.max)
    guard rows.count > 1, problem.resources.openings(rows).clipped(to: ahead).isEmpty,
      rows.allSatisfy({ !problem.resources.openings[$0].clipped(to: ahead).isEmpty })
    else { return nil }
    let ids = rows.map { problem.plan.windows[$0].id }
    return Infeasibility(
      reason: "the windows of the systems that it changes, \(list(ids.map { "'\(problem.plan.name($0))'" })), are never open at the same time",
      notes: ids.map { declared(problem, $0) }, help: "give them a common opening, or state the window of the task with 'within'")
  }

  private static func rules(_ problem: LevellingProblem, _ activity: Int) -> Infeasibility? {
    let special = problem.special.ofActivity[activity]
    guard special >= 0 else { return nil }
    let rule = problem.special.rules[Int(special)]
    if let frozen = rule.frozen.ranges.last {
      let changed = problem.plan.activities[activity].details.changedSystems.compactMap { problem.plan.row($0, .system) }
      let system = changed.lazy.map { problem.plan.systems[$0] }.first { !$0.freeze.isEmpty }
      if let system, frozen.upperBound >= Leveller.longest {
        let isWhole = frozen.lowerBound <= problem.origin
        return Infeasibility(
          reason: "it changes '\(problem.plan.name(system.id))', which is frozen "
            + (isWhole ? "all the time" : "from \(day(problem, frozen.lowerBound)) on, and does not fit in before"),
          notes: [declared(problem, system.id)], help: "end the freeze")
      }
    }
    for outage in rule.outages {
      let quota = problem.special.quotas[outage.quota]
      guard outage.minutes > quota.amount else { continue }
      let system = problem.special.systemOfQuota[outage.quota]
      let name = problem.plan.name(system)
      return Infeasibility(
        reason: "it takes '\(name)' down for \(hours(outage.minutes)), but its downtime-limit is \(hours(quota.amount))",
        notes: [declared(problem, system)], help: "shorten the outage, split it, or agree on a higher limit")
    }
    for material in rule.materials {
      let stock = problem.special.stocks[material.stock]
      guard stock.arrival >= Leveller.longest else { continue }
      let id = problem.plan.materials[material.stock].id
      let isOrdered = problem.plan.materials[material.stock].leadTime != nil
      return Infeasibility(
        reason: "the stock of '\(problem.plan.name(id))' is too small for it, and "
          + (isOrdered ? "more arrives \(centuries)" : "no more is ordered"),
        notes: [declared(problem, id)],
        help: isOrdered ? "look at the lead-time" : "state a larger quantity, or a lead-time to order more")
    }
    return nil
  }

  static func declared(_ problem: LevellingProblem, _ id: EntityID) -> Diagnostic.Note {
    Diagnostic.Note("'\(problem.plan.name(id))' is declared here", at: problem.plan[id].name)
  }

  static func hours(_ minutes: Int) -> String {
    SpokenLength.exact(minutes)
  }
}
