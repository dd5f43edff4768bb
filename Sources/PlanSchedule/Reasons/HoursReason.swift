import PlanModel
import PlanSyntax

/// Which hours an activity waits for: a window's, or the end of somebody's absence.
struct HoursReason {
  let reason: StartReason

  init(_ schedule: Schedule, _ levelling: Levelling, _ activity: Int, _ node: Int) {
    let plan = schedule.plan
    let day = schedule.clock(levelling.start(of: node)).day
    if schedule.windowRow(activity) != nil {
      reason = schedule.windowReason(activity) { "the window '\($0)' opens then" }
      return
    }
    for demand in levelling.demands(ofNode: node) where demand.allotment >= 0 {
      let id = levelling.problem.resources.resources[Int(demand.resource)].entity
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
    let first = levelling.demands(ofNode: node).first { $0.allotment >= 0 }
    let who = first.map { levelling.problem.resources.resources[Int($0.resource)].entity }
    reason = StartReason(
      kind: .hours, entity: who, text: who.map { "'\(plan.name($0))' does not work before" } ?? "nobody works before",
      place: who.map { plan[$0].name })
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
