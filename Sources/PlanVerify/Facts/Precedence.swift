import PlanModel
import PlanSyntax

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
    isPinned = plan.activities.indices.map { index in
      facts[index].state == .notStarted && plan.activities[index].isPinned
    }
    var isAppointment = isPinned
    for phase in facts.indices where facts[phase].isParent && !plan.activities[phase].pins(plan.activities[phase].start).isEmpty {
      if let first = Self.firstWork(in: phase, plan, facts) { isAppointment[first] = true }
    }
    isUnsure = plan.activities.indices.map { index in
      facts[index].state == .notStarted && isAppointment[index]
        && sequence(first: index) { facts[$0].parent }.contains { outer in
          plan.activities[outer].finish.contains { if case .after = $0 { true } else { false } }
        }
    }
    isLate = plan.activities.indices.map { index in
      facts[index].state == .notStarted && plan.activities[index].details.schedule == .late
    }
    var inherited: [Priority] = []
    for index in plan.activities.indices {
      let around = facts[index].parent.map { inherited[$0] } ?? .normal
      inherited.append(plan.activities[index].details.priority ?? around)
    }
    ranks = inherited.map(\.rank)
    for index in facts.indices where facts[index].isParent || !facts[index].isWork { ranks[index] = Priority.low.rank }
    raise(plan, facts)
    for index in isPinned.indices where isAppointment[index] { ranks[index] = index - isPinned.count }
  }

  /// The first line of a phase that follows nothing inside it; nil once something in the phase has started.
  private static func firstWork(in phase: Int, _ plan: Plan, _ facts: [ActivityFacts]) -> Int? {
    func isInside(_ index: Int) -> Bool {
      sequence(first: index) { facts[$0].parent }.contains(phase) && index != phase
    }
    func follows(_ index: Int) -> Bool {
      sequence(first: index) { facts[$0].parent }.prefix { $0 != phase }.contains { part in
        let activity = plan.activities[part]
        let rules = (activity.start + (facts[part].isParent ? [] : activity.finish)).compactMap { rule -> Dependency? in
          if case .after(let dependency) = rule { dependency } else { nil }
        }
        return (activity.after + rules).contains { plan.activity($0.target.target).map(isInside) ?? false }
      }
    }
    let inside = facts.indices.filter(isInside)
    if inside.contains(where: { facts[$0].state != .notStarted }) { return nil }
    return inside.first { !facts[$0].isParent && facts[$0].hasDates && facts[$0].isWork && !facts[$0].isSpanning && !follows($0) }
  }

  /// Urgency propagates from successors to predecessors, into and out of phases, until nothing changes.
  private mutating func raise(_ plan: Plan, _ facts: [ActivityFacts]) {
    var inside: [[Int]] = facts.indices.map { facts[$0].isParent || !facts[$0].hasDates ? [] : [$0] }
    for index in facts.indices.reversed() {
      if let parent = facts[index].parent { inside[parent] += inside[index] }
    }
    var changes = true
    while changes {
      changes = false
      for index in facts.indices where facts[index].hasDates && facts[index].state != .finished && !facts[index].isSpanning {
        let urgent = facts[index].isParent ? inside[index].map { ranks[$0] }.min() ?? ranks[index] : ranks[index]
        let activity = plan.activities[index]
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
