import PlanModel
import PlanText

/// Windows, outages, freezes and materials: checked for work that has not started, whose dates can still be chosen.
extension Verification {
  mutating func checkSystems() {
    for activity in plan.activityIDs {
      guard let claimed = work[activity], facts[activity].state == .notStarted, !facts[activity].isParent else { continue }
      let details = plan[activity].details
      if facts[activity].isWork {
        for window in facts[activity].windows { checkNotice(activity, claimed, window) }
        checkOutage(activity, claimed)
      }
      for reference in details.changedSystems {
        guard let system = plan.systems.declaration(reference.target, in: plan) else { continue }
        let frozen = instants(system.freeze, plan.projectZone, in: claimed.start..<claimed.finish)
        if let first = frozen.first {
          report(
            .systemFrozen, [activity], [system.id], at: first.lowerBound, until: first.upperBound,
            "changes \(plan.name(system.id)) while it is frozen, \(text(first.lowerBound))")
        }
      }
    }
    for system in plan.systems { checkDowntime(system) }
  }

  private mutating func checkNotice(_ activity: ActivityID, _ claimed: FinishedSchedule.Work, _ window: Int) {
    let id = plan.windows[window].id
    guard let notice = plan.windows[window].notice else { return }
    let booked = plan[activity].details.task.booked.map { plan.projectZone.start(of: $0) }
    let bound = plan.projectZone.instant(
      calendarTime: notice.amount, after: booked ?? max(projectStart, statusInstant ?? projectStart))
    if claimed.start < bound {
      report(
        .windowNotice, [activity], [id], at: claimed.start,
        "starts \(text(claimed.start)), before the notice period of \(plan.name(id)) ends: \(text(bound))")
    }
  }

  /// An outage begins with the work and is uninterrupted. With the backout time it fits into one common opening of all
  /// windows or, without a window, into one unbroken stretch of work, if any of its own is long enough.
  private mutating func checkOutage(_ activity: ActivityID, _ claimed: FinishedSchedule.Work) {
    let outage = outage(activity)
    guard !outage.isEmpty else { return }
    if let window = facts[activity].window {
      var open = self.open(window, in: outage)
      for further in facts[activity].furtherWindows { open = open.common(with: self.open(further, in: outage)) }
      if open != [outage] {
        let id = plan.windows[window].id
        report(
          .downtimeSplit, [activity], [id], at: claimed.start, until: outage.upperBound,
          "takes a system down for longer than one opening of \(plan.name(id)), including the time to back out")
      }
    } else if claimed.start < claimed.finish {
      // Others may use its people after its end.
      let busy = outage.clamped(to: claimed.start..<claimed.finish)
      let hours = trace(activity, busy, limits: nil, stopsAt: .max).worked
      let alone = trace(activity, outage, limits: nil, stopsAt: .max, alone: true).worked
      if hours.contains(busy), alone.contains(outage) { return }
      let ahead = claimed.start..<claimed.start + 400 * 1440
      let own = trace(activity, ahead, limits: nil, stopsAt: .max, alone: true).worked
      if own.contains(where: { $0.count >= outage.count }) {
        report(
          .downtimeSplit, [activity], at: claimed.start, until: outage.upperBound,
          "keeps a system down during hours in which nobody works on it")
      }
    }
  }

  /// From the start on: the longest outage, plus the backout time if there is a window.
  private func outage(_ activity: ActivityID) -> Range<Int> {
    guard let claimed = work[activity] else { return 0..<0 }
    let task = plan[activity].details.task
    guard let longest = task.downtime.map({ plan.timeScale.minutes($0.length) }).max() else { return 0..<0 }
    let backout = facts[activity].window == nil ? 0 : task.backout?.length.map { plan.timeScale.minutes($0) } ?? 0
    return claimed.start..<claimed.start + longest + backout
  }

  /// The part of the window after the work that an outage and its backout time reserve.
  func reserve(_ activity: ActivityID) -> [Range<Int>] {
    guard let claimed = work[activity], facts[activity].state == .notStarted else { return [] }
    let end = outage(activity).upperBound
    return end > claimed.finish ? [claimed.finish..<end] : []
  }

  /// An outage counts in the periods in which it takes place, minute by minute.
  private mutating func checkDowntime(_ system: SystemUnderChange) {
    guard let quota = system.downtimeLimit, let period = LimitPeriod(quota, plan.projectZone, plan) else { return }
    let allowed = plan.timeScale.minutes(quota.amount)
    var byPeriod: [Int: (total: Int, activities: [ActivityID])] = [:]
    for activity in plan.activityIDs where facts[activity].isWork {
      guard let claimed = work[activity] else { continue }
      for outage in plan[activity].details.task.downtime where outage.system.target == system.id {
        var from = claimed.start
        let end = from + plan.timeScale.minutes(outage.length)
        while from < end {
          let range = period.range(at: from)
          let until = min(end, range.upperBound)
          byPeriod[range.lowerBound, default: (0, [])].total += until - from
          byPeriod[range.lowerBound, default: (0, [])].activities.append(activity)
          from = until
        }
      }
    }
    for (key, sum) in byPeriod.sorted(by: { $0.key < $1.key }) where sum.total > allowed {
      guard sum.activities.contains(where: { facts[$0].state == .notStarted }) else { continue }
      report(
        .downtimeLimit, sum.activities, [system.id], at: key,
        "and other outages of \(plan.name(system.id)) in the period from \(text(key)) "
          + "take \(sum.total) of \(allowed) minutes")
    }
  }

  /// Work that starts before new material arrives uses the stock.
  mutating func checkMaterials() {
    for material in plan.materials {
      if material.quantity == nil, material.leadTime == nil { continue }
      let stock = material.quantity?.double ?? 0
      let arrival = material.leadTime.map { instant($0, from: projectStart) } ?? .max
      var users: [(start: Int, activity: ActivityID, amount: Double)] = []
      for activity in plan.activityIDs {
        guard let claimed = work[activity], claimed.start < arrival else { continue }
        let amount = plan[activity].details.task.consume.filter { $0.material.target == material.id }
          .reduce(0.0) { $0 + $1.count.double }
        if amount > 0 { users.append((claimed.start, activity, amount)) }
      }
      users.sort { ($0.start, $0.activity) < ($1.start, $1.activity) }
      var total = 0.0
      for user in users {
        total += user.amount
        if total <= stock + 1e-9 || facts[user.activity].state != .notStarted { continue }
        report(
          .materialShort, [user.activity] + users.map(\.activity).filter { $0 != user.activity }, [material.id], at: user.start,
          "starts \(text(user.start)), when \(plan.name(material.id)) is used up")
        break
      }
    }
  }
}
