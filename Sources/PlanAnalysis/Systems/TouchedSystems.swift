import PlanModel
import PlanSyntax
import PlanText

/// The systems that work changes or takes down, and what depends on them.
package struct TouchedSystems: Sendable {
  package struct Touch: Sendable, Equatable {
    /// Index in `Plan.activities`.
    package let activity: ActivityID
    package let system: EntityID
    /// Minutes of downtime; 0 for a change without an outage.
    package let outage: Int
  }

  /// In the order of the work breakdown; within an activity, in source order.
  package let touches: [Touch]
  /// By system: those that directly depend on it or are part of it.
  private let dependents: [EntityID: [EntityID]]

  package init(_ plan: Plan, _ breakdown: Breakdown) {
    var touches: [Touch] = []
    for index in breakdown.order where plan[index].hasDetails {
      let details = plan[index].details
      for reference in details.changedSystems {
        guard let row = plan.row(reference, .system) else { continue }
        let system = plan.systems[row].id
        let outage = details.task.downtime.filter { $0.system.target == reference.target }
          .map { plan.timeScale.minutes($0.length) }.max() ?? 0
        if !touches.contains(where: { $0.activity == index && $0.system == system }) {
          touches.append(Touch(activity: index, system: system, outage: outage))
        }
      }
    }
    self.touches = touches
    var dependents: [EntityID: [EntityID]] = [:]
    for system in plan.systems {
      for reference in system.dependsOn + (system.partOf.map { [$0] } ?? []) where plan.row(reference, .system) != nil {
        dependents[reference.target, default: []].append(system.id)
      }
    }
    self.dependents = dependents
  }

  /// The work that touches a system.
  package func touches(of system: EntityID) -> [Touch] { touches.filter { $0.system == system } }

  /// The systems that fail, or may fail, with a system, directly or through others, nearest first.
  package func dependents(on system: EntityID) -> [EntityID] {
    var seen: Set<EntityID> = [system]
    var queue = [system]
    var next = 0
    while next < queue.count {
      for other in dependents[queue[next]] ?? [] where seen.insert(other).inserted { queue.append(other) }
      next += 1
    }
    return Array(queue.dropFirst())
  }
}
