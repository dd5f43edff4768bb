import PlanSolver
import PlanText

/// An instant by which a node must start or end: its `by` and `on` dates, the end of its sprint, and the `on` of a
/// phase it keeps for that phase. Minutes from the problem's origin.
package struct DueDate: Sendable {
  package var node: NodeID
  package var instant: Int
  package var isStart: Bool
  /// The schedule meets it.
  var isKept: Bool
}

extension FinishedOrder {
  /// All due dates, ordered by node number. For a pinned start that is met: its start in the schedule.
  func dueDates() -> [DueDate] {
    let horizon = problem.horizon
    var result = pinsOfPhases()
    for node in nodes where side.network.nodes[node].kind != .fixed {
      let (start, finish) = (Int(starts[node]), Int(finishes[node]))
      func add(_ instant: Int, isStart: Bool) {
        result.append(DueDate(node: node, instant: instant, isStart: isStart, isKept: (isStart ? start : finish) <= instant))
      }
      if let end = problem.dates.sprintEnds[node] { add(end, isStart: false) }
      guard let limits = problem.network.limits(of: node) else { continue }
      if let date = latestStart(node, limits) { add(start > date ? missedStart(node, date) : date, isStart: true) }
      if let date = limits.latestFinish.map(horizon.relative) { add(date, isStart: false) }
      if let date = limits.pinnedFinish.map(horizon.relative) { add(date, isStart: false) }
      if let date = limits.pinnedStart.map(horizon.relative) {
        let pin = pinnedStart(node, date)
        // Work that has to wait but still starts on its day meets the date.
        let isLaterOnItsDay = start > pin && start < lastOfPin(date)
        add(isLaterOnItsDay || (start <= pin && view == .levelled) ? start : pin, isStart: true)
      }
    }
    return result.ordered { $0.node < $1.node }
  }

  /// `start by`. A phase's pinned start is not a limit on the phase node.
  private func latestStart(_ node: NodeID, _ limits: DateLimits) -> Int? {
    let activity = problem.activityOfNode[node]
    guard side.network.nodes[node].kind == .phaseStart, activity.exists else { return limits.latestStart.map(problem.horizon.relative) }
    return problem.dates.lastStarts[node]
  }

  /// After a missed day whole days count, as for lateness: it would have to start with that day's working hours.
  private func missedStart(_ node: NodeID, _ date: Int) -> Int {
    let zone = problem.network.zone
    let instant = date + problem.horizon.origin
    guard instant + 1 == zone.end(of: zone.day(at: instant)) else { return date }
    return min(date, pinnedStart(node, problem.horizon.relative(zone.start(of: zone.day(at: instant)))))
  }

  /// The end of the day to which something is pinned, or the instant itself if it has a time of day.
  private func lastOfPin(_ date: Int) -> Int {
    let (zone, instant) = (problem.network.zone, date + problem.horizon.origin)
    let day = zone.day(at: instant)
    return instant == zone.start(of: day) ? problem.horizon.relative(zone.end(of: day)) : date
  }

  /// The first line of a phase with `start on` stays put while it is on that day; if something else begins the phase,
  /// the start of the phase stays instead.
  private func pinsOfPhases() -> [DueDate] {
    nodes.compactMap { number -> DueDate? in
      guard let first = problem.dates.pins[number] else { return nil }
      let (zone, activity) = (problem.network.zone, problem.activityOfNode[number])
      let end = problem.horizon.relative(zone.end(of: zone.day(at: first)))
      let line = problem.pins.first { $0.phase == activity && starts[$0.node] <= starts[number] }?.node
      let node = line ?? number
      let start = Int(starts[node])
      let isKept = start < end
      let instant = isKept ? start : pinnedStart(node, problem.horizon.relative(first))
      return DueDate(node: node, instant: instant, isStart: true, isKept: isKept)
    }
  }
}
