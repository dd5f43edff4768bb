import PlanModel
import PlanSyntax
import PlanText

/// Which work yields to which when they need the same people.
///
/// Pinned work is an appointment and yields to nothing. Next come the more urgent activities; a predecessor is at least
/// as urgent as its successors. Among equally urgent work, stated shares are kept, and work without one takes the rest.
struct Precedence {
  /// Negative for pinned work, in source order; then by priority. Lower values come first.
  private(set) var ranks: [Int]
  /// Pinned by `start on` or `finish on`, and not yet started.
  let isPinned: [Bool]
  /// To be placed as late as possible without moving anything else.
  let isLate: [Bool]
  /// Pinned work for which the dates do not show whether other work paused for it: it has to end after something that
  /// may itself pause for it.
  let isUnsure: [Bool]

  init(_ plan: Plan, _ facts: [ActivityFacts], _ work: [Range<Int>?]) {
    isPinned = plan.activityIDs.map { activity in
      facts[activity].state == .notStarted && plan[activity].isPinned
    }
    var isAppointment = isPinned
    for phase in plan.activityIDs where facts[phase].isParent && !plan[phase].pins(plan[phase].start).isEmpty {
      if let first = Self.firstWork(in: phase, plan, facts) { isAppointment[first] = true }
    }
    isUnsure = plan.activityIDs.map { activity in
      facts[activity].state == .notStarted && isAppointment[activity]
        && sequence(first: activity) { facts[$0].parent }.contains { outer in
          plan[outer].finish.contains { if case .after = $0 { true } else { false } }
        }
    }
    isLate = plan.activityIDs.map { activity in
      facts[activity].state == .notStarted && plan[activity].details.schedule == .late
    }
    var inherited: [Priority] = []
    for activity in plan.activityIDs {
      let around = facts[activity].parent.map { inherited[$0] } ?? .normal
      inherited.append(plan[activity].details.priority ?? around)
    }
    ranks = inherited.map(\.rank)
    for activity in plan.activityIDs where facts[activity].isParent || !facts[activity].isWork { ranks[activity] = Priority.low.rank }
    raise(plan, facts)
    for activity in plan.activityIDs where isAppointment[activity] { ranks[activity] = activity.index - isPinned.count }
  }

  /// The first line of a phase that follows nothing inside it; nil once something in the phase has started.
  private static func firstWork(in phase: ActivityID, _ plan: Plan, _ facts: [ActivityFacts]) -> ActivityID? {
    func isInside(_ id: ActivityID) -> Bool {
      sequence(first: id) { facts[$0].parent }.contains(phase) && id != phase
    }
    func follows(_ id: ActivityID) -> Bool {
      sequence(first: id) { facts[$0].parent }.prefix { $0 != phase }.contains { part in
        let activity = plan[part]
        let rules = (activity.start + (facts[part].isParent ? [] : activity.finish)).compactMap { rule -> Dependency? in
          if case .after(let dependency) = rule { dependency } else { nil }
        }
        return (activity.after + rules).contains { plan.activity($0.target.target).map(isInside) ?? false }
      }
    }
    let inside = plan.activityIDs.filter(isInside)
    if inside.contains(where: { facts[$0].state != .notStarted }) { return nil }
    return inside.first { !facts[$0].isParent && facts[$0].hasDates && facts[$0].isWork && !facts[$0].isSpanning && !follows($0) }
  }

  /// Urgency propagates from successors to predecessors, into and out of phases, until nothing changes.
  private mutating func raise(_ plan: Plan, _ facts: [ActivityFacts]) {
    var inside: [[ActivityID]] = plan.activityIDs.map { facts[$0].isParent || !facts[$0].hasDates ? [] : [$0] }
    for id in plan.activityIDs.reversed() {
      if let parent = facts[id].parent { inside[parent] += inside[id] }
    }
    var changes = true
    while changes {
      changes = false
      for id in plan.activityIDs where facts[id].hasDates && facts[id].state != .finished && !facts[id].isSpanning {
        let urgent = facts[id].isParent ? inside[id].map { ranks[$0] }.min() ?? ranks[id] : ranks[id]
        let activity = plan[id]
        let rules = (activity.start + activity.finish).compactMap { rule -> Dependency? in
          if case .after(let dependency) = rule { dependency } else { nil }
        }
        for dependency in activity.after + rules {
          guard let before = plan.activity(dependency.target.target) else { continue }
          // A start that has already happened is not waited for.
          if facts[before].state == .started, dependency.anchor == .starts { continue }
          for leaf in inside[before] where ranks[leaf] > urgent { (ranks[leaf], changes) = (urgent, true) }
        }
      }
    }
  }
}

extension Priority {
  fileprivate var rank: Int {
    switch self {
    case .critical: 1
    case .high: 2
    case .normal: 3
    case .low: 4
    }
  }
}

extension Activity {
  /// The days on which it should start or finish.
  func pins(_ rules: [DateRule]) -> [Moment] {
    rules.compactMap { rule in
      if case .limit(let limit) = rule, limit.kind == .on { limit.moment } else { nil }
    }
  }

  var isPinned: Bool { !pins(start).isEmpty || !pins(finish).isEmpty }
}
