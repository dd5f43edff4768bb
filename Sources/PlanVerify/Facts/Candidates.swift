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
        for member in members(of: id) { add(member, to: &result) }
      default: add(id, to: &result)
      }
    }
    result.people = Array(Set(result.people)).sorted()
    let wanted = item.count
    let isTeam = names.count == 1 && names[0] != .none && plan[names[0]].kind == .team
    if isTeam, wanted == nil {
      // All members; a role among them is filled by at least one.
      result.least = result.people.count
      let members = members(of: names[0])
      let roles = members.filter { plan[$0].kind == .role }
      if !roles.isEmpty { result.least = members.count }
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
    case .person: candidates.people += people(of: id)
    case .role:
      candidates.people += people(of: id)
      if seats(ofRole: id) > 0 { candidates.roles.append(id) }
    default: break
    }
  }

  /// True when a person, through their own skills or their role's, can do everything needed.
  func hasSkills(_ needs: [Word], person row: Int) -> Bool {
    let person = plan.people[row]
    return has(needs, person.skills + (person.role.map { parties.skills(ofRole: $0.target) } ?? []))
  }

  func has(_ needs: [Word], _ skills: [Word]) -> Bool {
    let known = skills.map { plan.text($0) }
    return needs.allSatisfy { known.contains(plan.text($0)) }
  }
}
