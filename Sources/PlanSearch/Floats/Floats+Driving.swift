import PlanSolver
import PlanText

/// What drives what in the schedule.
extension Floats {
  /// The source of an arc cannot move without moving its target.
  package func isDriving(_ arc: ScheduleOrder.Arc) -> Bool {
    bound(arc).map { holds(arc, $0) } ?? false
  }

  /// The latest instant to which the source end of an arc can move without moving the target; nil if the target waits
  /// for something else.
  private func bound(_ arc: ScheduleOrder.Arc) -> Int? {
    let target = arc.target
    let present = LatePass.Place(start: Int(schedule.starts[target]), finish: Int(schedule.finishes[target]))
    // Content that is not the first to start does not hold the start of its phase.
    if schedule.side.network.nodes[target].kind == .phaseStart, schedule.bound(arc) > present.start { return nil }
    return schedule.latest(arc, boundBy: schedule.accepted(present, target, arc))
  }

  /// The source of an arc has no later slot that keeps its end at or before an instant.
  private func holds(_ arc: ScheduleOrder.Arc, _ last: Int) -> Bool {
    let source = arc.source
    if schedule.isWork(source) {
      let place = schedule.lastPlace(
        source, startingBy: arc.leavesFinish ? Int.max : last, finishingBy: arc.leavesFinish ? last : Int(Int32.max))
      return place.start <= Int(schedule.starts[source])
    }
    let instant = Int(schedule.starts[source])
    if last <= instant { return true }
    let record = schedule.problem.network.nodes[source]
    let origin = schedule.problem.horizon.origin
    return schedule.problem.network.calendars[record.calendar].between(instant + origin, last + origin) == 0
  }

  /// What determines an activity's position: the nearest preceding work, event or date, skipping phase nodes; nil if no
  /// other activity does.
  package func drivingArc(to node: NodeID) -> ScheduleOrder.Arc? {
    let releases = releases
    var found: [ScheduleOrder.Arc] = []
    var open: [(arc: ScheduleOrder.Arc, last: Int)] = []
    for arc in schedule.order.arcs(to: node) {
      if let last = bound(arc) { open.append((arc, last)) }
    }
    var steps = 0
    while let (arc, last) = open.popLast(), steps < schedule.starts.count {
      steps += 1
      let source = arc.source
      guard schedule.isPhase(source) else {
        if holds(arc, last) { found.append(arc) }
        continue
      }
      // Otherwise a chain of phases would be followed to its beginning for each of them.
      if releases[source] < last { continue }
      let isStart = schedule.side.network.nodes[source].kind == .phaseStart
      for inner in schedule.order.arcs(to: source) where !isStart || schedule.bound(inner) <= Int(schedule.starts[source]) {
        open.append((inner, schedule.latest(inner, boundBy: last)))
      }
    }
    // Only a choice needs floats.
    guard found.count > 1 else { return found.first }
    let latest = pass.latest
    return found.min { rank($0, latest) < rank($1, latest) }
  }

  /// Prefers critical work, then work without `schedule late`, then stated links over handovers, then whatever binds
  /// most.
  private func rank(_ arc: ScheduleOrder.Arc, _ latest: [LatePass.Place]) -> (Int, Int, Int, Int) {
    let isCritical = latest[arc.source].start <= Int(schedule.starts[arc.source])
    let isLate = schedule.side.causes[arc.source] == .late
    return (isCritical ? 0 : 1, isLate ? 1 : 0, !arc.resource.exists ? 0 : 1, -schedule.bound(arc))
  }

  /// The dependency with this number drives.
  package func isDriving(link: Int) -> Bool {
    let order = schedule.order
    return linkArcs.indices(of: link).contains { isDriving(order.arcs[Int($0)]) }
  }

  private var linkArcs: LinkArcs {
    knownLinkArcs.withLock { known in
      if let known { return known }
      let made = LinkArcs(schedule.order, count: schedule.problem.network.links.count)
      known = made
      return made
    }
  }
}
