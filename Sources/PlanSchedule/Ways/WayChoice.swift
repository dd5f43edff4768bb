import PlanSearch
import PlanSolver
import PlanText

/// In which way each task is done that can be done in several. With that decided, the plan is one without a choice.
struct WayChoice: Equatable {
  /// Counted from 0.
  var ways: [ActivityID: Int] = [:]
  /// A good sequence for these ways; nil if none was looked for.
  var sequence: [NodeID]?
  /// Schedules that were generated.
  var schedules = 0
  /// Schedules that may be generated in all until a better sequence is found; nil for as many as the caller wants.
  var budget: Int?
  /// Minutes from the project's start before which no schedule ends, whatever the ways; nil if there was no choice.
  var lowerBound: Int?

  init(ways: [ActivityID: Int] = [:]) { self.ways = ways }

  init(_ found: WaySearch.Result, lowerBound: Int) {
    ways = found.ways
    sequence = found.length == nil ? nil : found.sequence
    schedules = found.schedules
    budget = found.budget
    self.lowerBound = lowerBound
  }

  /// True if it leads to the same schedule.
  func isSame(as other: WayChoice) -> Bool { ways == other.ways && sequence == other.sequence }
}
