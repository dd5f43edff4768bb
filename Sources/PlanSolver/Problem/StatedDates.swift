/// Dates of a plan that are not limits of single nodes: those of phases and sprints, by the number of the node that
/// has to keep them.
package struct StatedDates: Sendable {
  /// The end of the sprint of what is still to be done, in minutes from the origin.
  package var sprintEnds: [Int: Int] = [:]
  /// By start of a phase: the last minute in which it may start, in minutes from the origin.
  package var lastStarts: [Int: Int] = [:]
  /// By start of a phase: what it is pinned to, in minutes since 1970-01-01T00:00 UTC.
  package var pins: [Int: Int] = [:]

  package init() {}
}
