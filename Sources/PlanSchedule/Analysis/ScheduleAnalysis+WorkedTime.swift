import PlanSolver
import PlanText


/// How long activities are worked on: Days in tables, the length in explanations, `durationMinutes` in JSON.
extension ScheduleAnalysis {
  /// Minutes in which an activity is worked on, from its start to its finish, in its own hours: those of its window,
  /// its people or its calendar; clock time for elapsed work.
  ///
  /// Gaps in which nobody works on it are excluded. For started work this is the planned length of the part that is
  /// done plus the time in which the rest is worked on; for finished work, the working time between its dates. For
  /// phases and spanning activities it is the working time from start to finish.
  package func workedMinutes(_ activity: ActivityID) -> Int {
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    let node = schedule.finishNode[activity]
    let calendar = schedule.calendars[schedule.network.network.nodes[node].calendar]
    if schedule.isSummary(activity) || schedule.isSpanning(activity) { return calendar.between(start, finish) }
    switch schedule.progress(activity) {
    case .cancelled: return 0
    case .finished:
      // Only days are known: work done at night or on a day off counts with its planned length.
      let worked = calendar.between(start, finish)
      return worked > 0 ? worked : min(finish - start, WorkLength(plan).left(.whole, of: plan[activity]).length)
    case .notStarted: return worked(node) ?? Int(schedule.network.network.nodes[node].length)
    case .started: return schedule.donePart(activity).length + (worked(node) ?? Int(schedule.network.network.nodes[node].length))
    }
  }

  /// Minutes in which a node is worked on; nil if it has no work or was not levelled.
  private func worked(_ node: NodeID) -> Int? { levelling?.workedMinutes(of: node) }
}

extension Levelling {
  /// Minutes in which a node is worked on, at any rate; nil for nodes without work.
  func workedMinutes(of node: NodeID) -> Int? {
    let number = solution.chosen[node]
    guard number >= 0 else { return nil }
    let mode = problem.table.modes[Int(number)]
    let stretch = Int(solution.starts[node])..<Int(solution.finishes[node])
    let activity = basis.plan[problem.activityOfNode[node]]
    let pattern = problem.table.patterns[Int(mode.pattern)]
    let open = pattern.minutes(from: stretch.lowerBound, to: stretch.upperBound)
    if mode.isElapsed { return open }
    let workers = mode.demands.map { (index: $0, demand: problem.table.demands[Int($0)]) }.filter {
      $0.demand.allotment >= 0 && problem.resources.resources[$0.demand.resource].kind.works
    }
    // A fixed duration runs on whatever its people contribute, and stops only while one of them contributes nothing.
    if activity.duration != nil { return min(open, mode.work / WorkPattern.unit) }
    guard !workers.isEmpty else { return open }
    let pieces = mode.sharesPeople ? solution.pieces[node] : []
    let given = workers.map { index, demand -> InstantRanges in
      let support = problem.table.patterns[Int(demand.support)]
      if pieces.isEmpty { return support.set(in: stretch) }
      return InstantRanges(
        pieces.filter { $0.demand == index && $0.share > 0 }
          .flatMap { support.set(in: Int($0.start)..<Int($0.end)).ranges })
    }
    return longestOfEachDay(given)
  }

  /// For each day, the minutes of whoever works longest: people with different hours do not make a day longer.
  private func longestOfEachDay(_ given: [InstantRanges]) -> Int {
    guard let first = given.first else { return 0 }
    if given.allSatisfy({ $0 == first }) { return first.minutes }
    let (zone, origin) = (basis.plan.projectZone, problem.horizon.origin)
    var days: [Int32: Int] = [:]
    for ranges in given {
      var own: [Int32: Int] = [:]
      for range in ranges.ranges {
        var start = range.lowerBound + origin
        while start < range.upperBound + origin {
          let day = zone.day(at: start)
          let end = min(range.upperBound + origin, zone.end(of: day))
          own[day.number, default: 0] += end - start
          start = end
        }
      }
      days.merge(own) { max($0, $1) }
    }
    return days.values.reduce(0, +)
  }
}
