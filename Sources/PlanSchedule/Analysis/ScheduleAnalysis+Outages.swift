import PlanSolver
import PlanSyntax
import PlanText

/// An outage without a window that is longer than any uninterrupted stretch of its work's hours from its start on, or
/// than its people's limits allow.
package struct BrokenOutage: Sendable {
  /// The system that is down.
  package let system: EntityID
  /// How long it is down, in minutes.
  package let minutes: Int
  /// The longest uninterrupted stretch from the start on, in minutes.
  package let longest: Int
  /// When the outage first runs into hours in which nobody works on it: minutes since 1970-01-01T00:00 UTC.
  package let breaksAt: Int
  /// The people whose hours these are; empty if the hours are those of a calendar.
  package let workers: [EntityID]
}

extension ScheduleAnalysis {
  /// The outage of an activity if it fits into no stretch of its hours, because none is long enough or limits interrupt
  /// all of them; nil for everything else, including started work.
  package func brokenOutage(_ activity: ActivityID) -> BrokenOutage? {
    let stated = plan[activity]
    guard let levelling, stated.hasDetails, schedule.hasDates(activity), schedule.progress(activity) == .notStarted else { return nil }
    let outages = stated.details.task.downtime.filter { $0.system.target != .none }
    guard let outage = outages.max(by: { plan.timeScale.minutes($0.length) < plan.timeScale.minutes($1.length) }) else { return nil }
    let problem = levelling.problem
    let special = problem.special.ofActivity[activity]
    let node = schedule.finishNode[activity]
    let number = Int(levelling.solution.chosen[node])
    // With a window, an outage fits into one opening, or the work cannot be placed at all.
    guard special >= 0, problem.special.rules[Int(special)].openings == nil, number >= 0 else { return nil }
    let mode = problem.table.modes[number]
    guard !mode.isElapsed else { return nil }
    let start = Int(levelling.solution.starts[node])
    let minutes = plan.timeScale.minutes(outage.length)
    let pattern = problem.table.patterns[Int(mode.pattern)]
    var end = pattern.stretchEnd(from: start)
    var longest = 0
    if end >= start + minutes {
      // Its hours are long enough, so somebody's limit interrupts it.
      let worked = levelling.solution.pieces.isEmpty ? [] : Self.stretches(of: levelling.solution.pieces[node])
      guard let first = worked.first, first.upperBound < start + minutes, first != worked.last else { return nil }
      end = first.upperBound
      longest = worked.map(\.count).max() ?? 0
    } else {
      longest = pattern.longestStretch(from: start)
    }
    var workers: [EntityID] = []
    for index in mode.demands {
      let demand = problem.table.demands[Int(index)]
      let resource = problem.resources.resources[demand.resource]
      if demand.allotment >= 0, resource.kind.works, !workers.contains(resource.entity) { workers.append(resource.entity) }
    }
    return BrokenOutage(
      system: outage.system.target, minutes: minutes, longest: longest,
      breaksAt: end + problem.horizon.origin, workers: workers)
  }

  /// The uninterrupted stretches formed by pieces, which are sorted by start.
  private static func stretches(of pieces: [BookedPiece]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for piece in pieces {
      if let last = result.last, Int(piece.start) <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, Int(piece.end))
      } else {
        result.append(Int(piece.start)..<Int(piece.end))
      }
    }
    return result
  }
}

extension WorkPattern {
  /// Length in minutes of the longest uninterrupted stretch from an instant on.
  fileprivate func longestStretch(from instant: Int) -> Int {
    var longest = 0
    eachStretch(from: instant, to: Self.never, everyWeek: false) { start, end in
      longest = max(longest, end - start)
      return true
    }
    return longest
  }
}
