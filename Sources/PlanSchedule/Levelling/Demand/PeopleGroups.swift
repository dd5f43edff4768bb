import PlanModel
import PlanSyntax

/// Who belongs to teams and roles, as rows of the plan's people.
struct PeopleGroups: Sendable {
  private let plan: Plan
  private let ofRole: [[Int]]
  private let ofTeam: [[Int]]
  /// Roles that are members of a team, by its row.
  private let rolesOfTeam: [[Int]]

  init(_ plan: Plan) {
    self.plan = plan
    var ofRole: [[Int]] = Array(repeating: [], count: plan.roles.count)
    var direct: [[Int]] = Array(repeating: [], count: plan.teams.count)
    var roles = direct
    for (row, person) in plan.people.enumerated() {
      if let role = plan.row(person.role, .role) { ofRole[role].append(row) }
      if let team = plan.row(person.team, .team) { direct[team].append(row) }
    }
    var inner: [[Int]] = Array(repeating: [], count: plan.teams.count)
    for (row, team) in plan.teams.enumerated() {
      for member in team.members {
        if let person = plan.row(member, .person) { direct[row].append(person) }
        if let role = plan.row(member, .role) { roles[row].append(role) }
      }
      if let outer = plan.row(team.partOf, .team) { inner[outer].append(row) }
    }
    self.ofRole = ofRole
    ofTeam = plan.teams.indices.map { Self.distinct(Self.below($0, inner).flatMap { direct[$0] }) }
    rolesOfTeam = plan.teams.indices.map { Self.distinct(Self.below($0, inner).flatMap { roles[$0] }) }
  }

  /// A team and those below it; circles are walked once.
  private static func below(_ team: Int, _ inner: [[Int]]) -> [Int] {
    var found = [team]
    var index = 0
    while index < found.count {
      for next in inner[found[index]] where !found.contains(next) { found.append(next) }
      index += 1
    }
    return found
  }

  /// Ascending: the order of the text.
  private static func distinct(_ rows: [Int]) -> [Int] { Set(rows).sorted() }

  func people(ofRole row: Int) -> [Int] { ofRole[row] }
  func people(ofTeam row: Int) -> [Int] { ofTeam[row] }
  func roles(ofTeam row: Int) -> [Int] { rolesOfTeam[row] }

  /// Those that a reference means, all of them.
  func people(_ reference: Reference) -> [Int] {
    if let person = plan.row(reference, .person) { return [person] }
    if let role = plan.row(reference, .role) { return ofRole[role] }
    if let team = plan.row(reference, .team) {
      return Self.distinct(ofTeam[team] + rolesOfTeam[team].flatMap { ofRole[$0] })
    }
    return []
  }

  /// Those who attend a meeting or do a routine.
  func people(inRecurring activity: Activity) -> [Int] {
    let chair = activity.details.meeting.chair.map { people($0) } ?? []
    return activity.details.meeting.attend.flatMap { people($0) } + chair + shares(of: activity.assign).map(\.person)
  }

  /// People and their shares where there is nothing to choose by: the first of each choice.
  func shares(of allotments: [Allotment]) -> [(person: Int, share: Int)] {
    allotments.flatMap { allotment -> [(person: Int, share: Int)] in
      let all = people(allotment.first)
      let isWhole = plan.row(allotment.first, .team) != nil && allotment.count == nil
      let count = isWhole ? all.count : Int(allotment.count?.scaled(by: 0) ?? 1)
      let share = allotment.share?.parts ?? WorkPattern.unit
      return all.prefix(max(0, count)).map { ($0, share) }
    }
  }
}
