import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// How far it is at the status date: work makes progress, an event has happened or not.
extension Explanation {
  var status: (label: String, value: String)? {
    if kind == .gate { return status("Status", done: isWaived ? "waived" : "passed", open: isFailed ? "failed" : "not yet passed") }
    if kind == .milestone { return status("Status", done: "reached", open: "not yet reached") }
    if kind == .external { return status("Status", done: "delivered", open: "not yet delivered") }
    return status("Progress", done: "finished", open: "not started")
  }

  private func status(_ label: String, done: String, open: String) -> (label: String, value: String)? {
    switch schedule.progress(activity) {
    case .finished: return (label, done)
    case .cancelled: return nil
    case .notStarted: return (label, open)
    case .started:
      guard kind == .task, !schedule.isSummary(activity), !schedule.isSpanning(activity) else { return (label, "in progress") }
      let left = ownTime(schedule.remainingMinutes(activity))
      return (label, "\(schedule.doneMillionths(activity) / 10_000)% done, \(left) left")
    }
  }

  private var isFailed: Bool { known(plan[activity].details.gate.failed) != nil }

  private var isWaived: Bool {
    let gate = plan[activity].details.gate
    guard let waived = known(gate.waived) else { return false }
    return known(gate.passed).map { $0 < waived } ?? true
  }

  /// The day of a statement, if it is not after the status date.
  private func known(_ stamp: Stamp?) -> Day? {
    guard let day = stamp?.day, let status = schedule.progress.statusDay, day <= status else { return nil }
    return day
  }
}
