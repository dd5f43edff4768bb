import PlanModel
import PlanSyntax
import PlanText

/// The activities whose dates may change when something broken is fixed: the broken activity itself, whatever follows
/// it, is inside it or contains it, and whatever shares people, things or windows with any of these.
///
/// The dates of all other work hold, whatever the broken parts say.
package struct DoubtfulWork: Sendable {
  /// By activity.
  private let isDoubtful: [Bool]
  private let origins: [ActivityID?]

  /// - Parameter broken: declarations that contain an error; nil if that is unknown, so that all work is in doubt.
  package init(_ plan: Plan, _ breakdown: Breakdown, broken: Set<EntityID>?) {
    guard let broken else {
      isDoubtful = Array(repeating: true, count: plan.activities.count)
      origins = Array(repeating: nil, count: plan.activities.count)
      return
    }
    var spreading = SpreadingDoubt(plan, breakdown, broken)
    spreading.spread()
    isDoubtful = spreading.isDoubtful
    origins = spreading.origins
  }

  package func contains(_ activity: ActivityID) -> Bool { isDoubtful[activity] }
  /// The broken work that the doubt about an activity comes from, which may be the activity itself; nil if that is
  /// unknown.
  package func origin(of activity: ActivityID) -> ActivityID? { origins[activity] }
  package var activities: [ActivityID] { isDoubtful.ids().filter { isDoubtful[$0] } }
  package var isAll: Bool { isDoubtful.allSatisfy { $0 } }
}

/// Doubt spreads from work to its successors until nothing new is in doubt. O(activities · depth + links + uses).
private struct SpreadingDoubt {
  private let plan: Plan
  private let breakdown: Breakdown
  private let resources: UsedResources
  /// By activity: the activities that state that they wait for it or span it.
  private var followers: [[ActivityID]]
  /// Bookable resources, each with the work that may use it.
  private var users: [EntityID: [ActivityID]] = [:]
  private(set) var isDoubtful: [Bool]
  /// In doubt from its start, not only because of something inside.
  private var isDoubtfulFromStart: [Bool]
  private(set) var origins: [ActivityID?]
  private var open: [ActivityID] = []

  init(_ plan: Plan, _ breakdown: Breakdown, _ entities: Set<EntityID>) {
    self.plan = plan
    self.breakdown = breakdown
    resources = UsedResources(plan)
    let broken = BrokenResources(plan, entities)
    let count = plan.activities.count
    followers = Array(repeating: [], count: count)
    isDoubtful = Array(repeating: false, count: count)
    isDoubtfulFromStart = isDoubtful
    origins = Array(repeating: nil, count: count)
    var seeds: [(activity: ActivityID, fromStart: Bool)] = []
    for activity in plan.activityIDs {
      let links = LinkedWork(plan, activity)
      for other in links.others { followers[other].append(activity) }
      let used = resources.used(by: activity)
      for resource in used where resources.isShared(resource) { users[resource, default: []].append(activity) }
      let id = plan[activity].id
      if entities.contains(id) || links.isIncomplete || broken.all || used.contains(where: broken.contains) {
        seeds.append((activity, true))
      } else if plan[id].isPoisoned {
        // The error may be known to be inside.
        let isInside = breakdown.content(of: activity).contains { entities.contains(plan[$0].id) }
        seeds.append((activity, !isInside))
      }
    }
    for seed in seeds { doubt(seed.activity, seed.activity, fromStart: seed.fromStart) }
  }

  private mutating func doubt(_ activity: ActivityID, _ origin: ActivityID, fromStart: Bool) {
    if isDoubtful[activity], isDoubtfulFromStart[activity] || !fromStart { return }
    isDoubtful[activity] = true
    if origins[activity] == nil { origins[activity] = origin }
    isDoubtfulFromStart[activity] = isDoubtfulFromStart[activity] || fromStart
    open.append(activity)
  }

  mutating func spread() {
    while let activity = open.popLast() {
      let origin = origins[activity] ?? activity
      if isDoubtfulFromStart[activity] {
        for child in breakdown.children(of: activity) { doubt(child, origin, fromStart: true) }
        for resource in resources.used(by: activity) {
          for other in users.removeValue(forKey: resource) ?? [] { doubt(other, origin, fromStart: true) }
        }
      }
      if let parent = breakdown.parent(of: activity) { doubt(parent, origin, fromStart: false) }
      for follower in followers[activity] { doubt(follower, origin, fromStart: true) }
      // Work scheduled as late as possible depends on its successors.
      for other in LinkedWork(plan, activity).others where plan[other].isPlacedLate {
        doubt(other, origin, fromStart: true)
      }
    }
  }
}

extension Activity {
  fileprivate var isPlacedLate: Bool { hasDetails && details.schedule == .late }
}

/// The work that an activity waits for or spans.
private struct LinkedWork {
  private(set) var others: [ActivityID] = []
  /// It names something unknown.
  private(set) var isIncomplete = false

  init(_ plan: Plan, _ id: ActivityID) {
    let activity = plan[id]
    var references = activity.after.map(\.target)
    for case .after(let dependency) in activity.start + activity.finish { references.append(dependency.target) }
    if activity.hasDetails { references += activity.details.task.spans }
    for reference in references {
      if let other = plan.activity(reference.target) { others.append(other) }
      if reference.target == .none { isIncomplete = true }
    }
    isIncomplete = isIncomplete || activity.possibleAssign.contains { ([$0.first] + $0.others).contains { $0.target == .none } }
  }
}
