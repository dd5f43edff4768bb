import PlanText

/// Scheduling choices made by the caller rather than the plan.
package struct SchedulingOptions: Sendable, Equatable {
  /// Replaces the project's `status-date`.
  package var statusDate: Day?
  /// False: only the dates of the resource-unconstrained network.
  package var levels: Bool
  /// How many schedules levelling may generate; nil for the default.
  package var schedules: Int?
  /// False: a first good schedule is enough wherever a search could only make it less late, or shorter. Imported
  /// projects are searched all the same, and so are plans in which lengths or people's hours follow from dates.
  package var searches: Bool

  package init(statusDate: Day? = nil, levels: Bool = true, schedules: Int? = nil, searches: Bool = true) {
    self.statusDate = statusDate
    self.levels = levels
    self.schedules = schedules
    self.searches = searches
  }
}
