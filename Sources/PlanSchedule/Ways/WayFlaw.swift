/// Why a task is never done in one of its ways.
package enum WayFlaw: Equatable, Sendable {
  /// It needs more of something than there is.
  case tooLittle
  /// Nobody in it has a skill that people in another way have.
  case lacks(skill: String)
}
