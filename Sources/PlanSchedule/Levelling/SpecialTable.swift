import PlanModel
import PlanSyntax

/// The rules of windows, systems and stock, as far as activities are touched by them.
struct SpecialTable: Sendable {
  private(set) var rules: [SpecialRules] = []
  /// Index in ``rules`` by activity; −1 for most.
  private(set) var ofActivity: [Int32]
  /// No earlier start by activity, in minutes from the origin: notice of windows, starts of sprints.
  private(set) var notBefore: [Int32]
  /// Outages allowed, of each system with a limit.
  private(set) var quotas: [Quota] = []
  private(set) var stocks: [Stock] = []
  private let quotaOfSystem: [Int]

  init(
    _ plan: Plan, _ network: Network, _ builder: NetworkBuilder, _ resources: ResourceBook, _ settings: WorkSettings,
    _ horizon: Horizon
  ) {
    let local = LocalTime(plan, plan.projectZone, horizon)
    ofActivity = Array(repeating: -1, count: plan.activities.count)
    notBefore = Array(repeating: .min, count: plan.activities.count)
    var quotaOfSystem = Array(repeating: -1, count: plan.systems.count)
    for (row, system) in plan.systems.enumerated() {
      guard let limit = system.downtimeLimit, let unit = QuotaPeriod(plan.text(limit.unit)) else { continue }
      quotaOfSystem[row] = quotas.count
      quotas.append(
        Quota(amount: plan.timeScale.minutes(limit.amount), periods: local.periods(unit), entity: system.id))
    }
    self.quotaOfSystem = quotaOfSystem
    stocks = plan.materials.map { material in
      let stock = material.quantity.map { Int($0.scaled(by: 3) ?? 0) }
      let arrival = material.leadTime.map { resources.arrival($0) }
      return Stock(
        quantity: stock ?? (arrival == nil ? Int.max / 4 : 0), arrival: arrival ?? WorkPattern.never)
    }
    for index in plan.activities.indices where builder.startNode[index] >= 0 && !settings.isParent[index] {
      let window = settings.windows[index]
      if window >= 0, !builder.isUnderWay(index) { addNotice(plan, Int(window), index, network, horizon) }
      guard plan.activities[index].hasDetails else { continue }
      add(plan, index, Int(window), resources, local)
    }
  }

  private mutating func addNotice(_ plan: Plan, _ window: Int, _ index: Int, _ network: Network, _ horizon: Horizon) {
    guard let notice = plan.windows[window].notice else { return }
    let length = plan.timeScale.minutes(notice.amount, elapsed: notice.elapsed)
    let calendar = notice.elapsed ? CalendarBook.clock : CalendarBook.project
    let instant = network.calendars[calendar].add(length, to: network.projectStart)
    notBefore[index] = Int32(clamping: horizon.relative(instant))
  }

  private mutating func add(
    _ plan: Plan, _ index: Int, _ window: Int, _ resources: ResourceBook, _ local: LocalTime
  ) {
    let details = plan.activities[index].details
    guard !details.changes.isEmpty || !details.task.downtime.isEmpty || !details.task.consume.isEmpty else { return }
    var rule = SpecialRules()
    var isNeeded = false
    if window >= 0, !details.task.downtime.isEmpty {
      rule.openings = resources.openings[window]
      rule.backout = details.task.backout?.length.map { plan.timeScale.minutes($0) } ?? 0
      isNeeded = true
    }
    let frozen = details.changes.compactMap { plan.row($0, .system) }.flatMap { plan.systems[$0].freeze }
    if !frozen.isEmpty {
      rule.frozen = local.ranges(frozen)
      isNeeded = true
    }
    for outage in details.task.downtime {
      guard let system = plan.row(outage.system, .system), quotaOfSystem[system] >= 0 else { continue }
      rule.outages.append((quotaOfSystem[system], plan.timeScale.minutes(outage.length)))
      isNeeded = true
    }
    for consumption in details.task.consume {
      guard let material = plan.row(consumption.material, .material) else { continue }
      rule.materials.append((material, Int(consumption.count.scaled(by: 3) ?? 0)))
      isNeeded = true
    }
    guard isNeeded else { return }
    ofActivity[index] = Int32(rules.count)
    rules.append(rule)
  }
}
