import PlanModel
import PlanSearch
import PlanSolver
import PlanSyntax
import PlanText

extension Leveller {
  /// The schedules of a search that only has to find a first good one.
  private static let fewSchedules = 12

  /// Decides the ways of a plan with open ways. Without levelling, each task is done in the way in which it ends first if
  /// everyone has time.
  /// - Returns: what the stages of a search found, from first to last; at least one; and the problem with open ways.
  func chooseWays(levels: Bool) -> (found: [WayChoice], basis: PlanProblem) {
    var first: WaySearch.Result?
    let settled = settled(withMeetings: levels) { basis, decoder, _ in
      let order = basis.problem.topology.order
      guard levels else { return (order, decoder.placeAlone(order)) }
      var search = WaySearch(basis.problem, decoder, lowerBound: 0)
      let found = search.first(of: Self.fewSchedules)
      first = found
      // What lacks material in any case is reported once the ways are decided.
      if found.length != nil, !dependsOnMoments { return (order, []) }
      let stuck = search.place(found, &decoder)
      return (order, found.isUnplaced ? stuck : [])
    }
    let (basis, decoder) = (settled.basis, settled.decoder)
    guard levels, let first else { return ([WayChoice(ways: Self.chosen(basis.problem, decoder))], basis) }
    let bounds = CalendarBounds(basis.problem, decoder)
    var found = [first]
    if searches {
      var search = WaySearch(basis.problem, decoder, lowerBound: bounds.leastLength ?? 0)
      // The rest of each stage improves the sequence once the ways are decided.
      found = search.run(budget: budget)
    }
    let least = bounds.leastLength.map { least in
      hasFixedLags ? bounds.length(from: least, below: found.lazy.compactMap(\.length).min() ?? least) : 0
    }
    return (found.map { WayChoice($0, lowerBound: least ?? 0) }, basis)
  }

  private static func chosen(_ problem: LevellingProblem, _ decoder: CalendarDecoder) -> [ActivityID: Int] {
    var result: [ActivityID: Int] = [:]
    for node in problem.network.nodeIDs {
      let activity = problem.activityOfNode[node]
      guard activity.exists, let ways = problem.table.ways[activity], decoder.forward.chosen[node] >= 0 else { continue }
      result[activity] = ways.firstIndex { $0.contains(decoder.forward.chosen[node]) }
    }
    return result
  }

  /// True if the ways that are open change neither lags nor when people's availability begins.
  private var hasFixedLags: Bool {
    !dependsOnMoments
      && !network.network.links.contains { link in
        let activity = builder.activityOfNode[link.successor]
        return activity.exists && builder.plan[activity].hasOpenWays && (link.lag != 0 && !link.isElapsed || link.kind != .finishToStart)
      }
  }
}

extension Plan {
  /// The plan with all choices of ways open; nil if it leaves none.
  func withOpenWays(_ progress: ProgressTable) -> Plan? {
    let tasks = tasksWithWays.filter { progress[$0] == .notStarted }
    guard !tasks.isEmpty else { return nil }
    let lengths = WorkLength(self)
    var result = self
    for task in tasks {
      let shortest = self[task].ways.map { way in
        let minutes = lengths.minutes(way.length)
        return way.isEffort ? WorkLength.length(effort: minutes, capacity: lengths.capacity(way.assign)) : minutes
      }.min() ?? 0
      result.activities[task].open(
        for: Estimate(low: TimeAmount(thousandths: max(1, min(shortest, 1 << 40)) * 1000, unit: .minute), elapsed: false))
    }
    return result
  }
}
