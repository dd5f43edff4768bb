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
        let done = schedule.doneShare(activity)
        shares[activity] = schedule.doneMillionths(activity)
        sums[activity].add(Self.weight(plan[activity], lengths), done)
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

  /// Parts of a minute in which lengths of elapsed work are whole too: a day of it counts as a working day.
  private static let parts = 1440

  /// In ``parts`` of a minute of working days. Clipped at thirty years, so that many can be summed.
  private static func weight(_ activity: Activity, _ lengths: WorkLength) -> Int {
    let minutes = min(lengths.left(.whole, of: activity).work, 1 << 24)
    let isElapsed = activity.effort == nil && activity.duration?.elapsed ?? false
    return min(minutes * (isElapsed ? lengths.plan.timeScale.day : parts), parts << 22)
  }

  /// Exact, so that parts do not lose what their sum has; only the share of the sum is rounded, down.
  private struct Sum {
    private var weight = 0
    /// Of the weight, and millionths of one part of it.
    private var done = 0
    private var millionths = 0
    private var events = 0
    private var eventsDone = 0

    var isEmpty: Bool { weight == 0 && events == 0 }

    mutating func add(_ weight: Int, _ share: (part: Int, whole: Int)) {
      if weight == 0 { (events, eventsDone) = (events + 1, eventsDone + (share.part == share.whole ? 1 : 0)) }
      let (quotient, remainder) = share.whole.dividingFullWidth(weight.multipliedFullWidth(by: share.part))
      self.weight += weight
      add(quotient, millionths: remainder * 1_000_000 / share.whole)
    }

    mutating func add(_ other: Sum) {
      weight += other.weight
      add(other.done, millionths: other.millionths)
      (events, eventsDone) = (events + other.events, eventsDone + other.eventsDone)
    }

    private mutating func add(_ done: Int, millionths: Int) {
      self.millionths += millionths
      self.done += done + self.millionths / 1_000_000
      self.millionths %= 1_000_000
    }

    /// In millionths.
    var share: Int {
      if weight > 0 { return weight.dividingFullWidth(done.multipliedFullWidth(by: 1_000_000)).quotient }
      return events > 0 ? eventsDone * 1_000_000 / events : 0
    }
  }
}
