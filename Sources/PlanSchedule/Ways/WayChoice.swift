import PlanSolver
import PlanText

/// In which way each task is done that can be done in several. With that decided, the plan is one without a choice.
struct WayChoice {
  /// Counted from 0.
  var ways: [ActivityID: Int] = [:]
  /// A good sequence for these ways; nil if none was looked for.
  var sequence: [NodeID]?
  /// Schedules that were generated.
  var schedules = 0
  /// Minutes from the project's start before which no schedule ends, whatever the ways; nil if there was no choice.
  var lowerBound: Int?
}
