import PlanModel
import PlanSyntax

/// Windows, outages, freezes and materials: judged for work that has not started, whose dates can still be chosen.
extension Verification {
  mutating func checkSystems() {
    for index in plan.activities.indices {
      guard let claimed = work[index], facts[index].state == .notStarted, !facts[index].isParent else { continue }
      let details = plan.activities[index].details
      if let window = facts[index].window, facts[index].isWork { checkWindow(index, claimed, window) }
      for reference in details.changes {
        guard let system = plan.systems.first(where: { $0.id == reference.target }) else { continue }
        let frozen = instants(system.freeze, plan.projectZone, in: claimed.start..<claimed.finish)
        if let first = frozen.first {
          report(
            .systemFrozen, [index], [system.id], at: first.lowerBound, until: first.upperBound,
            "changes \(plan.name(system.id)) while it is frozen, \(text(first.lowerBound))")
        }
      }
    }
    for system in plan.systems { checkDowntime(system) }
  }

  private mutating func checkWindow(_ index: Int, _ claimed: FinishedSchedule.Work, _ window: Int) {
    let task = plan.activities[index].details.task
    let id = plan.windows[window].id
    if let notice = plan.windows[window].notice {
      let bound = instant(notice, from: max(projectStart, statusInstant ?? projectStart))
      if claimed.start < bound {
        report(.windowNotice, [index], [id], at: claimed.start, "starts \(text(claimed.start)), before the notice of \(plan.name(id)) is over: \(text(bound))")
      }
    }
    if !task.downtime.isEmpty {
      let backout = task.backout?.length.map { plan.timeScale.minutes($0) } ?? 0
      let whole = claimed.start..<claimed.finish + backout
      if !whole.isEmpty, open(window, in: whole) != [whole] {
        report(.downtimeSplit, [index], [id], at: claimed.start, until: whole.upperBound, "does not fit with its backout into one opening of \(plan.name(id))")
      }
    }
  }

  private mutating func checkDowntime(_ system: SystemUnderChange) {
    guard let quota = system.downtimeLimit, let period = LimitPeriod(quota, plan.projectZone, plan) else { return }
    let allowed = plan.timeScale.minutes(quota.amount)
    var byPeriod: [Int: (total: Int, activities: [Int])] = [:]
    for index in plan.activities.indices where facts[index].isWork {
      guard let claimed = work[index] else { continue }
      for outage in plan.activities[index].details.task.downtime where outage.system.target == system.id {
        let key = period.range(at: claimed.start).lowerBound
        byPeriod[key, default: (0, [])].total += plan.timeScale.minutes(outage.length)
        byPeriod[key, default: (0, [])].activities.append(index)
      }
    }
    for (key, sum) in byPeriod.sorted(by: { $0.key < $1.key }) where sum.total > allowed {
      guard sum.activities.contains(where: { facts[$0].state == .notStarted }) else { continue }
      report(
        .downtimeLimit, sum.activities, [system.id], at: key,
        "and what else stops \(plan.name(system.id)) in the period from \(text(key)) take \(sum.total) of \(allowed) minutes")
    }
  }

  /// What starts before new material arrives lives on the stock.
  mutating func checkMaterials() {
    for material in plan.materials {
      if material.quantity == nil, material.leadTime == nil { continue }
      let stock = material.quantity?.double ?? 0
      let arrival = material.leadTime.map { instant($0, from: projectStart) } ?? .max
      var users: [(start: Int, index: Int, amount: Double)] = []
      for index in plan.activities.indices {
        guard let claimed = work[index], claimed.start < arrival else { continue }
        let amount = plan.activities[index].details.task.consume.filter { $0.material.target == material.id }
          .reduce(0.0) { $0 + $1.count.double }
        if amount > 0 { users.append((claimed.start, index, amount)) }
      }
      users.sort { ($0.start, $0.index) < ($1.start, $1.index) }
      var total = 0.0
      for user in users {
        total += user.amount
        if total <= stock + 1e-9 || facts[user.index].state != .notStarted { continue }
        report(
          .materialShort, [user.index] + users.map(\.index).filter { $0 != user.index }, [material.id], at: user.start,
          "starts \(text(user.start)), when \(plan.name(material.id)) is used up")
        break
      }
    }
  }
}
