import PlanModel
import PlanSyntax

/// The hours in which the length and the floats of an activity are counted.
enum WorkHours: Sendable {
  /// A calendar: the one in force, that of its people, or the clock for what is elapsed.
  case calendar(WorkCalendar)
  /// The hours in which it can go on: those of its window, or of its people where their calendars differ.
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
  /// The hours of an activity whose node is done in a mode, where they are not those of the node's calendar.
  func ownHours(_ node: Int, mode: Int32) -> WorkHours? {
    let activity = Int(activityOfNode[node])
    guard mode >= 0, activity >= 0, network.nodes[node].calendar != CalendarBook.clock else { return nil }
    let pattern = WorkHours.pattern(table.patterns[Int(table.modes[Int(mode)].pattern)], origin: horizon.origin)
    if settings.windows[activity] >= 0 { return pattern }
    guard settings.calendars[activity] < 0 else { return nil }
    var calendars: Set<Int> = []
    for index in table.modes[Int(mode)].demands where table.demands[Int(index)].allotment >= 0 {
      let resource = resources.resources[Int(table.demands[Int(index)].resource)]
      let row = Int(plan[resource.entity].row)
      switch resource.kind {
      case .person: calendars.insert(resources.workers.calendar(ofPerson: row))
      case .seat: calendars.insert(resources.workers.index(of: plan.roles[row].calendar))
      case .equipment, .software, .window: continue
      }
    }
    guard calendars.count < 2 else { return pattern }
    return calendars.first.map { .calendar(network.calendars[$0]) }
  }
}
