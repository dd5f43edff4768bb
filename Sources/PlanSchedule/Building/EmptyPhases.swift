import PlanModel
import PlanText

/// The phases without work or events in them: no activities of their own, so they have no float and are never critical.
struct EmptyPhases: Sendable {
  /// What gives a date to such a phase.
  enum Placing: Sendable {
    /// Its own limits or dependencies, or those of a phase around it.
    case placed
    /// Nothing does.
    case unplaced
  }

  private var placing: [ActivityID: Placing] = [:]

  /// Nil for anything else.
  subscript(activity: ActivityID) -> Placing? { placing[activity] }

  /// O(activities).
  init(_ builder: NetworkBuilder) {
    let plan = builder.plan
    func isContainer(_ activity: ActivityID) -> Bool { builder.isSummary(activity) || builder.kind(activity) == .phase }
    let containers = plan.activityIDs.filter { builder.startNode[$0].exists && isContainer($0) }
    guard !containers.isEmpty else { return }
    var isFilled = [Bool](repeating: false, count: plan.activities.count)
    for activity in plan.activityIDs
    where builder.startNode[activity].exists && !isContainer(activity) && !builder.isSpanning[activity] {
      var outer = builder.parents[activity]
      while outer.exists, !isFilled[outer] {
        isFilled[outer] = true
        outer = builder.parents[outer]
      }
    }
    for phase in containers where !isFilled[phase] {
      var isPlaced = !plan[phase].finish.isEmpty
      var outer = phase
      while outer.exists, !isPlaced {
        isPlaced = !plan[outer].start.isEmpty || !plan[outer].after.isEmpty
        outer = builder.parents[outer]
      }
      placing[phase] = isPlaced ? .placed : .unplaced
    }
  }
}
