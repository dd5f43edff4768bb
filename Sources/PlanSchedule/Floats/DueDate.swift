import PlanSolver


/// An instant by which a node must start or end: its `by` and `on` dates, the end of its sprint, and the `on` of a
/// phase it keeps for that phase. Minutes from the problem's origin.
struct DueDate: Sendable {
  var node: Int
  var instant: Int
  var isStart: Bool
  /// The schedule meets it.
  var isKept: Bool
}

extension FinishedOrder {
  /// All due dates, ordered by node number. For a pinned start that is met: its start in the schedule.
  func dueDates() -> [DueDate] {
    let horizon = problem.horizon
    var result = pinsOfPhases()
    for node in starts.indices where side.network.nodes[node].kind != .fixed {
      let (start, finish) = (Int(starts[node]), Int(finishes[node]))
      func add(_ instant: Int, isStart: Bool) {
        result.append(DueDate(node: node, instant: instant, isStart: isStart, isKept: (isStart ? start : finish) <= instant))
      }
      if let end = sprintEnd(node) { add(end, isStart: false) }
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
    return result.sorted { $0.node < $1.node }
  }

  /// `start by`. A phase's pinned start is not a limit on the phase node.
  private func latestStart(_ node: Int, _ limits: DateLimits) -> Int? {
    let activity = Int(problem.activityOfNode[node])
    guard side.network.nodes[node].kind == .phaseStart, activity >= 0 else { return limits.latestStart.map(problem.horizon.relative) }
    return problem.plan.deadlines(ofStart: activity).map { problem.horizon.relative($0.lastStart) }.min()
  }

  /// After a missed day whole days count, as for lateness: it would have to start with that day's working hours.
  private func missedStart(_ node: Int, _ date: Int) -> Int {
    let zone = problem.plan.projectZone
    let instant = date + problem.horizon.origin
    guard instant + 1 == zone.end(of: zone.day(at: instant)) else { return date }
    return min(date, pinnedStart(node, problem.horizon.relative(zone.start(of: zone.day(at: instant)))))
  }

  /// The end of the day to which something is pinned, or the instant itself if it has a time of day.
  private func lastOfPin(_ date: Int) -> Int {
    let (zone, instant) = (problem.plan.projectZone, date + problem.horizon.origin)
    let day = zone.day(at: instant)
    return instant == zone.start(of: day) ? problem.horizon.relative(zone.end(of: day)) : date
  }

  /// The first line of a phase with `start on` stays put while it is on that day; if something else begins the phase,
  /// the start of the phase stays instead.
  private func pinsOfPhases() -> [DueDate] {
    starts.indices.compactMap { number -> DueDate? in
      let activity = Int(problem.activityOfNode[number])
      guard side.network.nodes[number].kind == .phaseStart, activity >= 0,
        let pin = problem.plan.activities[activity].start.lazy.compactMap(\.pin).last
      else { return nil }
      let zone = problem.plan.projectZone
      let first = zone.startInstant(pin)
      let end = problem.horizon.relative(zone.end(of: zone.day(at: first)))
      let line = problem.pins.first { $0.phase == activity && starts[$0.node] <= starts[number] }?.node
      let node = line ?? number
      let start = Int(starts[node])
      let isKept = start < end
      let instant = isKept ? start : pinnedStart(node, problem.horizon.relative(first))
      return DueDate(node: node, instant: instant, isStart: true, isKept: isKept)
    }
  }

  /// The end of the sprint to which remaining work belongs.
  private func sprintEnd(_ node: Int) -> Int? {
    let activity = Int(problem.activityOfNode[node])
    guard activity >= 0, !isPhase(node), problem.plan.activities[activity].hasDetails,
      let sprint = problem.plan.row(problem.plan.activities[activity].details.task.sprint, .sprint)
    else { return nil }
    return problem.plan.sprints[sprint].finish.lazy.compactMap { rule -> Int? in
      guard case .limit(let limit) = rule, limit.kind != .from else { return nil }
      return problem.horizon.relative(problem.plan.projectZone.finishInstant(limit.moment))
    }.min()
  }
}
