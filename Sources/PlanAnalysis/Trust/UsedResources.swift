import PlanModel
import PlanSyntax
import PlanText

/// Everything whose time or hours activities may use: what they name, and the people in a role or team.
struct UsedResources {
  private let plan: Plan
  /// People by role and by team.
  private var people: [EntityID: [EntityID]] = [:]

  init(_ plan: Plan) {
    self.plan = plan
    for person in plan.people {
      for group in [person.role, person.team] {
        if let id = group?.target, id != .none { people[id, default: []].append(person.id) }
      }
    }
    for team in plan.teams { people[team.id, default: []] += team.members.map(\.target).filter { $0 != .none } }
  }

  func used(by id: ActivityID) -> Set<EntityID> {
    let activity = plan[id]
    var named = activity.possibleAssign.flatMap { [$0.first] + $0.others }
    if activity.hasDetails {
      let details = activity.details
      named += details.meeting.attend + details.changedSystems + details.task.consume.map(\.material)
      named += details.task.ways.flatMap { $0.consume.map(\.material) }
      named += [details.calendar, details.within, details.task.sprint].compactMap { $0 }
    }
    var result: Set<EntityID> = []
    for reference in named where reference.target != .none {
      result.insert(reference.target)
      result.formUnion(people[reference.target] ?? [])
    }
    return result
  }

  /// True when work that uses it takes it away from other work.
  func isShared(_ id: EntityID) -> Bool { plan[id].kind != .calendar && plan[id].kind != .sprint }
}
