import PlanModel
import PlanSchedule
import PlanText

/// How much of everything is done, in millionths. For tasks, as in `Schedule.doneMillionths`; for phases and spanning
/// activities, the average over their work, weighted by its planned length: effort if stated, otherwise duration.
///
/// Zero-length activities such as milestones count only if nothing else is inside. Cancelled work does not count.
package struct WorkDone: Sendable {
  private var shares: [Int]
  /// For all work combined; nil if there is none.
  package let overall: Int?

  /// O(activities · depth).
  package init(_ schedule: Schedule, _ breakdown: Breakdown) {
    let plan = schedule.plan
    let count = plan.activities.count
    shares = Array(repeating: 0, count: count)
    var sums = Array(repeating: Sum(), count: count)
    var whole = Sum()
    guard schedule.statusInstant != nil, !schedule.progress.isEmpty else {
      overall = count == 0 ? nil : 0
      return
    }
    let lengths = WorkLength(plan)
    // Activities are declared after the phase that contains them.
    for activity in plan.activityIDs.reversed() where schedule.hasDates(activity) && !schedule.isSpanning(activity) {
      if !schedule.isContainer(activity) {
        shares[activity] = schedule.doneMillionths(activity)
        sums[activity].add(Self.weight(plan[activity], lengths), shares[activity])
        whole.add(sums[activity])
      } else {
        shares[activity] = sums[activity].share
      }
      if let parent = breakdown.parent(of: activity) { sums[parent].add(sums[activity]) }
    }
    for activity in plan.activityIDs where schedule.hasDates(activity) && schedule.isSpanning(activity) {
      var sum = Sum()
      for reference in plan[activity].details.task.spans {
        if let spanned = plan.activity(reference.target) { sum.add(sums[spanned]) }
      }
      shares[activity] = sum.share
    }
    overall = whole.isEmpty ? nil : whole.share
  }

  package subscript(activity: ActivityID) -> Int { shares[activity] }

  /// Minutes of working days, for elapsed work too.
  private static func weight(_ activity: Activity, _ lengths: WorkLength) -> Int {
    let minutes = lengths.left(.whole, of: activity).work
    let isElapsed = activity.effort == nil && activity.duration?.elapsed ?? false
    return isElapsed ? minutes * lengths.plan.timeScale.day / 1440 : minutes
  }

  private struct Sum {
    private var weight = 0
    /// Minutes × millionths.
    private var done = 0
    private var events = 0
    private var eventsDone = 0

    var isEmpty: Bool { weight == 0 && events == 0 }

    mutating func add(_ weight: Int, _ share: Int) {
      if weight == 0 { (events, eventsDone) = (events + 1, eventsDone + (share == 1_000_000 ? 1 : 0)) }
      // Clipped at thirty years, so that many can be summed.
      let weight = min(weight, 1 << 22)
      self.weight += weight
      done += weight * share
    }

    mutating func add(_ other: Sum) {
      (weight, done) = (weight + other.weight, done + other.done)
      (events, eventsDone) = (events + other.events, eventsDone + other.eventsDone)
    }

    var share: Int {
      if weight > 0 { return done / weight }
      return events > 0 ? eventsDone * 1_000_000 / events : 0
    }
  }
}
