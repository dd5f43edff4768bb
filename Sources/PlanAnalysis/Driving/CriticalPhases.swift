import PlanModel
import PlanSchedule
import PlanText

/// The phases without work through which the critical path leads: something critical drives them, and they drive
/// something critical. They have no float and are never critical themselves.
///
/// Empty phases in an empty phase count as one with it. O(activities + dependencies).
package struct CriticalPhases: Sendable {
  private let phases: Set<ActivityID>

  package func contains(_ phase: ActivityID) -> Bool { phases.contains(phase) }

  package init(_ analysis: ScheduleAnalysis, _ breakdown: Breakdown) {
    let (plan, schedule) = (analysis.plan, analysis.schedule)
    let empty = plan.activityIDs.filter { schedule.isEmptyPhase($0) && !schedule.isUnplaced($0) }
    guard !empty.isEmpty else {
      phases = []
      return
    }
    /// The outermost empty phase around each.
    var outermost: [ActivityID: ActivityID] = [:]
    var inside: [ActivityID: Set<ActivityID>] = [:]
    for phase in empty {
      let outer = breakdown.ancestors(of: phase).reversed().first(where: schedule.isEmptyPhase) ?? phase
      outermost[phase] = outer
      // What a phase with work waits for holds up the empty phases in it too.
      for around in breakdown.ancestors(of: phase) where !schedule.isEmptyPhase(around) { inside[around, default: []].insert(outer) }
    }
    var next: [ActivityID: [ActivityID]] = [:]
    var previous: [ActivityID: [ActivityID]] = [:]
    var (first, last): ([ActivityID], [ActivityID]) = ([], [])
    for activity in plan.activityIDs where schedule.hasDates(activity) {
      let held = outermost[activity].map { [$0] } ?? Array(inside[activity] ?? [])
      for link in schedule.links(activity) {
        guard let source = plan.activity(link.predecessor), outermost[source] != nil || !held.isEmpty, analysis.isDriving(link)
        else { continue }
        if let origin = outermost[source] {
          for phase in held { next[origin, default: []].append(phase) }
          for phase in held { previous[phase, default: []].append(origin) }
          if analysis.isCritical(activity) { last.append(origin) }
        } else if analysis.isCritical(source) {
          first += held
        }
      }
    }
    let path = Self.reached(from: first, next).intersection(Self.reached(from: last, previous))
    phases = Set(empty.filter { outermost[$0].map(path.contains) ?? false })
  }

  private static func reached(from first: [ActivityID], _ next: [ActivityID: [ActivityID]]) -> Set<ActivityID> {
    var (open, reached) = (first, Set(first))
    while let phase = open.popLast() {
      for other in next[phase] ?? [] where reached.insert(other).inserted { open.append(other) }
    }
    return reached
  }
}
