import PlanModel
import PlanSchedule
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
  static func find(_ basis: PlanProblem, _ node: Int, _ bound: Int) -> Infeasibility {
    let activity = Int(basis.problem.activityOfNode[node])
    if let far = far(basis, node, bound) { return far }
    guard activity >= 0, let modeNumber = basis.problem.table.modesOfActivity[activity].first else {
      return Infeasibility(reason: "it never has working hours", help: "give its calendar hours")
    }
    let mode = basis.problem.table.modes[Int(modeNumber)]
    let window = Int(basis.settings.windows[activity])
    return tooMany(basis, activity, mode) ?? (window >= 0 ? closed(basis, activity, window, mode) : nil)
      ?? absent(basis, activity, mode) ?? apart(basis, activity, window, mode)
      ?? exhausted(basis, activity, window, mode, bound) ?? rules(basis, activity) ?? crowded(basis, window, mode)
  }

  // MARK: Dates

  /// Dates beyond the horizon.
  private static func far(_ basis: PlanProblem, _ node: Int, _ bound: Int) -> Infeasibility? {
    let end = basis.problem.horizon.origin + Horizon.longest
    let help = "check the year"
    if basis.problem.network.projectStart >= end {
      return Infeasibility(reason: "the status date is \(centuries)", help: help)
    }
    let limits = basis.problem.network.limits(of: node)
    for (instant, word) in [
      (limits?.earliestStart, "start"), (limits?.pinnedStart, "start"), (limits?.earliestFinish, "finish"),
      (limits?.pinnedFinish, "finish"),
    ] {
      guard let instant, instant >= end else { continue }
      // A finish is the end of its day.
      let day = day(basis, instant - basis.problem.horizon.origin - (word == "finish" ? 1 : 0))
      return Infeasibility(reason: "it may not \(word) before \(day), \(centuries)", help: help)
    }
    guard bound >= Horizon.longest else { return nil }
    return Infeasibility(
      reason: "its predecessor ends \(centuries)", help: "check the lag, or the length of the predecessor")
  }

  private static let centuries = "more than 200 years after the start of the project"

  static func clock(_ basis: PlanProblem, _ instant: Int) -> String {
    Clock(local: basis.plan.projectZone.localMinute(atUTC: instant + basis.problem.horizon.origin)).text
  }

  static func day(_ basis: PlanProblem, _ instant: Int) -> String {
    Clock(local: basis.plan.projectZone.localMinute(atUTC: instant + basis.problem.horizon.origin)).day.iso
  }

  // MARK: Numbers

  /// It asks for more than exists.
  private static func tooMany(_ basis: PlanProblem, _ activity: Int, _ mode: Mode) -> Infeasibility? {
    let assign = basis.plan.activities[activity].assign
    for allotment in assign {
      guard let count = allotment.count, let whole = count.scaled(by: 0), whole > Candidates.most,
        allotment.first.target != .none, ![.equipment, .software].contains(basis.plan[allotment.first.target].kind)
      else { continue }
      return Infeasibility(
        reason: "it asks for \(whole) of \(names(basis, allotment)), but no more than \(Candidates.most) can work on one task",
        help: "split the task")
    }
    for index in mode.demands {
      let demand = basis.problem.table.demands[Int(index)]
      let resource = basis.problem.resources.resources[Int(demand.resource)]
      guard !resource.isUnlimited, demand.together > resource.capacity else { continue }
      let own = mode.demands.map { basis.problem.table.demands[Int($0)] }.filter { $0.resource == demand.resource }
      let name = basis.plan.name(resource.entity)
      let note = declared(basis, resource.entity)
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
        reason: "it needs \(wanted) of \(names(basis, allotment)), of whom there \(areOnly(places(basis, mode, demand.allotment)))",
        notes: [note], help: resource.kind == .seat ? "ask for less, or state a larger headcount" : "ask for less, or name more people")
    }
    return nil
  }

  private static func areOnly(_ parts: Int) -> String {
    parts == 0 ? "are none" : "\(parts <= WorkPattern.unit ? "is" : "are") only \(amount(parts))"
  }

  /// How many of the resources that a mode names for one place in `assign` exist, in parts.
  private static func places(_ basis: PlanProblem, _ mode: Mode, _ allotment: Int16) -> Int {
    let demands = mode.demands.map { basis.problem.table.demands[Int($0)] }.filter { $0.allotment == allotment }
    return Set(demands.map(\.resource)).reduce(0) { sum, index in
      let resource = basis.problem.resources.resources[Int(index)]
      return sum + (resource.kind == .seat ? Int(resource.capacity) : WorkPattern.unit)
    }
  }

  private static func names(_ basis: PlanProblem, _ allotment: Allotment) -> String {
    ([allotment.first] + allotment.others).map { "'\(basis.plan.name($0))'" }.joined(separator: " or ")
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

  private static func closed(_ basis: PlanProblem, _ activity: Int, _ window: Int, _ mode: Mode) -> Infeasibility? {
    if let never = neverTogether(basis, activity) { return never }
    let openings = basis.book.openings(basis.settings.windows(activity)).clipped(to: basis.problem.origin..<Int(Int32.max))
    let id = basis.plan.windows[window].id
    let name = basis.plan.name(id)
    guard !openings.isEmpty else {
      return Infeasibility(
        reason: basis.plan.windows[window].open.isEmpty
          ? "the window '\(name)' has no openings"
          : "the window '\(name)' has no openings left: all are past, blacked out, or outside its 'from' and 'until'",
        notes: [declared(basis, id)], help: "give it openings, such as open every sat 22:00..06:00")
    }
    let length = mode.work / WorkPattern.unit
    if openings.minutes < length {
      return Infeasibility(
        reason: "it needs \(hours(length)), but the window '\(name)' is open for \(hours(openings.minutes)) in all",
        notes: [declared(basis, id)], help: "open the window more often, or for longer")
    }
    let special = basis.problem.special.ofActivity[activity]
    guard special >= 0, basis.problem.special.rules[Int(special)].openings != nil else { return nil }
    let longest = openings.ranges.map(\.count).max() ?? 0
    let outage = basis.problem.special.rules[Int(special)].outage
    let backout = basis.problem.special.rules[Int(special)].backout
    guard outage + backout > longest else { return nil }
    let reserve = backout > 0 ? " and \(hours(backout)) to back out" : ""
    return Infeasibility(
      reason:
        "\(hours(outage)) of outage\(reserve) do not fit into one opening of '\(name)', the longest of which is \(hours(longest))",
      notes: [declared(basis, id)], help: "shorten the outage, or open the window for longer")
  }

  /// The systems it changes have windows that are never open at the same time.
  private static func neverTogether(_ basis: PlanProblem, _ activity: Int) -> Infeasibility? {
    let rows = basis.settings.windows(activity)
    let ahead = basis.problem.origin..<Int(Int32.max)
    guard rows.count > 1, basis.book.openings(rows).clipped(to: ahead).isEmpty,
      rows.allSatisfy({ !basis.book.openings[$0].clipped(to: ahead).isEmpty })
    else { return nil }
    let ids = rows.map { basis.plan.windows[$0].id }
    return Infeasibility(
      reason: "the windows of the systems it changes, \(list(ids.map { "'\(basis.plan.name($0))'" })), "
        + "are never open at the same time",
      notes: ids.map { declared(basis, $0) },
      help: "give them an opening in common, or choose a window for the task with 'within'")
  }

  private static func rules(_ basis: PlanProblem, _ activity: Int) -> Infeasibility? {
    let special = basis.problem.special.ofActivity[activity]
    guard special >= 0 else { return nil }
    let rule = basis.problem.special.rules[Int(special)]
    if let frozen = rule.frozen.ranges.last {
      let changed = basis.plan.activities[activity].details.changedSystems.compactMap { basis.plan.row($0, .system) }
      let system = changed.lazy.map { basis.plan.systems[$0] }.first { !$0.freeze.isEmpty }
      if let system, frozen.upperBound >= Horizon.longest {
        let isWhole = frozen.lowerBound <= basis.problem.origin
        return Infeasibility(
          reason: "it changes '\(basis.plan.name(system.id))', which is frozen "
            + (isWhole ? "all the time" : "from \(day(basis, frozen.lowerBound)) on, and it does not fit before"),
          notes: [declared(basis, system.id)], help: "end the freeze")
      }
    }
    for outage in rule.outages {
      let quota = basis.problem.special.quotas[outage.quota]
      guard outage.minutes > quota.amount else { continue }
      let system = basis.systemOfQuota[outage.quota]
      let name = basis.plan.name(system)
      return Infeasibility(
        reason: "it takes '\(name)' down for \(hours(outage.minutes)), but its downtime-limit is \(hours(quota.amount))",
        notes: [declared(basis, system)], help: "shorten the outage, split it, or agree on a higher limit")
    }
    for material in rule.materials {
      let stock = basis.problem.special.stocks[material.stock]
      guard stock.arrival >= Horizon.longest else { continue }
      let id = basis.plan.materials[material.stock].id
      let isOrdered = basis.plan.materials[material.stock].leadTime != nil
      return Infeasibility(
        reason: "the stock of '\(basis.plan.name(id))' is too small, and "
          + (isOrdered ? "more arrives \(centuries)" : "no more is ordered"),
        notes: [declared(basis, id)],
        help: isOrdered ? "check the lead-time" : "state a larger quantity, or a lead-time to order more")
    }
    return nil
  }

  static func declared(_ basis: PlanProblem, _ id: EntityID) -> Diagnostic.Note {
    Diagnostic.Note("'\(basis.plan.name(id))' is declared here", at: basis.plan[id].name)
  }

  static func hours(_ minutes: Int) -> String {
    SpokenLength.exact(minutes)
  }
}
