import PlanText

/// Scheduling choices made by the caller rather than the plan.
package struct SchedulingOptions: Sendable, Equatable {
  /// Replaces the project's `status-date`.
  package var statusDate: Day?
  /// False: only the dates of the resource-unconstrained network.
  package var levels: Bool
  /// How many schedules levelling may generate; nil for the default.
  package var schedules: Int?

  package init(statusDate: Day? = nil, levels: Bool = true, schedules: Int? = nil) {
    self.statusDate = statusDate
    self.levels = levels
    self.schedules = schedules
  }
}
