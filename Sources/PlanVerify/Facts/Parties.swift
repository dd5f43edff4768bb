import PlanModel
import PlanSyntax

/// Who belongs to each role and each team, indexed once.
struct Parties {
  /// As many positions as are needed.
  static let unlimited = Int(Int32.max)

  /// Rows of the people with each role, in plan order.
  private var withRole: [EntityID: [Int]] = [:]
  private var seats: [EntityID: Int] = [:]
  private var skills: [EntityID: [Word]] = [:]
  /// What `members` of each team lists, who names it as their team, and the teams that are part of it.
  private var listed: [EntityID: [EntityID]] = [:]
  private var joined: [EntityID: [EntityID]] = [:]
  private var inner: [EntityID: [EntityID]] = [:]
  /// Rows of the teams that list somebody, in plan order.
  private var listing: [EntityID: [Int]] = [:]

  /// Linear in people, roles and teams.
  init(_ plan: Plan) {
    for (row, person) in plan.people.enumerated() {
      if let role = person.role?.target { withRole[role, default: []].append(row) }
      if let team = person.team?.target { joined[team, default: []].append(person.id) }
    }
    for role in plan.roles {
      let named = withRole[role.id]?.count ?? 0
      skills[role.id] = role.skills
      seats[role.id] = role.headcount.map { max(0, whole($0) - named) } ?? (named == 0 ? Self.unlimited : 0)
    }
    for (row, team) in plan.teams.enumerated() {
      listed[team.id] = team.members.map(\.target).filter { $0 != .none }
      for member in listed[team.id] ?? [] where listing[member]?.last != row { listing[member, default: []].append(row) }
      if let whole = team.partOf?.target { inner[whole, default: []].append(team.id) }
    }
  }

  func people(withRole id: EntityID) -> [Int] { withRole[id] ?? [] }

  /// Unnamed positions of a role: the headcount minus the people named; without a headcount, as many as needed if
  /// nobody is named.
  func seats(ofRole id: EntityID) -> Int { seats[id] ?? 0 }

  func skills(ofRole id: EntityID) -> [Word] { skills[id] ?? [] }

  /// Rows of the teams that list somebody, in plan order.
  func teams(listing id: EntityID) -> [Int] { listing[id] ?? [] }

  /// The people and roles of a team and its subteams, without duplicates; linear in what these state.
  func members(of team: EntityID, in plan: Plan) -> [EntityID] {
    var result: [EntityID] = []
    var known: Set<EntityID> = []
    var seen: Set<EntityID> = []
    var open = [team]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      for member in listed[next] ?? [] {
        if plan[member].kind == .team {
          open.append(member)
        } else if known.insert(member).inserted {
          result.append(member)
        }
      }
      for person in joined[next] ?? [] where known.insert(person).inserted { result.append(person) }
      open += inner[next] ?? []
    }
    return result
  }
}

extension Verification {
  /// Rows of a person, of the people with a role, or of the members of a team and its subteams.
  func people(of id: EntityID) -> [Int] {
    guard id != .none, plan[id].source < 0, plan[id].row >= 0 else { return [] }
    switch plan[id].kind {
    case .person: return [Int(plan[id].row)]
    case .role: return parties.people(withRole: id)
    case .team: return members(of: id).filter { plan[$0].kind == .person }.map { Int(plan[$0].row) }
    default: return []
    }
  }

  /// The people and roles of a team and its subteams, without duplicates.
  func members(of team: EntityID) -> [EntityID] { parties.members(of: team, in: plan) }

  /// The unnamed positions of a role.
  func seats(ofRole id: EntityID) -> Int { parties.seats(ofRole: id) }
}

extension Array where Element: PlanEntry {
  /// The declaration with a number, which usually stands in its own row.
  func declaration(_ id: EntityID?, in plan: Plan) -> Element? {
    guard let id, id != .none else { return nil }
    let row = Int(plan[id].row)
    if indices.contains(row), self[row].id == id { return self[row] }
    return first { $0.id == id }
  }
}
