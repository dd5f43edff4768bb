import PlanSchedule
import PlanSolver
import PlanText

/// What drives the dates of activities: in a chain, each activity drives the next.
///
/// Building it takes O(activities × depth); a chain takes O(its length).
package struct DrivingChains: Sendable {
  private let analysis: ScheduleAnalysis
  private var schedule: Schedule { _read { yield analysis.schedule } }
  /// For each phase, the work or event inside that finishes last; −1 if there is none.
  private let lastInside: [ActivityID]
  private let breakdown: Breakdown

  package init(_ analysis: ScheduleAnalysis, _ breakdown: Breakdown) {
    self.analysis = analysis
    self.breakdown = breakdown
    let (plan, schedule) = (analysis.plan, analysis.schedule)
    var last = [ActivityID](repeating: .none, count: plan.activities.count)
    var finishes = [Int](repeating: .min, count: plan.activities.count)
    for activity in plan.activityIDs {
      guard schedule.hasDates(activity), !schedule.isContainer(activity), !schedule.isSpanning(activity) else { continue }
      let finish = schedule.finish(activity)
      for phase in breakdown.ancestors(of: activity) {
        guard finish > finishes[phase] else { break }
        (last[phase], finishes[phase]) = (activity, finish)
      }
    }
    lastInside = last
  }

  /// What an activity ends with. A phase ends with what finishes last inside it, at any depth, unless a date or a
  /// dependency keeps it open after that: then it ends with itself.
  package func ending(_ activity: ActivityID) -> ActivityID {
    var phase = activity
    while schedule.isContainer(phase), schedule.hasDates(phase) {
      let last = lastInside[phase]
      if last.exists, schedule.progress(phase).isSettled || schedule.finish(last) == schedule.finish(phase) { return last }
      // An empty phase is dated by what dates the phases inside it, if those have dates of their own.
      guard let inside = breakdown.children(of: phase).first(where: { endsAlong($0, phase) }) else { return phase }
      phase = inside
    }
    return phase
  }

  private func endsAlong(_ activity: ActivityID, _ phase: ActivityID) -> Bool {
    schedule.hasDates(activity) && !schedule.isSpanning(activity) && !schedule.isUnplaced(activity)
      && schedule.finish(activity) == schedule.finish(phase) && analysis.datingPhase(activity) != phase
  }

  /// What determines the dates of an activity or, of a phase that is kept open, its end.
  private func source(_ activity: ActivityID) -> ActivityID? {
    if schedule.isSummary(activity), !schedule.isEmptyPhase(activity) {
      return analysis.reasonOfEnd(activity)?.activity.map(ending)
    }
    guard let driver = analysis.driver(activity).activity else { return nil }
    let isFollowed = schedule.finish(driver) <= schedule.resumption(activity) ?? schedule.start(activity)
    if schedule.isSummary(driver), !isFollowed, lastInside[driver].exists { return lastInside[driver] }
    return analysis.datingPhase(ending(driver))
  }

  /// The activities that lead to the given one, earliest first; only the nearest if there are more than `limit`.
  package func chain(to activity: ActivityID, limit: Int) -> (activities: [ActivityID], isCut: Bool) {
    var chain: [ActivityID] = []
    var seen: Set<ActivityID> = [activity]
    var current = ending(activity)
    if seen.insert(current).inserted { chain.append(current) }
    while let next = source(current) {
      guard seen.insert(next).inserted else { break }
      if chain.count == limit { return (chain.reversed(), true) }
      chain.append(next)
      current = next
    }
    return (chain.reversed(), false)
  }

  /// What leads to the end of the project and has not happened: what ends last and whatever drives it, back to a date
  /// or the project's start. Includes work that has a little float before it moves what it drives, and of phases those
  /// that have a date of their own.
  package func leadingToTheEnd() -> Set<ActivityID> {
    var result: Set<ActivityID> = []
    for last in schedule.plan.activityIDs where isOpen(last) && schedule.finish(last) == schedule.projectFinish {
      var seen: Set<ActivityID> = []
      var current: ActivityID? = analysis.datingPhase(ending(last))
      while let activity = current, seen.insert(activity).inserted, !result.contains(activity) {
        if isOpen(activity), !schedule.isContainer(activity) || hasOwnDate(activity) { result.insert(activity) }
        current = source(activity)
      }
    }
    return result
  }

  private func isOpen(_ activity: ActivityID) -> Bool {
    schedule.hasDates(activity) && !schedule.isSpanning(activity) && !schedule.isUnplaced(activity)
      && !schedule.progress(activity).isSettled
  }

  /// A phase that is kept open after its work, or an empty one that does not just pass on the date of something else.
  private func hasOwnDate(_ phase: ActivityID) -> Bool {
    guard schedule.isEmptyPhase(phase) else { return ending(phase) == phase }
    switch analysis.driver(phase) {
    case .activity(let other), .resource(let other, _):
      return schedule.finish(other) != schedule.finish(phase) || analysis.datingPhase(other) == phase
    case .limit: return true
    case .projectStart, .statusDate, .actual: return false
    }
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
