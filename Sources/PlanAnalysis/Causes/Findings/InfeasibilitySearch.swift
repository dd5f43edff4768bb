import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// The search for what keeps one activity from being placed.
struct InfeasibilitySearch {
  let basis: PlanProblem
  let activity: ActivityID
  let mode: Mode
  /// The earliest start that links and dates allow, in minutes from the problem's origin.
  let bound: Int

  /// Finds what is missing, simplest reason first. `bound` is the earliest start that links and dates allow.
  static func find(_ basis: PlanProblem, _ node: NodeID, _ bound: Int) -> Infeasibility {
    if let distance = distance(basis, node, bound) { return .distance(distance) }
    let activity = basis.problem.activityOfNode[node]
    guard activity.exists, let mode = basis.problem.table.modesOfActivity[activity].first else { return .noHours }
    return InfeasibilitySearch(
      basis: basis, activity: activity, mode: basis.problem.table.modes[Int(mode)], bound: bound
    ).found
  }

  private var found: Infeasibility {
    excess.map { .excess($0) } ?? opening.map { .opening($0) } ?? absence ?? apart ?? shortage.map { .shortage($0) }
      ?? rule.map { .rule($0) } ?? tooLong ?? .crowd(crowd)
  }

  var plan: Plan { _read { yield basis.plan } }
  var problem: LevellingProblem { _read { yield basis.problem } }
  /// The row of its first window.
  var window: Int? {
    let row = Int(basis.settings.windows[activity])
    return row >= 0 ? row : nil
  }
  var demands: [Demand] { mode.demands.map { problem.table.demands[Int($0)] } }
  var special: SpecialRules? {
    let index = problem.special.ofActivity[activity]
    return index >= 0 ? problem.special.rules[Int(index)] : nil
  }
  /// The instants at which something could still be done.
  var ahead: Range<Int> { problem.origin..<Int(Int32.max) }

  func resource(_ demand: Demand) -> Resource { problem.resources.resources[demand.resource] }

  /// Minutes since 1970-01-01T00:00 UTC.
  func instant(_ minutes: Int) -> Int { minutes + problem.horizon.origin }

  // MARK: Dates

  /// Dates beyond the horizon.
  private static func distance(_ basis: PlanProblem, _ node: NodeID, _ bound: Int) -> Infeasibility.Distance? {
    let end = basis.problem.horizon.origin + Horizon.longest
    if basis.problem.network.projectStart >= end { return .statusDate }
    func day(_ instant: Int) -> Day { basis.plan.clock(instant).day }
    if let limits = basis.problem.network.limits(of: node) {
      if let start = [limits.earliestStart, limits.pinnedStart].lazy.compactMap(\.self).first(where: { $0 >= end }) {
        return .start(day(start))
      }
      if let finish = [limits.earliestFinish, limits.pinnedFinish].lazy.compactMap(\.self).first(where: { $0 >= end }) {
        // A finish is the end of its day.
        return .finish(day(finish - 1))
      }
    }
    return bound >= Horizon.longest ? .predecessor : nil
  }

  // MARK: Rules

  private var rule: Infeasibility.Rule? {
    guard let special else { return nil }
    return endlessFreeze(special) ?? longOutage(special) ?? smallStock(special)
  }

  private func endlessFreeze(_ special: SpecialRules) -> Infeasibility.Rule? {
    guard let frozen = special.frozen.ranges.last, frozen.upperBound >= Horizon.longest else { return nil }
    let changed = plan[activity].details.changedSystems.compactMap { plan.row($0, .system) }
    guard let system = changed.lazy.map({ plan.systems[$0] }).first(where: { !$0.freeze.isEmpty }) else { return nil }
    return .freeze(system.id, from: frozen.lowerBound <= problem.origin ? nil : instant(frozen.lowerBound))
  }

  private func longOutage(_ special: SpecialRules) -> Infeasibility.Rule? {
    for outage in special.outages {
      let limit = problem.special.quotas[outage.quota].amount
      if outage.minutes > limit { return .downtime(basis.systemOfQuota[outage.quota], outage: outage.minutes, limit: limit) }
    }
    return nil
  }

  private func smallStock(_ special: SpecialRules) -> Infeasibility.Rule? {
    let short = special.materials.first { problem.special.stocks[$0.stock].arrival >= Horizon.longest }
    return short.map { short in
      let material = plan.materials[short.stock]
      return .stock(material.id, isOrdered: material.leadTime != nil)
    }
  }

  /// Its length leads beyond the longest horizon.
  private var tooLong: Infeasibility? {
    let work = mode.work / WorkPattern.unit
    // Calendars are not followed to the very end of it.
    guard bound + work >= Horizon.longest - 30 * 1440 else { return nil }
    return work > bound ? .shortage(.init(resources: [], extent: .beyondHorizon(work: work))) : .distance(.predecessor)
  }

  // MARK: Other work

  private var crowd: Infeasibility.Crowd {
    if let window { return .window(plan.windows[window].id) }
    return .people(demands.map { resource($0).entity }, areLimited: demands.contains { resource($0).quota >= 0 })
  }
}
