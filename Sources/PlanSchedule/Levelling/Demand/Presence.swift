/// When somebody or something is there, in minutes from the origin of the levelling problem.
struct Presence: Sendable {
  /// In the hours of the calendar.
  var atWork: InstantRanges
  /// At any hour: what counts in windows and for elapsed time, where people come outside their hours.
  var reachable: InstantRanges
  /// How much of a person there is for tasks.
  var levels: LevelSteps
  /// Of places and things: what meetings and routines leave of their capacity; nil for all of it.
  var left: LevelSteps?
}
