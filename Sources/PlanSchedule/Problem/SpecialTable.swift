import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// The rules of windows, systems and stock, for the activities they affect.
struct SpecialTable: Sendable {
  private(set) var requirements: SpecialRequirements
  /// The system of each limit of outages.
  private(set) var systemOfQuota: [EntityID] = []
  private let quotaOfSystem: [Int]
  /// When several windows are all open, for outages of some length.
  private var openings: [OpeningsKey: InstantRanges] = [:]
  /// When one of several systems is frozen, by their rows.
  private var freezes: [[Int]: InstantRanges] = [:]

  init(
    _ plan: Plan, _ network: Network, _ builder: NetworkBuilder, _ resources: ResourceTable, _ settings: WorkSettings,
    _ horizon: Horizon
  ) {
    let local = LocalTime(plan, plan.projectZone, horizon)
    requirements = SpecialRequirements(activities: plan.activities.count)
    var quotaOfSystem = Array(repeating: -1, count: plan.systems.count)
    var periods: [QuotaPeriod: [Int32]] = [:]
    for (row, system) in plan.systems.enumerated() {
      guard let limit = system.downtimeLimit, let unit = QuotaPeriod(plan.text(limit.unit)) else { continue }
      quotaOfSystem[row] = requirements.quotas.count
      let starts = periods[unit] ?? local.periods(unit)
      periods[unit] = starts
      requirements.quotas.append(PeriodQuota(amount: plan.timeScale.minutes(limit.amount), periods: starts))
      systemOfQuota.append(system.id)
    }
    self.quotaOfSystem = quotaOfSystem
    requirements.stocks = plan.materials.map { material in
      let stock = material.quantity.map { Int($0.scaled(by: 3) ?? 0) }
      let arrival = material.leadTime.map { resources.arrival($0) }
      return Stock(
        quantity: stock ?? (arrival == nil ? Int.max / 4 : 0), arrival: arrival.map { min($0, WorkPattern.never - 1) } ?? WorkPattern.never)
    }
    for activity in plan.activityIDs where builder.startNode[activity].exists && !settings.isParent[activity] {
      let window = settings.windows[activity]
      if window >= 0, !builder.isUnderWay(activity) {
        for row in settings.windows(activity) { addNotice(plan, row, activity, network, horizon) }
      }
      guard plan[activity].hasDetails else { continue }
      add(plan, activity, settings.windows(activity), resources, local, isUnderWay: builder.isUnderWay(activity))
    }
  }

  private mutating func addNotice(_ plan: Plan, _ window: Int, _ activity: ActivityID, _ network: Network, _ horizon: Horizon) {
    guard let notice = plan.windows[window].notice else { return }
    // Calendar time: a week is seven days.
    let booked = plan[activity].hasDetails ? plan[activity].details.task.booked : nil
    let from = booked.map { plan.projectZone.start(of: $0) } ?? network.projectStart
    let instant = plan.projectZone.instant(calendarTime: notice.amount, after: from)
    requirements.notBefore[activity] = max(requirements.notBefore[activity], Int32(clamping: horizon.relative(instant)))
  }

  private mutating func add(
    _ plan: Plan, _ activity: ActivityID, _ windows: [Int], _ resources: ResourceTable, _ local: LocalTime, isUnderWay: Bool
  ) {
    let details = plan[activity].details
    let openWays = plan[activity].hasOpenWays ? plan[activity].ways : []
    let isMaterialOpen = openWays.contains { !$0.consume.isEmpty }
    guard !details.changes.isEmpty || !details.task.downtime.isEmpty || !details.task.consume.isEmpty || isMaterialOpen
    else { return }
    var rule = SpecialRules()
    var isNeeded = false
    // Started work has already had its outage and its material.
    if !isUnderWay, !details.task.downtime.isEmpty {
      rule.outage = details.task.downtime.map { plan.timeScale.minutes($0.length) }.max() ?? 0
      if !windows.isEmpty {
        rule.backout = details.task.backout?.length.map { plan.timeScale.minutes($0) } ?? 0
        rule.windows = windows.map { resources.windowResource[$0] }
        let key = OpeningsKey(windows: rule.windows, length: rule.outage + rule.backout)
        rule.openings = openings[key] ?? Self.openings(resources.openings(windows), for: key.length)
        openings[key] = rule.openings
      }
      isNeeded = true
    }
    let systems = details.changedSystems.compactMap { plan.row($0, .system) }
    if systems.contains(where: { !plan.systems[$0].freeze.isEmpty }) {
      let known = freezes[systems] ?? local.ranges(systems.flatMap { plan.systems[$0].freeze })
      freezes[systems] = known
      rule.frozen = known
      isNeeded = true
    }
    for outage in isUnderWay ? [] : details.task.downtime {
      guard let quota = quota(of: outage.system, plan) else { continue }
      rule.outages.append((quota, plan.timeScale.minutes(outage.length)))
      isNeeded = true
    }
    if !isUnderWay, !details.task.consume.isEmpty {
      rule.materials = Self.materials(details.task.consume, plan)
      isNeeded = isNeeded || !rule.materials.isEmpty
    }
    if isNeeded { requirements.ofActivity[activity] = number(of: rule) }
    guard isMaterialOpen else { return }
    requirements.ofWay[activity] = openWays.map { way in
      var own = rule
      own.materials = Self.materials(way.consume, plan)
      return isNeeded || !own.materials.isEmpty ? number(of: own) : -1
    }
  }

  private mutating func number(of rule: SpecialRules) -> Int32 {
    requirements.rules.append(rule)
    return Int32(requirements.rules.count - 1)
  }

  private static func materials(_ consumption: [Consumption], _ plan: Plan) -> [(stock: Int, amount: Int)] {
    consumption.compactMap { item in
      plan.row(item.material, .material).map { ($0, Int(item.count.scaled(by: 3) ?? 0)) }
    }
  }

  /// No openings if none of them is long enough, so that there is nothing to search.
  private static func openings(_ openings: InstantRanges, for length: Int) -> InstantRanges {
    openings.lasting(length).isEmpty ? .none : openings
  }

  /// Index of the limit on a system's outages; nil if it has none.
  func quota(of reference: Reference, _ plan: Plan) -> Int? {
    guard let row = plan.row(reference, .system), quotaOfSystem[row] >= 0 else { return nil }
    return quotaOfSystem[row]
  }
}
