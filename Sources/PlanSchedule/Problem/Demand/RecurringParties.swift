import PlanModel
import PlanSolver
import PlanSyntax

/// The people and things that a meeting or a routine asks for.
package struct RecurringParties {
  package enum Party: Hashable, Sendable {
    /// Rows of the plan.
    case person(Int), seat(Int), equipment(Int), software(Int)

    var works: Bool {
      switch self {
      case .person, .seat: true
      case .equipment, .software: false
      }
    }
  }

  /// A number of options to take, each a list of parties that come together.
  struct Place {
    /// In source order.
    package var options: [[Party]]
    package var count: Int
    /// The share of each of them, in parts of ``WorkPattern/unit``; for things, of all units together.
    package var parts: Int
  }

  private(set) var places: [Place] = []
  private let plan: Plan
  private let groups: PeopleGroups

  package init(_ plan: Plan, _ groups: PeopleGroups, _ activity: Activity) {
    self.plan = plan
    self.groups = groups
    if plan[activity.id].kind == .meeting {
      for reference in activity.details.meeting.attend { addEverybody(reference) }
      if let chair = activity.details.meeting.chair ?? plan.project?.manager { addOne(chair) }
    }
    for allotment in activity.assign { add(allotment) }
  }

  /// Everyone and everything that might be asked for.
  package var entities: [EntityID] {
    var result: [EntityID] = []
    for party in places.flatMap({ $0.options.joined() }) {
      let id =
        switch party {
        case .person(let row): plan.people[row].id
        case .seat(let row): plan.roles[row].id
        case .equipment(let row): plan.equipment[row].id
        case .software(let row): plan.software[row].id
        }
      if !result.contains(id) { result.append(id) }
    }
    return result
  }

  /// The people and things if nobody has to be chosen, each with its share; nil otherwise.
  var cast: [(party: Party, parts: Int)]? {
    var known: Set<Party> = []
    var result: [(party: Party, parts: Int)] = []
    for place in places {
      guard place.count == 1, place.options.count == 1, place.options[0].count == 1, known.insert(place.options[0][0]).inserted
      else { return nil }
      // Unnamed positions may all be taken.
      if case .seat = place.options[0][0] { return nil }
      result.append((place.options[0][0], place.parts))
    }
    return result
  }

  /// How often a party can take part: a person once, as many positions of a role as nobody has, things without limit,
  /// because what is asked for of them adds up.
  func most(_ party: Party) -> Int {
    switch party {
    case .person: 1
    case .seat(let role): groups.seats(ofRole: role) ?? .max
    case .equipment, .software: .max
    }
  }

  /// Everyone who has a role attends; of a team, all members, and one person for each role in it.
  private mutating func addEverybody(_ reference: Reference) {
    if let role = plan.row(reference, .role) {
      for person in groups.people(ofRole: role) { add([[.person(person)]]) }
      if let seats = groups.seats(ofRole: role), seats > 0 { add([[.seat(role)]], count: seats) }
    } else if let team = plan.row(reference, .team) {
      addTeam(team, parts: WorkPattern.unit)
    } else if let person = plan.row(reference, .person) {
      add([[.person(person)]])
    }
  }

  private mutating func addTeam(_ team: Int, parts: Int) {
    for person in groups.people(ofTeam: team) { add([[.person(person)]], parts: parts) }
    for role in groups.roles(ofTeam: team) { add(pool(ofRole: role), parts: parts) }
  }

  private mutating func addOne(_ reference: Reference) { add(singles(reference)) }

  private mutating func add(_ options: [[Party]], count: Int = 1, parts: Int = WorkPattern.unit) {
    if !options.isEmpty, count > 0, parts > 0 { places.append(Place(options: options, count: count, parts: parts)) }
  }

  private mutating func add(_ allotment: Allotment) {
    let count = min(allotment.count ?? 1, Allotment.most)
    let parts = allotment.share?.parts ?? WorkPattern.unit
    if allotment.others.isEmpty {
      if plan.row(allotment.first, .equipment) != nil || plan.row(allotment.first, .software) != nil {
        return add(singles(allotment.first), parts: count * parts)
      }
      if let team = plan.row(allotment.first, .team), allotment.count == nil { return addTeam(team, parts: parts) }
      return add(singles(allotment.first), count: count, parts: parts)
    }
    let options = ([allotment.first] + allotment.others).flatMap { reference -> [[Party]] in
      guard allotment.count == nil, let team = plan.row(reference, .team) else { return singles(reference) }
      return [whole(team)]
    }
    add(options, count: count, parts: parts)
  }

  /// A team as a whole: its members and, for each role in it, the first one who is not among them already.
  private func whole(_ team: Int) -> [Party] {
    groups.roles(ofTeam: team).reduce(into: groups.people(ofTeam: team).map { .person($0) }) { parties, role in
      if let party = pool(ofRole: role).lazy.flatMap({ $0 }).first(where: { !parties.contains($0) }) { parties.append(party) }
    }
  }

  private func singles(_ reference: Reference) -> [[Party]] {
    if let person = plan.row(reference, .person) { return [[.person(person)]] }
    if let role = plan.row(reference, .role) { return pool(ofRole: role) }
    if let team = plan.row(reference, .team) {
      return groups.people(ofTeam: team).map { [.person($0)] } + groups.roles(ofTeam: team).flatMap { pool(ofRole: $0) }
    }
    if let equipment = plan.row(reference, .equipment) { return [[.equipment(equipment)]] }
    if let software = plan.row(reference, .software) { return [[.software(software)]] }
    return []
  }

  private func pool(ofRole role: Int) -> [[Party]] {
    let seats = groups.seats(ofRole: role)
    return groups.people(ofRole: role).map { [.person($0)] } + (seats == 0 ? [] : [[.seat(role)]])
  }
}
