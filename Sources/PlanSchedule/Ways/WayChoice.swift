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
  /// Schedules that were generated before, by other searches for the same plan.
  var earlier = 0
  /// Schedules that are generated for those who do not ask for a number; nil if there was no choice.
  var usual: Int?
  /// Minutes from the project's start before which no schedule ends, whatever the ways; nil if there was no choice.
  var lowerBound: Int?
}
