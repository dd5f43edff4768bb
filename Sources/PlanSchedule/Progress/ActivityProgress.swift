import PlanSyntax
import PlanText

/// Where an activity stands at the end of the status date.
package enum ActivityProgress: Equatable, Sendable {
  case notStarted
  /// The day is nil when nobody says when it began, only that it did.
  case started(Day?, remaining: Remaining)
  /// Done, reached, passed, waived or received.
  case finished(start: Day?, finish: Day)
  /// Without dates; nothing waits for it.
  case cancelled

  /// What is left of work that has begun.
  package enum Remaining: Equatable, Sendable {
    case whole
    /// All but this much.
    case after(Percent)
    /// Work where the activity states effort, else length.
    case amount(TimeAmount)
  }

  /// Nothing that is still to come moves it.
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
