/// The availability profile of a resource, in minutes from the origin of the levelling problem.
package struct AvailabilityProfile: Sendable {
  /// In the hours of the calendar.
  package var atWork: WeeklyRanges
  /// At any hour: used for windows and elapsed time, for which people come outside their hours.
  package var reachable: WeeklyRanges
  /// How much of a person is available for tasks.
  package var levels: LevelSteps
  /// For positions and things: what meetings and routines leave of their capacity; nil for all of it.
  package var left: LevelSteps?

  package init(atWork: WeeklyRanges, reachable: WeeklyRanges, levels: LevelSteps, left: LevelSteps? = nil) {
    self.atWork = atWork
    self.reachable = reachable
    self.levels = levels
    self.left = left
  }
}
