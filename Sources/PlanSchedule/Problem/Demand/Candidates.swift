import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Who could fill the places of an activity: every choice is a list of resources, one entry per person, position or
/// unit.
package struct Candidates {
  struct Part: Equatable {
    package var resource: ResourceID
    /// Units of equipment, or positions.
    package var count: Int32
    /// Parts of ``WorkPattern/unit``.
    package var share: Int32
    package var allotment: Int16
  }

  /// No more combinations than this are tried.
  package static let limit = 64
  private let resources: ResourceTable
  private let plan: Plan

  package init(_ resources: ResourceTable) {
    self.resources = resources
    plan = resources.plan
  }

  /// The choices for all of `assign`. One empty choice if nobody is assigned.
  func choices(_ activity: Activity) -> [[Part]] {
    let needs = activity.hasDetails ? activity.details.task.needs.map { plan.text($0) } : []
    var result: [[Part]] = [[]]
    for (number, allotment) in activity.assign.enumerated() {
      let options = options(allotment, Int16(clamping: number), needs)
      if options.isEmpty { continue }
      Self.add(options, to: &result)
    }
    // Nobody fills two places unless there is no other way.
    let distinct = result.filter { choice in
      let people = choice.filter { resources.resources[$0.resource].kind == .person }.map(\.resource)
      return Set(people).count == people.count
    }
    return distinct.isEmpty ? result : distinct
  }

  /// Combines each choice with each of some options, or as many of both as the limit allows.
  private static func add(_ options: [[Part]], to choices: inout [[Part]]) {
    guard options.count == 1, choices.count <= limit else { return choices = product(choices, options) }
    // In place, since there may be thousands of places to fill.
    for index in choices.indices { choices[index] += options[0] }
  }

  private static func product(_ left: [[Part]], _ right: [[Part]]) -> [[Part]] {
    if left.count * right.count <= limit { return left.flatMap { first in right.map { first + $0 } } }
    return (0..<limit).map { number in
      let first = left[number % left.count]
      let offset = number / left.count + number
      // Of the next in turn, the first one that asks nobody twice.
      let turn = (0..<right.count).first { step in
        right[(offset + step) % right.count].allSatisfy { part in !first.contains { $0.resource == part.resource } }
      }
      return first + right[(offset + (turn ?? 0)) % right.count]
    }
  }

  private func options(_ allotment: Allotment, _ number: Int16, _ needs: [String]) -> [[Part]] {
    let share = Int32(allotment.share?.parts ?? WorkPattern.unit)
    let count = allotment.count ?? 1
    func part(_ resource: ResourceID) -> Part { Part(resource: resource, count: 1, share: share, allotment: number) }
    if allotment.others.isEmpty {
      if let row = plan.row(allotment.first, .equipment) {
        return [[Part(resource: resources.equipmentResource[row], count: Int32(count), share: share, allotment: number)]]
      }
      if let row = plan.row(allotment.first, .software) {
        return [[Part(resource: resources.softwareResource[row], count: Int32(count), share: share, allotment: number)]]
      }
      if let row = plan.row(allotment.first, .team), allotment.count == nil {
        return wholeTeam(row, part)
      }
    }
    let names = [allotment.first] + allotment.others
    if allotment.count == nil, allotment.others.count > 0, names.contains(where: { plan.row($0, .team) != nil }) {
      return alternatives(names, needs, part)
    }
    let pool = pool(names)
    if pool.isEmpty { return [] }
    if count > Allotment.most { return [[Part(resource: pool[0], count: 1, share: 0, allotment: number)]] }
    let able = skilled(pool, needs)
    let places = able.reduce(0) { $0 + min(count, self.places(in: $1)) }
    if able.isEmpty || places >= count {
      return combinations(of: able.isEmpty ? pool : able, count).map { $0.map(part) }
    }
    // Too few have the skills: those who do are joined by others.
    let first = able.flatMap { Array(repeating: $0, count: min(count, self.places(in: $0))) }
    let skilled = Set(able)
    let others = pool.filter { !skilled.contains($0) }
    if others.isEmpty { return combinations(of: pool, count).map { $0.map(part) } }
    return combinations(of: others, count - first.count).map { (first + $0).map(part) }
  }

  /// One of several names; a team counts as a whole.
  private func alternatives(_ names: [Reference], _ needs: [String], _ part: (ResourceID) -> Part) -> [[Part]] {
    let options = names.flatMap { name -> [[Part]] in
      guard let team = plan.row(name, .team) else { return pool([name]).map { [part($0)] } }
      return wholeTeam(team, part)
    }.filter { !$0.isEmpty }
    let able = needs.isEmpty ? options : options.filter { $0.contains { hasSkills($0.resource, needs) } }
    return able.isEmpty ? options : able
  }

  /// Each member, and one person or position of each role in the team.
  private func wholeTeam(_ row: Int, _ part: (ResourceID) -> Part) -> [[Part]] {
    let people = resources.groups.people(ofTeam: row).map { part(resources.personResource[$0]) }
    var result = [people]
    for role in resources.groups.roles(ofTeam: row) {
      let options = pool(ofRole: role).filter { candidate in !people.contains { $0.resource == candidate } }
      if !options.isEmpty { Self.add(options.map { [part($0)] }, to: &result) }
    }
    return result
  }

  /// Everyone the names listed could mean, in source order. Unnamed positions stand for as many as there are, so they
  /// may be named several times.
  private func pool(_ references: [Reference]) -> [ResourceID] {
    var result: [ResourceID] = []
    var known: Set<ResourceID> = []
    for reference in references {
      var found: [ResourceID] = []
      if let row = plan.row(reference, .person) { found = [resources.personResource[row]] }
      if let row = plan.row(reference, .role) { found = pool(ofRole: row) }
      if let row = plan.row(reference, .team) {
        found = resources.groups.people(ofTeam: row).map { resources.personResource[$0] }
        for role in resources.groups.roles(ofTeam: row) { found += pool(ofRole: role) }
      }
      if let row = plan.row(reference, .equipment) { found = [resources.equipmentResource[row]] }
      if let row = plan.row(reference, .software) { found = [resources.softwareResource[row]] }
      for resource in found where known.insert(resource).inserted { result.append(resource) }
    }
    return result
  }

  private func pool(ofRole row: Int) -> [ResourceID] {
    let people = resources.groups.people(ofRole: row).map { resources.personResource[$0] }
    return people + (resources.positionResource[row].exists ? [resources.positionResource[row]] : [])
  }

  /// Those with all requested skills; everyone if none are requested.
  private func skilled(_ pool: [ResourceID], _ needs: [String]) -> [ResourceID] {
    if needs.isEmpty || pool.count < 2 { return pool }
    return pool.filter { hasSkills($0, needs) }
  }

  private func hasSkills(_ resource: ResourceID, _ needs: [String]) -> Bool {
    let skills = skills(of: resources.resources[resource])
    return needs.allSatisfy { skills.contains($0) }
  }

  private func places(in resource: ResourceID) -> Int {
    let resource = resources.resources[resource]
    return resource.kind == .seat ? Int(resource.capacity) / WorkPattern.unit : 1
  }

  private func skills(of resource: Resource) -> Set<String> {
    let row = Int(plan[resource.entity].row)
    guard row >= 0 else { return [] }
    switch resource.kind {
    case .seat: return resources.skills.roles[row]
    case .person: return resources.skills.people[row]
    case .equipment, .software, .window: return []
    }
  }

  /// `count` members of a pool: all combinations if there are few, otherwise neighbours in source order.
  private func combinations(of pool: [ResourceID], _ count: Int) -> [[ResourceID]] {
    // The positions of a role can be taken several times.
    let places = pool.flatMap { Array(repeating: $0, count: min(count, self.places(in: $0))) }
    guard count < places.count else { return count == 0 ? [[]] : [places + missing(pool, places, count)] }
    if count == 1 { return pool.map { [$0] } }
    var ways = 1
    for step in 0..<count where ways <= Self.limit { ways = ways * (places.count - step) / (step + 1) }
    if ways > Self.limit {
      return (0..<min(places.count, Self.limit)).map { first in (0..<count).map { places[(first + $0) % places.count] } }
    }
    var result: [[ResourceID]] = []
    var picked = Array(0..<count)
    while true {
      let way = picked.map { places[$0] }
      if !result.contains(way) { result.append(way) }
      guard let moving = picked.indices.last(where: { picked[$0] < places.count - count + $0 }) else { return result }
      picked[moving] += 1
      for index in picked.indices where index > moving { picked[index] = picked[index - 1] + 1 }
    }
  }

  /// More people than exist: the last place is requested again, which cannot be met and is reported.
  private func missing(_ pool: [ResourceID], _ places: [ResourceID], _ count: Int) -> [ResourceID] {
    guard let last = places.last ?? pool.last, count > places.count else { return [] }
    return Array(repeating: last, count: min(count - places.count, 1))
  }
}
