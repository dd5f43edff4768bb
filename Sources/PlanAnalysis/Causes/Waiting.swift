import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// What closes the time between an activity's possible start and its actual one. Considers the hours in which it could
/// be done if not for freezes, blackouts, absences, meetings and pauses, and names each of those that takes some.
struct Waiting {
  typealias Closure = StartReason.Closure

  let schedule: Schedule
  let levelling: Levelling
  let activity: ActivityID
  let node: NodeID
  /// Minutes from the origin of the problem.
  let span: Range<Int>
  /// In chronological order.
  private(set) var closures: [Closure] = []

  /// The maximum number of closures named; the last of all is always among them.
  private static let most = 4

  /// Nil if there is no time in between.
  init?(_ schedule: Schedule, _ levelling: Levelling, _ activity: ActivityID, _ node: NodeID, from instant: Int) {
    let origin = levelling.problem.horizon.origin
    let (from, to) = (instant - origin, levelling.start(of: node) - origin)
    guard from < to, levelling.solution.chosen[node] >= 0, levelling.problem.activityOfNode[node].exists else { return nil }
    self.init(schedule, levelling, activity, node, span: from..<to)
    let mode = levelling.problem.table.modes[Int(levelling.solution.chosen[node])]
    let demands = levelling.demands(ofNode: node).filter { $0.allotment >= 0 }
    let people = demands.filter(isPerson)
    let things = demands.indices.filter { !isPerson(demands[$0]) }
    let places = Dictionary(grouping: demands.indices) { demands[$0].resource }
    // People who work independently have absences of their own; those who work together share them.
    let groups = mode.isTogether || people.isEmpty ? [people] : people.map { [$0] }
    var found: [(start: Int, end: Int, closure: Closure)] = []
    for group in groups {
      let own = Set(things + group.flatMap { places[$0.resource] ?? [] }).sorted()
      for entry in closures(of: group, demands: own.map { demands[$0] }) where !found.contains(where: { $0.closure == entry.closure }) { found.append(entry) }
    }
    found = found.ordered { $0.start < $1.start }
    let leavesOut = found.count > Self.most
    if leavesOut, let last = found.indices.max(by: { (found[$0].end, $0) < (found[$1].end, $1) }) {
      found = found[..<min(last, Self.most - 1)] + [found[last]]
    }
    closures = found.map { entry in
      var closure = entry.closure
      closure.start = entry.start + origin
      return closure
    }
    if leavesOut, !closures.isEmpty { closures[closures.count - 1].isAfterGap = true }
    if var opening = opening(people, isClosed: !closures.isEmpty) {
      opening.start = to + origin
      closures.append(opening)
    }
  }

  /// - Parameter span: minutes from the problem's origin; does not look for closures.
  init(_ schedule: Schedule, _ levelling: Levelling, _ activity: ActivityID, _ node: NodeID, span: Range<Int>) {
    self.schedule = schedule
    self.levelling = levelling
    self.activity = activity
    self.node = node
    self.span = span
  }

  var plan: Plan { _read { yield schedule.plan } }
  var basis: PlanProblem { levelling.basis }
  var problem: LevellingProblem { _read { yield levelling.problem } }
  var windows: [Int] { isElapsed ? [] : basis.settings.windows(activity) }
  var isElapsed: Bool { plan[activity].duration?.elapsed ?? false }
  var hasDetails: Bool { plan[activity].hasDetails }

  func isPerson(_ demand: Demand) -> Bool { problem.resources.resources[demand.resource].kind.works }

  /// The part of a set that lies within the span.
  func part(_ set: InstantRanges) -> InstantRanges {
    var ranges: [Range<Int>] = []
    var index = set.index(endingAfter: span.lowerBound)
    while index < set.ranges.count, set.ranges[index].lowerBound < span.upperBound {
      ranges.append(set.ranges[index].clamped(to: span))
      index += 1
    }
    return InstantRanges(sorted: ranges)
  }

  func part(_ set: WeeklyRanges) -> InstantRanges { set.clipped(to: span) }

  // MARK: Hours

  /// When it could be done if no special closures applied.
  func hours(_ people: [Demand]) -> InstantRanges {
    var resources = basis.resourceTable
    if isElapsed { return InstantRanges([span]) }
    if !windows.isEmpty {
      return windows.reduce(InstantRanges([span])) { $0.intersection(undisturbed($1)) }
    }
    let stated = basis.settings.calendars[activity]
    var result = InstantRanges([span])
    if stated.exists || people.isEmpty {
      result = part(resources.hours(ofCalendar: stated.exists ? stated : CalendarTable.project))
    }
    for demand in people {
      let resource = problem.resources.resources[demand.resource]
      let row = Int(plan[resource.entity].row)
      let own = resource.kind == .person
        ? resources.contractedHours(row) : resources.hours(ofCalendar: resources.workers.index(of: plan.roles[row].calendar))
      result = result.intersection(part(own))
    }
    return result
  }

  // MARK: Closures

  /// What closes the hours of a group of people, the most specific closure first.
  ///
  /// - Parameter demands: all demands for these people and for things.
  private func closures(of people: [Demand], demands: [Demand]) -> [(start: Int, end: Int, closure: Closure)] {
    var open = hours(people)
    var result: [(start: Int, end: Int, closure: Closure)] = []
    for candidate in candidates(people, demands) {
      if open.isEmpty { break }
      let closed = open.intersection(part(candidate.set))
      guard let first = closed.ranges.first, let last = closed.ranges.last else { continue }
      open = open.subtracting(closed)
      result.append((first.lowerBound, last.upperBound, candidate.closure))
    }
    if let first = open.ranges.first, let last = open.ranges.last, let rest = rest { result.append((first.lowerBound, last.upperBound, rest)) }
    return result
  }

  struct Candidate {
    let set: InstantRanges
    let closure: Closure
  }

  private func candidates(_ people: [Demand], _ demands: [Demand]) -> [Candidate] {
    let resources = problem.resources.resources
    return windows.flatMap(blackouts) + freezes + pauses + demands.flatMap { demand -> [Candidate] in
      let resource = resources[demand.resource]
      switch resource.kind {
      case .person: return absences(demand, resource)
      case .equipment: return unavailability(resource)
      case .seat, .software, .window: return []
      }
    } + people.flatMap(meetings) + people.compactMap(otherAbsence)
  }
}
