import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// A first or last date of a resource or recurring activity that is given by the start or finish of an activity.
package struct MovingBound: Sendable {
  /// The person, role, equipment, software, window, meeting or routine.
  package let owner: EntityID
  /// Index of the activity.
  package let activity: ActivityID
  let atStart: Bool
  /// True for `until`.
  package let isEnd: Bool
  /// Meetings and routines take time between their bounds; everything else is available between them.
  let takesTime: Bool

  /// In declaration order.
  package static func all(_ plan: Plan) -> [MovingBound] {
    var result: [MovingBound] = []
    func add(_ owner: EntityID, _ from: Bound?, _ until: Bound?, takesTime: Bool = false) {
      for (bound, isEnd) in [(from, false), (until, true)] {
        guard case .activity(let reference, let anchor) = bound, let activity = plan.activity(reference.target) else { continue }
        result.append(
          MovingBound(owner: owner, activity: activity, atStart: anchor == .starts, isEnd: isEnd, takesTime: takesTime))
      }
    }
    for person in plan.people { add(person.id, person.from, person.until) }
    for role in plan.roles { add(role.id, role.from, role.until) }
    for equipment in plan.equipment { add(equipment.id, equipment.from, equipment.until) }
    for software in plan.software { add(software.id, software.from, software.until) }
    for window in plan.windows { add(window.id, window.from, window.until) }
    for activity in plan.activities where activity.hasDetails {
      add(activity.id, activity.details.from, activity.details.until, takesTime: true)
    }
    return result
  }

  /// The time that was relied on although the resulting dates do not provide it; nil if there is none.
  func gap(_ assumed: ActivityMoments, _ actual: ActivityMoments) -> Range<Int>? {
    let before = atStart ? assumed.starts[activity] : assumed.finishes[activity]
    let after = atStart ? actual.starts[activity] : actual.finishes[activity]
    guard before != ActivityMoments.none, after != ActivityMoments.none else { return nil }
    // A meeting that ends later or begins earlier than assumed; a resource that leaves earlier or arrives later.
    let isWorse = isEnd == takesTime ? after > before : after < before
    guard isWorse else { return nil }
    return min(before, after)..<max(before, after)
  }

  /// The owners themselves, and those whose time a meeting or routine takes.
  package func people(_ groups: PeopleGroups, _ plan: Plan) -> [EntityID] {
    guard takesTime, let index = plan.activity(owner) else { return [] }
    return RecurringParties(plan, groups, plan[index]).entities
  }
}
