import PlanSyntax

/// What an activity itself says has happened to it.
package struct StatedProgress: Sendable {
  package var started: Stamp?
  package var finished: Stamp?
  package var cancelled: Stamp?
  package var passed: Stamp?
  package var failed: Stamp?
  package var waived: Stamp?
  package var done: Percent?
  package var remaining: TimeAmount?
  package var spent: TimeAmount?
}

extension ActivityDetails {
  /// Nil if nothing is stated.
  var statedProgress: StatedProgress? {
    if task.started == nil, finished == nil, cancelled == nil, gate.passed == nil, gate.failed == nil,
      gate.waived == nil, task.done == nil, task.remaining == nil, task.spent == nil
    {
      return nil
    }
    return StatedProgress(
      started: task.started, finished: finished, cancelled: cancelled, passed: gate.passed, failed: gate.failed,
      waived: gate.waived, done: task.done, remaining: task.remaining, spent: task.spent)
  }
}
