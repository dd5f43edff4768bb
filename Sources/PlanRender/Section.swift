/// A part of a plan that a backend can show; the raw values are what stands behind `--show`.
package enum Section: String, Sendable, Equatable, CaseIterable {
  /// Table of activities with dates and bars.
  case schedule
  /// Bars on a time axis.
  case gantt
  /// The schedule's milestones, gates and deliveries from outside.
  case milestones
  /// The schedule's critical activities, and what else leads to its end.
  case criticalPath = "critical-path"
  /// Activities and what they wait for.
  case network
  /// The work breakdown structure as a tree.
  case wbs
  /// Objective → requirement → deliverable → task.
  case trace
}
