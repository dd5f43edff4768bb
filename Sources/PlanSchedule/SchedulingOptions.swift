import PlanText

/// How a plan is to be scheduled, where the call decides and not the plan.
package struct SchedulingOptions: Sendable, Equatable {
  /// Instead of the project's `status-date`.
  package var statusDate: Day?
  /// False: the dates of the network alone, as if nobody had other work.
  package var levels: Bool
  /// How many schedules the levelling may make; nil: its usual number.
  package var schedules: Int?

  package init(statusDate: Day? = nil, levels: Bool = true, schedules: Int? = nil) {
    self.statusDate = statusDate
    self.levels = levels
    self.schedules = schedules
  }
}
