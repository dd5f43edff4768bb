/// What drives what in the schedule.
extension Floats {
  /// The source of an arc cannot move without moving its target.
  func isDriving(_ arc: ScheduleOrder.Arc) -> Bool {
    let target = Int(arc.target)
    let bound = schedule.bound(arc)
    let present = LatePass.Place(start: Int(schedule.starts[target]), finish: Int(schedule.finishes[target]))
    // What is not the first to start does not hold the start of its phase.
    if schedule.side.network.nodes[target].kind == .phaseStart, bound > present.start { return false }
    let last = schedule.latest(arc, boundBy: pass.accepted(present, target, arc))
    let source = arc.source
    if schedule.isWork(source) {
      let place = schedule.lastPlace(
        source, startingBy: arc.leavesFinish ? Int.max : last, finishingBy: arc.leavesFinish ? last : Int(Int32.max))
      return place.start <= Int(schedule.starts[source])
    }
    let record = schedule.problem.network.nodes[source]
    let origin = schedule.problem.horizon.origin
    let instant = Int(schedule.starts[source])
    return last <= instant
      || schedule.problem.network.calendars[Int(record.calendar)].between(instant + origin, last + origin) == 0
  }

  /// What an activity's place follows from: the nearest work, event or date before it, past the nodes of phases; nil
  /// when no other activity holds it there.
  func drivingArc(to node: Int) -> ScheduleOrder.Arc? {
    var node = node
    var steps = 0
    while steps < schedule.starts.count {
      steps += 1
      let driving = schedule.order.arcs(to: node).filter { self.isDriving($0) }
      guard let best = driving.min(by: { isBefore($0, $1) }) else { return nil }
      if !schedule.isPhase(best.source) { return best }
      node = best.source
    }
    return nil
  }

  /// Critical work first, then what is stated rather than who hands over, then what binds most.
  private func isBefore(_ first: ScheduleOrder.Arc, _ second: ScheduleOrder.Arc) -> Bool {
    func rank(_ arc: ScheduleOrder.Arc) -> (Int, Int, Int) {
      let isCritical = pass.latest[arc.source].start <= Int(schedule.starts[arc.source])
      return (isCritical ? 0 : 1, arc.resource < 0 ? 0 : 1, -schedule.bound(arc))
    }
    return rank(first) < rank(second)
  }

  /// The dependency with this number drives.
  func isDriving(link: Int) -> Bool {
    let target = Int(schedule.problem.network.links[link].successor)
    return schedule.order.arcs(to: target).contains { Int($0.arc.link) == link && isDriving($0) }
  }
}
