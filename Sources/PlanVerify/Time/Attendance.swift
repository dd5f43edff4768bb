import PlanModel
import PlanSyntax

/// Participants that a meeting or a routine can ask for.
enum Attendant: Hashable {
  case person(Int)
  /// The unnamed positions of a role.
  case place(EntityID)
  case thing(EntityID)

  var isThing: Bool { if case .thing = self { true } else { false } }
}

/// Options, each a list of those who come together, of which a number is chosen.
struct AttendanceItem {
  var options: [[Attendant]]
  var count = 1
  /// Millionths of each.
  var share = 1_000_000
}

extension Verification {
  /// Everything that a meeting or a routine asks for.
  func attendance(_ activity: Activity) -> [AttendanceItem] {
    var result: [AttendanceItem] = []
    if plan[activity.id].kind == .meeting {
      for reference in activity.details.meeting.attend { result += everybody(reference.target) }
      if let chair = activity.details.meeting.chair ?? plan.project?.manager {
        result.append(AttendanceItem(options: alternatives(chair.target)))
      }
    }
    for item in activity.assign { result += attendance(item) }
    return result.filter { !$0.options.isEmpty && $0.count > 0 && $0.share > 0 }
  }

  /// Everyone with a role; every member of a team.
  private func everybody(_ id: EntityID) -> [AttendanceItem] {
    guard id != .none, plan[id].source < 0 else { return [] }
    switch plan[id].kind {
    case .role:
      let people = people(of: id).map { AttendanceItem(options: [[.person($0)]]) }
      let places = seats(ofRole: id)
      return people + (places > 0 && places < Int32.max ? [AttendanceItem(options: [[.place(id)]], count: places)] : [])
    case .team: return members(id, share: 1_000_000)
    default: return [AttendanceItem(options: alternatives(id))]
    }
  }

  /// Each person of a team, and one person for each role in it.
  private func members(_ team: EntityID, share: Int) -> [AttendanceItem] {
    ranked(team).map { AttendanceItem(options: alternatives($0), share: share) }
  }

  /// A team that comes as a whole; for a role in it comes somebody who would not come otherwise.
  private func together(_ team: EntityID) -> [Attendant] {
    var result: [Attendant] = []
    for member in ranked(team) {
      for who in alternatives(member).joined() where !result.contains(who) {
        result.append(who)
        break
      }
    }
    return result
  }

  /// The people of a team, then its roles, each in source order.
  private func ranked(_ team: EntityID) -> [EntityID] {
    let members = members(of: team).sorted { plan[$0].row < plan[$1].row }
    return members.filter { plan[$0].kind == .person } + members.filter { plan[$0].kind != .person }
  }

  private func attendance(_ item: Allotment) -> [AttendanceItem] {
    let id = item.first.target
    guard id != .none, plan[id].source < 0 else { return [] }
    let count = min(item.count ?? 1, 1000)
    let share = item.share.map(millionths) ?? 1_000_000
    if item.others.isEmpty, plan.isThing(id) { return [AttendanceItem(options: [[.thing(id)]], share: count * share)] }
    if item.others.isEmpty, plan[id].kind == .team, item.count == nil { return members(id, share: share) }
    let options = ([id] + item.others.map(\.target)).flatMap { name -> [[Attendant]] in
      // One of several: a team counts as a whole.
      guard !item.others.isEmpty, item.count == nil, name != .none, plan[name].kind == .team else { return alternatives(name) }
      return [together(name)]
    }
    return [AttendanceItem(options: options, count: count, share: share)]
  }

  /// Any one of those a name refers to.
  private func alternatives(_ id: EntityID) -> [[Attendant]] {
    guard id != .none, plan[id].source < 0, plan[id].row >= 0 else { return [] }
    switch plan[id].kind {
    case .person: return [[.person(Int(plan[id].row))]]
    case .role: return people(of: id).map { [.person($0)] } + (seats(ofRole: id) > 0 ? [[.place(id)]] : [])
    case .team: return ranked(id).flatMap { alternatives($0) }
    case .equipment, .software: return [[.thing(id)]]
    default: return []
    }
  }

  // MARK: Their time

  /// Hours by calendar and agreement, between joining and leaving; leave is not deducted.
  mutating func contracted(_ who: Attendant, in range: Range<Int>) -> [Range<Int>] {
    switch who {
    case .person(let row):
      var result: [Range<Int>] = []
      for day in people[row].zone.days(touching: range) { result += contractedHours(row, day) }
      return result.within(range).within(people[row].bounds).joined()
    case .place(let id): return hours(ofPosition: id, in: range, anyHour: false)
    case .thing(let id): return usable(id, in: range)
    }
  }

  /// When a participant is available, after deducting leave.
  mutating func attends(_ who: Attendant, in range: Range<Int>) -> Bool {
    let hours = contracted(who, in: range)
    guard case .person(let row) = who else { return !hours.isEmpty }
    return !hours.minus(instants(plan.people[row].leave, people[row].zone, in: range)).isEmpty
  }

  /// The first minutes of a participant's time from an instant on, within the project; empty if they do not work any
  /// more before a bound.
  mutating func firstMinutes(_ length: Int, of who: Attendant, from start: Int, before bound: Int) -> [Range<Int>] {
    guard !contracted(who, in: start..<max(start, bound)).isEmpty else { return [] }
    var result: [Range<Int>] = []
    var left = length
    var position = start
    while left > 0, position <= max(projectFinish, bound) {
      for range in contracted(who, in: position..<position + 1440) where left > 0 {
        let taken = range.lowerBound..<min(range.upperBound, range.lowerBound + left)
        result.append(taken)
        left -= taken.count
      }
      position += 1440
    }
    return result
  }
}
