import PlanModel
import PlanSyntax
import PlanText

/// Who can fill an item of `assign`.
struct Candidates {
  /// Rows of people, in plan order.
  var people: [Int] = []
  /// Roles with unnamed positions.
  var roles: [EntityID] = []
  var things: [EntityID] = []
  /// The minimum number required.
  var least: Int
  var most: Int
  /// True if one or several are chosen from more: skills decide.
  var isChoice: Bool
}

extension Verification {
  func candidates(_ item: Allotment) -> Candidates {
    let names = [item.first.target] + item.others.map(\.target)
    var result = Candidates(least: 0, most: 0, isChoice: names.count > 1)
    for id in names where id != .none {
      switch plan[id].kind {
      case .equipment, .software: result.things.append(id)
      case .role:
        result.isChoice = true
        add(id, to: &result)
      case .team:
        for member in plan.members(of: id) { add(member, to: &result) }
      default: add(id, to: &result)
      }
    }
    result.people = Array(Set(result.people)).sorted()
    let wanted = item.count
    let isTeam = names.count == 1 && names[0] != .none && plan[names[0]].kind == .team
    if isTeam, wanted == nil {
      // All members; a role among them is filled by at least one.
      result.least = result.people.count
      let roles = plan.members(of: names[0]).filter { plan[$0].kind == .role }
      if !roles.isEmpty { result.least = plan.members(of: names[0]).count }
      result.most = roles.isEmpty ? result.least : .max
      result.isChoice = false
    } else {
      result.least = wanted ?? 1
      result.most = result.least
    }
    return result
  }

  private func add(_ id: EntityID, to candidates: inout Candidates) {
    switch plan[id].kind {
    case .person: candidates.people += plan.people(of: id)
    case .role:
      candidates.people += plan.people(of: id)
      if seats(ofRole: id) > 0 { candidates.roles.append(id) }
    default: break
    }
  }

  /// Unnamed positions of a role.
  func seats(ofRole id: EntityID) -> Int { seats[id] ?? 0 }

  /// True when a person, through their own skills or their role's, can do everything needed.
  func hasSkills(_ needs: [Word], person row: Int) -> Bool {
    let person = plan.people[row]
    let role = plan.roles.first { $0.id == person.role?.target }
    return has(needs, person.skills + (role?.skills ?? []))
  }

  func has(_ needs: [Word], _ skills: [Word]) -> Bool {
    let known = skills.map { plan.text($0) }
    return needs.allSatisfy { known.contains(plan.text($0)) }
  }
}

extension Plan {
  /// By role, its unnamed positions: the headcount minus the people named; without a headcount, as many as needed if
  /// nobody is named. O(roles · people).
  var seatsOfRoles: [EntityID: Int] {
    var result: [EntityID: Int] = [:]
    for role in roles where result[role.id] == nil {
      let named = people(of: role.id).count
      result[role.id] = role.headcount.map { max(0, whole($0) - named) } ?? (named == 0 ? Int(Int32.max) : 0)
    }
    return result
  }
}
