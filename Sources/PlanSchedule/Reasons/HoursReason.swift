import PlanModel
import PlanSyntax

/// Which hours an activity waits for: the end of somebody's absence or meeting, before those of a window, before those
/// that somebody works.
struct HoursReason {
  let reason: StartReason

  init(_ schedule: Schedule, _ levelling: Levelling, _ activity: Int, _ node: Int) {
    let plan = schedule.plan
    let start = levelling.start(of: node)
    let day = schedule.clock(start).day
    let needed = levelling.demands(ofNode: node).filter { $0.allotment >= 0 }
      .map { levelling.problem.resources.resources[Int($0.resource)].entity }
    let window = WindowWait(schedule, levelling, activity, start)
    for id in needed {
      if let missed = window?.missed(by: id) {
        reason = StartReason(
          kind: .hours, entity: id,
          text: "'\(plan.name(id))' is on leave until \(missed.last.iso) and misses the opening before that in the window '\(window?.name ?? "")'",
          place: missed.span)
        return
      }
    }
    if let window, window.opensThen {
      reason = schedule.windowReason(activity) { "the window '\($0)' opens then" }
      return
    }
    for id in needed {
      if let (text, place) = Self.absence(of: id, plan, before: day) {
        reason = StartReason(kind: .hours, entity: id, text: "'\(plan.name(id))' \(text)", place: place)
        return
      }
    }
    let pauses = plan.activities[activity].hasDetails ? plan.activities[activity].details.task.pause : []
    if let pause = Self.last(pauses, before: day) {
      reason = StartReason(kind: .hours, text: "it pauses until then", place: pause.span)
      return
    }
    if let meeting = Self.meeting(schedule, activity, needed, before: start) {
      reason = meeting
      return
    }
    if window != nil, needed.isEmpty {
      reason = schedule.windowReason(activity) { "the window '\($0)' opens then" }
      return
    }
    reason = StartReason(
      kind: .hours, entity: needed.first,
      text: needed.first.map { "'\(plan.name($0))' does not work before" } ?? "nobody works before",
      place: needed.first.map { plan[$0].name })
  }

  /// The meeting or routine that ends when work begins, of one of those who do it.
  private static func meeting(
    _ schedule: Schedule, _ activity: Int, _ needed: [EntityID], before start: Int
  ) -> StartReason? {
    let plan = schedule.plan
    let groups = PeopleGroups(plan)
    let calendar = schedule.calendar(activity)
    for index in plan.activities.indices {
      let kind = plan[plan.activities[index].id].kind
      guard kind == .meeting || kind == .routine else { continue }
      let details = plan.activities[index].details.meeting
      let named = details.attend + [details.chair].compactMap { $0 } + plan.activities[index].assign.map(\.first)
      let people = Set(named.flatMap { groups.people($0) }.map { plan.people[$0].id })
      guard let id = needed.first(where: people.contains) else { continue }
      let last = schedule.occurrences(index).last { $0.upperBound <= start }
      guard let last, calendar.between(last.upperBound, start) == 0, last.upperBound > start - 1440 else { continue }
      let path = plan.path(plan.activities[index].id)
      let text = kind == .meeting ? "is in '\(path)'" : "does '\(path)'"
      return StartReason(
        kind: .hours, entity: id, text: "'\(plan.name(id))' \(text) until \(schedule.clock(last.upperBound).time.iso)",
        place: plan[plan.activities[index].id].name)
    }
    return nil
  }

  private static func absence(of id: EntityID, _ plan: Plan, before day: Day) -> (String, Span)? {
    let row = Int(plan[id].row)
    switch plan[id].kind {
    case .person:
      if let leave = last(plan.people[row].leave, before: day) {
        return ("is on leave until \(leave.last.iso)", leave.span)
      }
      if case .moment(let moment) = plan.people[row].from, near(moment.day, day) {
        return ("is there from \(moment.day.iso) on", plan[id].name)
      }
      if case .activity = plan.people[row].from { return ("is not there before", plan[id].name) }
    case .equipment:
      if let off = last(plan.equipment[row].unavailable, before: day) {
        return ("is unavailable until \(off.last.iso)", off.span)
      }
      if plan.equipment[row].leadTime != nil { return ("arrives then, after its lead-time", plan[id].name) }
    default: break
    }
    return nil
  }

  /// The entry that ends a few days before at most.
  private static func last(_ dates: [OffDates], before day: Day) -> OffDates? {
    dates.filter { near($0.last, day) }.max { $0.last < $1.last }
  }

  private static func near(_ date: Day, _ day: Day) -> Bool { date <= day && date.advanced(by: 5) >= day }
}

/// An activity that waits for its window: whether it opens just then, and who could not use it when it was open before.
private struct WindowWait {
  let name: String
  let opensThen: Bool
  private let schedule: Schedule
  /// The last opening that the activity could have used, for all that it waits for.
  private let before: Range<Int>?

  init?(_ schedule: Schedule, _ levelling: Levelling, _ activity: Int, _ start: Int) {
    guard let row = schedule.windowRow(activity) else { return nil }
    self.schedule = schedule
    name = schedule.plan.name(schedule.plan.windows[row].id)
    let origin = levelling.problem.horizon.origin
    let openings = levelling.problem.resources.openings[row].ranges
    opensThen = openings.contains { $0.lowerBound + origin == start }
    let ready = schedule.readyInstant(activity)
    before = openings.last { $0.lowerBound + origin < start && $0.upperBound + origin > ready && $0.upperBound + origin <= start }
      .map { $0.lowerBound + origin..<$0.upperBound + origin }
  }

  /// The leave of a person that covers the opening before.
  func missed(by id: EntityID) -> OffDates? {
    let plan = schedule.plan
    guard let before, plan[id].kind == .person else { return nil }
    let (first, last) = (schedule.clock(before.lowerBound).day, schedule.clock(before.upperBound - 1).day)
    return plan.people[Int(plan[id].row)].leave.last { $0.first <= last && first <= $0.last }
  }
}

extension Schedule {
  /// When all that an activity waits for is over: the project's start, the status date, and what it follows itself.
  fileprivate func readyInstant(_ activity: Int) -> Int {
    var result = max(NetworkBuilder.projectStart(plan), statusInstant ?? .min)
    for link in links(activity) where link.kind == .finishToStart || link.kind == .startToStart {
      guard let source = plan.activity(link.predecessor), hasDates(source) else { continue }
      result = max(result, link.kind == .finishToStart ? finish(source) : start(source))
    }
    return result
  }
}
