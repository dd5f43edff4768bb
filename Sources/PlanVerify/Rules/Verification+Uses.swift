import PlanSyntax
import PlanText

/// Who does the work: permitted candidates, as many as stated, nobody twice, with the skills required if any have them.
extension Verification {
  /// A task that can be done in several ways is done in one of them, and no other.
  mutating func checkWays() {
    for activity in plan.activityIDs {
      guard let claimed = schedule.work[activity] else { continue }
      let ways = plan[activity].ways.count
      if let way = claimed.way, !(0..<ways).contains(way) {
        report(.otherWay, [activity], at: claimed.start, "is done in way \(way + 1) of \(ways)")
      } else if claimed.way == nil, ways > 0 {
        report(.otherWay, [activity], at: claimed.start, "is done in none of its \(ways) ways")
      }
    }
  }

  mutating func checkUses(_ id: ActivityID) {
    guard let claimed = work[id] else { return }
    let activity = plan[id]
    // Level-of-effort work takes what its people have left; a producer need not say whose time.
    if facts[id].isSpanning, claimed.uses.isEmpty { return }
    let isMargin = activity.details.task.margin != nil
    for use in claimed.uses where !activity.assign.indices.contains(use.allotment) || isMargin {
      report(
        .candidate, [id], [use.resource], at: claimed.start,
        "uses \(plan.name(use.resource)), which is not assigned")
    }
    if isMargin { return }
    for (number, item) in activity.assign.enumerated() {
      checkItem(id, item, claimed.uses.filter { $0.allotment == number }, claimed.start)
    }
  }

  private mutating func checkItem(_ activity: ActivityID, _ item: Allotment, _ uses: [FinishedSchedule.Use], _ at: Int) {
    if item.count == nil, !item.others.isEmpty, isOneOfTeams(item) { return checkAlternatives(activity, item, uses, at) }
    let allowed = candidates(item)
    // More than exist: whoever is requested twice gives their share twice.
    let places = allowed.roles.reduce(allowed.people.count) { $0 + min(seats(ofRole: $1), 1 << 20) }
    let mayRepeat = places < allowed.least
    var total = 0
    var seen: [EntityID] = []
    for use in uses {
      let id = use.resource
      let isPerson = id != .none && plan[id].kind == .person
      let isAllowed = isPerson
        ? allowed.people.contains(Int(plan[id].row)) : allowed.roles.contains(id) || allowed.things.contains(id)
      if !isAllowed {
        report(.candidate, [activity], [id], at: at, "uses \(plan.name(id)), who is not among those assigned")
      }
      if isPerson, (seen.contains(id) && !mayRepeat) || use.count != 1 {
        report(.repeated, [activity], [id], at: at, "uses \(plan.name(id)) more than once")
      }
      seen.append(id)
      total += min(max(0, use.count), 1 << 30)
    }
    if total < allowed.least || total > allowed.most {
      report(
        .count, [activity], uses.map(\.resource), at: at,
          "uses \(total) of \(plan.name(item.first.target)) instead of \(allowed.least)")
    }
    checkSkills(activity, allowed, uses, at)
  }

  private func isOneOfTeams(_ item: Allotment) -> Bool {
    ([item.first] + item.others).contains { $0.target != .none && plan[$0.target].kind == .team }
  }

  /// One of several names; a team as a whole: all its people, and one person for each role in it.
  private mutating func checkAlternatives(_ activity: ActivityID, _ item: Allotment, _ uses: [FinishedSchedule.Use], _ at: Int) {
    let given = uses.flatMap { Array(repeating: $0.resource, count: min(max(0, $0.count), 1000)) }
    let isKept = ([item.first] + item.others).contains { name in
      let isTeam = name.target != .none && plan[name.target].kind == .team
      var open = isTeam ? members(of: name.target) : [name.target]
      for id in given {
        let place = open.firstIndex(of: id)
          ?? open.firstIndex { role in
            role != .none && plan[role].kind == .role
              && (id == role || id != .none && plan[id].kind == .person && plan.people[Int(plan[id].row)].role?.target == role)
          }
        guard let place else { return false }
        open.remove(at: place)
      }
      return open.isEmpty
    }
    if !isKept {
      report(.candidate, [activity], uses.map(\.resource), at: at, "uses neither one of those assigned nor a whole team")
    }
  }

  private mutating func checkSkills(
    _ activity: ActivityID, _ allowed: Candidates, _ uses: [FinishedSchedule.Use], _ at: Int
  ) {
    let needs = plan[activity].details.task.needs
    guard !needs.isEmpty, allowed.isChoice, allowed.things.isEmpty else { return }
    let skilledRoles = allowed.roles.filter { has(needs, parties.skills(ofRole: $0)) }
    let skilled = Set(allowed.people.filter { hasSkills(needs, person: $0) })
    let able = skilledRoles.reduce(skilled.count) { $0 + min(seats(ofRole: $1), 1 << 20) }
    var unskilled: [EntityID] = []
    for use in uses where use.resource != .none {
      let isSkilled = plan[use.resource].kind == .person
        ? skilled.contains(Int(plan[use.resource].row)) : skilledRoles.contains(use.resource)
      if !isSkilled { unskilled += Array(repeating: use.resource, count: min(max(use.count, 0), 1000)) }
    }
    // Others do it only if not enough people can.
    if able > 0, unskilled.count > max(0, allowed.least - able) {
      report(
        .skills, [activity], unskilled, at: at,
        "uses \(plan.name(unskilled[0])), who lacks the skills that others have")
    }
  }
}
