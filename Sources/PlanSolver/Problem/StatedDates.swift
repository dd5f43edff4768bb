import PlanText

/// Dates of a plan that are not limits of single nodes: those of phases and sprints, by the number of the node that
/// must meet them.
package struct StatedDates: Sendable {
  /// The end of the sprint of remaining work, in minutes from the origin.
  package var sprintEnds: [NodeID: Int] = [:]
  /// By start node of a phase: the last minute at which it may start, in minutes from the origin.
  package var lastStarts: [NodeID: Int] = [:]
  /// By start node of a phase: its pinned start, in minutes since 1970-01-01T00:00 UTC.
  package var pins: [NodeID: Int] = [:]

  package init() {}
}
