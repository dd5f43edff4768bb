import PlanSyntax
import PlanText

/// The progress of an activity at the end of the status date.
package enum ActivityProgress: Equatable, Sendable {
  case notStarted
  /// The day is nil if the start is known only as a fact, without a date.
  case started(Day?, remaining: Remaining)
  /// Done, reached, passed, waived or received.
  case finished(start: Day?, finish: Day)
  /// No dates; nothing waits for it.
  case cancelled

  /// The remaining work of a started activity.
  package enum Remaining: Equatable, Sendable {
    case whole
    /// All but this percentage.
    case after(Percent)
    /// Effort if the activity states effort, otherwise duration.
    case amount(TimeAmount)
  }

  /// True when nothing still to come can move it.
  package var isSettled: Bool {
    switch self {
    case .finished, .cancelled: true
    case .notStarted, .started: false
    }
  }

  package var hasStarted: Bool {
    switch self {
    case .finished, .started: true
    case .notStarted, .cancelled: false
    }
  }
}
