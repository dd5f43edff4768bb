import PlanSolver


/// The hours in which the length and the floats of an activity are counted.
enum WorkHours: Sendable {
  /// A calendar: the one in force, or the clock for what is elapsed.
  case calendar(WorkCalendar)
  /// The hours in which it can go on: those of its window or its people and things.
  case pattern(WorkPattern, origin: Int)

  /// Minutes from one instant to a later one, in minutes since 1970-01-01T00:00 UTC.
  func between(_ first: Int, _ last: Int) -> Int {
    switch self {
    case .calendar(let calendar): calendar.between(first, last)
    case .pattern(let pattern, let origin):
      first <= last
        ? pattern.minutes(from: first - origin, to: last - origin) : -pattern.minutes(from: last - origin, to: first - origin)
    }
  }
}

extension WorkPattern {
  /// Worked minutes of a stretch, whatever the rate.
  func minutes(from start: Int, to end: Int) -> Int {
    var result = 0
    var index = index(endingAfter: start)
    while index < pieces.count, Int(pieces[index].start) < end {
      result += min(end, Int(pieces[index].end)) - max(start, Int(pieces[index].start))
      index += 1
    }
    return result
  }
}

extension LevellingProblem {
  /// The hours of an activity whose node is done in a mode, where they are not those of the node's calendar: without the
  /// leave and meetings of its people, and without its pauses.
  func ownHours(_ node: Int, mode: Int32) -> WorkHours? {
    let activity = Int(activityOfNode[node])
    guard mode >= 0, activity >= 0, network.nodes[node].calendar != CalendarBook.clock else { return nil }
    let isAlways = table.modes[Int(mode)].demands.isEmpty && !rests(activity)
    return isAlways ? nil : .pattern(table.patterns[Int(table.modes[Int(mode)].pattern)], origin: horizon.origin)
  }

  private func rests(_ activity: Int) -> Bool {
    plan.activities[activity].hasDetails && !plan.activities[activity].details.task.pause.isEmpty
  }
}
