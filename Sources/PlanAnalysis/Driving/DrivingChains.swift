import PlanSchedule
import PlanSolver
import PlanText

/// What drives the dates of activities: in a chain, each activity drives the next.
///
/// Building it takes O(activities × depth); a chain takes O(its length).
package struct DrivingChains: Sendable {
  private let analysis: ScheduleAnalysis
  private var schedule: Schedule { analysis.schedule }
  /// For each phase, the activity inside that finishes last; −1 if there is none.
  private let lastInside: [ActivityID]

  package init(_ analysis: ScheduleAnalysis, _ breakdown: Breakdown) {
    self.analysis = analysis
    let (plan, schedule) = (analysis.plan, analysis.schedule)
    var last = [ActivityID](repeating: .none, count: plan.activities.count)
    var finishes = [Int](repeating: .min, count: plan.activities.count)
    for activity in plan.activityIDs {
      guard schedule.hasDates(activity), !schedule.isSummary(activity), !schedule.isSpanning(activity) else { continue }
      let finish = schedule.finish(activity)
      for phase in breakdown.ancestors(of: activity) {
        guard finish > finishes[phase] else { break }
        (last[phase], finishes[phase]) = (activity, finish)
      }
    }
    lastInside = last
  }

  /// The activities that lead to the given one, earliest first; only the nearest if there are more than `limit`.
  package func chain(to activity: ActivityID, limit: Int) -> (activities: [ActivityID], isCut: Bool) {
    var chain: [ActivityID] = []
    var seen: Set<ActivityID> = [activity]
    var current = activity
    if schedule.isSummary(activity), lastInside[activity].exists {
      current = lastInside[activity]
      chain.append(current)
      seen.insert(current)
    }
    while let driver = analysis.driver(current).activity {
      var next = driver
      if schedule.isSummary(next), lastInside[next].exists { next = lastInside[next] }
      guard seen.insert(next).inserted else { break }
      if chain.count == limit { return (chain.reversed(), true) }
      chain.append(next)
      current = next
    }
    return (chain.reversed(), false)
  }

  /// Remaining work that leads to the end of the project: what ends last and whatever drives it, back to a date or the
  /// project's start. Includes work that has a little float before it moves what it drives.
  package func leadingToTheEnd() -> Set<ActivityID> {
    var result: Set<ActivityID> = []
    for last in schedule.plan.activityIDs where isOpenWork(last) && schedule.finish(last) == schedule.projectFinish {
      var seen: Set<ActivityID> = []
      var current: ActivityID? = last
      while let activity = current, seen.insert(activity).inserted, !result.contains(activity) {
        if isOpenWork(activity) { result.insert(activity) }
        current = analysis.driver(activity).activity
        if let phase = current, schedule.isSummary(phase), lastInside[phase].exists { current = lastInside[phase] }
      }
    }
    return result
  }

  private func isOpenWork(_ activity: ActivityID) -> Bool {
    schedule.hasDates(activity) && !schedule.isSummary(activity) && !schedule.isSpanning(activity)
      && !schedule.progress(activity).isSettled
  }
}

extension Schedule.Driver {
  /// The activity being waited for.
  package var activity: ActivityID? {
    switch self {
    case .activity(let other), .resource(let other, _): other
    case .limit, .projectStart, .statusDate, .actual: nil
    }
  }
}
