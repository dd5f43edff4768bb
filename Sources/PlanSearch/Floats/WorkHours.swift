import PlanSolver
import PlanText

/// The hours in which the length and the floats of an activity are counted.
package enum WorkHours: Sendable {
  /// A calendar: the effective one, or the clock for elapsed work.
  case calendar(WorkCalendar)
  /// The hours in which it can be worked on: those of its window, or of its people and things.
  case pattern(WorkPattern, origin: Int)

  /// Minutes from one instant to a later one; instants are minutes since 1970-01-01T00:00 UTC.
  package func between(_ first: Int, _ last: Int) -> Int {
    switch self {
    case .calendar(let calendar): calendar.between(first, last)
    case .pattern(let pattern, let origin):
      first <= last
        ? pattern.minutes(from: first - origin, to: last - origin) : -pattern.minutes(from: last - origin, to: first - origin)
    }
  }
}

extension LevellingProblem {
  /// The own hours of an activity whose node uses a mode, if they differ from those of the node's calendar. They ignore
  /// its pauses and the leave and meetings of its people.
  func ownHours(_ node: NodeID, mode: Int32) -> WorkHours? {
    let activity = activityOfNode[node]
    guard mode >= 0, activity.exists, lagCalendars[node] == nil else { return nil }
    let isAlways = table.modes[Int(mode)].demands.isEmpty && !pausing.contains(activity)
    return isAlways ? nil : .pattern(table.patterns[Int(table.modes[Int(mode)].pattern)], origin: horizon.origin)
  }
}
