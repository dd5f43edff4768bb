import PlanModel
import PlanSyntax

/// Meetings and routines take people's time before anything else does.
extension Verification {
  mutating func addOccurrences() {
    for index in plan.activities.indices {
      let activity = plan.activities[index]
      let kind = plan[activity.id].kind
      guard kind == .meeting || kind == .routine, let every = activity.details.every else { continue }
      let attending = kind == .meeting ? attendees(activity) : assignees(activity)
      if attending.isEmpty { continue }
      for range in occurrences(activity, every, length(activity, kind)) {
        for row in attending { people[row].busy.append(range) }
      }
    }
    for row in people.indices {
      people[row].busy = people[row].busy.joined()
      addRampUp(row)
    }
  }

  private func length(_ activity: Activity, _ kind: DeclarationKind) -> Int {
    if kind == .meeting { return activity.details.meeting.lasts.map { plan.timeScale.minutes($0) } ?? 60 }
    guard let effort = activity.effort else { return 60 }
    let shares = activity.assign.reduce(0) { sum, item in
      let rows = candidates(item).people.count
      let isThing = plan.isThing(item.first.target)
      let heads = item.first.target != .none && plan[item.first.target].kind == .team && item.count == nil
        ? rows : item.count?.integer ?? 1
      return sum + (isThing ? 0 : heads * (item.share.map(millionths) ?? 1_000_000))
    }
    let minutes = expectedMinutes(effort, plan)
    return shares > 0 ? (minutes * 1_000_000 + shares - 1) / shares : minutes
  }

  /// The occurrences between the bounds; days without working time in the project's calendar are skipped.
  private mutating func occurrences(_ activity: Activity, _ every: Recurrence, _ length: Int) -> [Range<Int>] {
    if length <= 0 { return [] }
    let zone = plan.projectZone
    let stated = bounds(activity.details.from, activity.details.until, zone)
    let start = activity.details.from == nil ? projectStart : max(stated.lowerBound, projectStart - Verifier.years * 525_960)
    let end = min(stated.upperBound, activity.details.until == nil ? projectFinish : projectStart + Verifier.years * 525_960)
    if start >= end { return [] }
    let dates = RecurringDates(frequency: every.frequency, anchor: zone.day(at: start))
    let project = calendars.project
    var result: [Range<Int>] = []
    // Whoever states an end decades away pays for the days until then, once.
    for number in Int(zone.day(at: start).number)...Int(zone.day(at: min(end, projectFinish + 1440)).number) {
      let worked = calendars[project].instants(of: number)
      guard let first = worked.first else { continue }
      let shelf = calendars[project]
      guard dates.holds(Day(number), isWorkday: { !shelf.minutes(of: Int($0.number)).isEmpty }) else { continue }
      let begin = every.time.map { zone.instant(of: Day(number), minute: Int($0.minutes)) } ?? first.lowerBound
      if begin >= start, begin < end { result.append(begin..<begin + length) }
    }
    return result
  }

  /// Rows of the people who attend, the chair among them.
  private func attendees(_ activity: Activity) -> [Int] {
    let named = activity.details.meeting.attend + (activity.details.meeting.chair.map { [$0] } ?? [])
    return Array(Set(named.flatMap { plan.people(behind: $0.target) })).sorted()
  }

  /// Rows of the people named for a routine; who of a role does it is nowhere stated.
  private func assignees(_ activity: Activity) -> [Int] {
    let named = activity.assign.filter { $0.others.isEmpty && $0.count == nil }.map(\.first.target)
      .filter { $0 != .none && plan[$0].kind != .role }
    return Array(Set(named.flatMap { plan.people(behind: $0) })).sorted()
  }
}

extension Plan {
  func isThing(_ id: EntityID) -> Bool {
    id != .none && (self[id].kind == .equipment || self[id].kind == .software)
  }

  /// Rows of a person, of the people with a role, of the members of a team and of the teams in it.
  func people(behind id: EntityID) -> [Int] {
    guard id != .none, self[id].source < 0, self[id].row >= 0 else { return [] }
    switch self[id].kind {
    case .person: return [Int(self[id].row)]
    case .role: return people.indices.filter { people[$0].role?.target == id }
    case .team: return members(of: id).filter { self[$0].kind == .person }.map { Int(self[$0].row) }
    default: return []
    }
  }

  /// The people and roles of a team and of the teams in it, each once.
  func members(of team: EntityID) -> [EntityID] {
    var result: [EntityID] = []
    var open = [team]
    var seen: [EntityID] = []
    while let next = open.popLast() {
      if seen.contains(next) { continue }
      seen.append(next)
      for declared in teams where declared.id == next {
        for member in declared.members where member.target != .none {
          if self[member.target].kind == .team {
            open.append(member.target)
          } else if !result.contains(member.target) {
            result.append(member.target)
          }
        }
      }
      for person in people where person.team?.target == next && !result.contains(person.id) { result.append(person.id) }
      for inner in teams where inner.partOf?.target == next { open.append(inner.id) }
    }
    return result
  }
}
