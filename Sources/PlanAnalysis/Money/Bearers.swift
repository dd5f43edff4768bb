import PlanModel
import PlanSyntax
import PlanText

/// Which account bears what: the one that a line names; of things, otherwise their own; otherwise that of the work or of the
/// phase around it; otherwise that of the person or of the person's role.
struct Bearers {
  private let plan: Plan
  /// By activity, inherited; none without one.
  private let ofActivity: [EntityID]

  init(_ plan: Plan) {
    self.plan = plan
    var accounts = [EntityID](repeating: .none, count: plan.activities.count)
    for activity in plan.activityIDs {
      // Parents are declared before their content.
      if let parent = plan[activity].parent { accounts[activity.index] = accounts[parent.index] }
      guard plan[activity].hasDetails, let own = plan.account(plan[activity].details.account) else { continue }
      accounts[activity.index] = own
    }
    ofActivity = accounts
  }

  func account(_ line: Reference?, _ activity: ActivityID?, _ own: Reference?...) -> EntityID {
    if let named = plan.account(line) { return named }
    if let activity, ofActivity[activity.index] != .none { return ofActivity[activity.index] }
    return own.lazy.compactMap { plan.account($0) }.first ?? .none
  }

  /// That of a person, otherwise of their role; of a role or of equipment.
  func account(of resource: EntityID, _ activity: ActivityID) -> EntityID {
    let row = Int(plan[resource].row)
    guard row >= 0 else { return account(nil, activity) }
    switch plan[resource].kind {
    case .person:
      let role = plan.row(plan.people[row].role, .role).flatMap { plan.roles[$0].account }
      return account(nil, activity, plan.people[row].account, role)
    case .role: return account(nil, activity, plan.roles[row].account)
    case .equipment: return account(plan.equipment[row].account, activity)
    default: return account(nil, activity)
    }
  }
}

extension Plan {
  /// The account that a reference names.
  package func account(_ reference: Reference?) -> EntityID? { row(reference, .account).map { accounts[$0].id } }
}
