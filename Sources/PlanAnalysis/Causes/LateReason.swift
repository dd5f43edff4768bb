import PlanModel
import PlanSchedule
import PlanSearch
import PlanSolver
import PlanSyntax
import PlanText

/// What `schedule late` work has to be done for.
extension ScheduleAnalysis {
  /// Why work that `schedule late` moved did not start earlier before that; nil for anything else.
  package func reasonBeforeLate(_ activity: ActivityID) -> StartReason? {
    guard let levelling, isMovedLate(activity) else { return nil }
    let root = rootBeforeLate(activity, levelling)
    if case .taken(let resource, let other) = root.cause {
      return handOverReason(resource, other, root.since, levelling)
    }
    return reason(activity, schedule.restNode(activity), root, levelling)
  }

  func lateReason(_ activity: ActivityID, _ node: NodeID) -> StartReason {
    let id = plan[activity].id
    if let next = heldBy(node) {
      let event = event(next.activity, isStart: true)
      return StartReason(
        .late(next.entity.map { .handOver($0, event) } ?? .successor(event)),
        at: plan[plan[next.activity].id].name)
    }
    if let reason = deadlineReason(activity) { return reason }
    let isLast = schedule.calendar(activity).between(schedule.finish(activity), schedule.projectFinish) == 0
    return StartReason(.late(isLast ? .projectFinish : .nothing), at: plan[id].name)
  }

  /// The date of its own, or of a phase around it, that it would miss if it were any later.
  private func deadlineReason(_ activity: ActivityID) -> StartReason? {
    let calendar = schedule.calendar(activity)
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    let startLimit = plan.deadlines(ofStart: activity).first { limit in
      limit.lastStart >= start && schedule.clock(limit.lastStart).day == schedule.clock(start).day
    }
    if let startLimit { return StartReason(.late(.deadline(startLimit.limit, of: nil, isStart: true)), at: startLimit.limit.span) }
    var owner: ActivityID? = activity
    while let current = owner {
      let limit = plan.deadlines(ofFinish: current).first { limit in
        limit.instant >= finish && calendar.between(finish, limit.instant) == 0
      }
      if let limit {
        return StartReason(.late(.deadline(limit.limit, of: current == activity ? nil : current, isStart: false)), at: limit.limit.span)
      }
      owner = plan[current].parent
    }
    return nil
  }

  /// The first of its successors, by precedence or because it needs the same resource, that it would move.
  private func heldBy(_ node: NodeID) -> (activity: ActivityID, entity: EntityID?)? {
    guard let levelling, let order = floats?.schedule else { return nil }
    var open: [ScheduleOrder.Arc] = Array(order.order.arcs(from: node))
    var found: [(start: Int, isHandOver: Int, activity: ActivityID, entity: EntityID?)] = []
    var seen: Set<NodeID> = []
    while let arc = open.popLast() {
      let target = arc.target
      if order.isPhase(target) {
        if seen.insert(target).inserted { open += order.order.arcs(from: target) }
        continue
      }
      guard let other = schedule.activity(ofNode: target), !schedule.progress(other).isSettled else { continue }
      let entity = arc.resource.exists ? levelling.problem.resources.resources[arc.resource].entity : nil
      found.append((Int(order.starts[target]), arc.resource.exists ? 1 : 0, other, entity))
    }
    guard let first = found.min(by: { ($0.start, $0.isHandOver, $0.activity) < ($1.start, $1.isHandOver, $1.activity) }),
      !levelling.works(node, from: schedule.finish(ofNode: node), to: first.start + levelling.problem.horizon.origin)
    else { return nil }
    return (first.activity, first.entity)
  }
}
