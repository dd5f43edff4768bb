import PlanModel
import PlanSyntax
import PlanText

/// Who belongs to teams and roles, as rows of the plan's people.
package struct PeopleGroups: Sendable {
  private let plan: Plan
  private let ofRole: [[Int]]
  /// People, and roles, that are members of a team or of those inside it, by its row. Found when asked for, because a
  /// long chain of teams contains everybody many times.
  private let ofTeam: [Lazily<[Int]>]
  private let rolesOfTeam: [Lazily<[Int]>]

  package init(_ plan: Plan) {
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
    ofTeam = plan.teams.indices.map { [direct, inner] team in
      Lazily { Self.distinct(Self.below(team, inner).flatMap { direct[$0] }) }
    }
    rolesOfTeam = plan.teams.indices.map { [roles, inner] team in
      Lazily { Self.distinct(Self.below(team, inner).flatMap { roles[$0] }) }
    }
  }

  /// A team and its subteams; cycles are walked once.
  private static func below(_ team: Int, _ inner: [[Int]]) -> [Int] {
    var found = [team]
    if inner[team].isEmpty { return found }
    var seen: Set<Int> = [team]
    var index = 0
    while index < found.count {
      for next in inner[found[index]] where seen.insert(next).inserted { found.append(next) }
      index += 1
    }
    return found
  }

  /// In ascending order, which is source order.
  private static func distinct(_ rows: [Int]) -> [Int] { Set(rows).ordered() }

  package func people(ofRole row: Int) -> [Int] { ofRole[row] }
  package func people(ofTeam row: Int) -> [Int] { ofTeam[row].value }
  package func roles(ofTeam row: Int) -> [Int] { rolesOfTeam[row].value }

  /// Everyone a reference denotes.
  package func people(_ reference: Reference) -> [Int] {
    if let person = plan.row(reference, .person) { return [person] }
    if let role = plan.row(reference, .role) { return ofRole[role] }
    if let team = plan.row(reference, .team) {
      return Self.distinct(people(ofTeam: team) + roles(ofTeam: team).flatMap { ofRole[$0] })
    }
    return []
  }

  /// Unnamed positions of a role: its headcount minus the people who have it; nil if unlimited.
  package func seats(ofRole row: Int) -> Int? {
    let people = ofRole[row].count
    guard let headcount = plan.roles[row].headcount else { return people > 0 ? 0 : nil }
    return max(0, (headcount.integer ?? 0) - people)
  }
}
