import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// A phase without work.
  static let emptyPhase = Rule(
    about: [.phase],
    code: Code(
      "P0332", "empty-phase", .warning,
      summary: "A phase contains no work.",
      why: "A phase gets its dates from the work inside it. If there is none, whatever follows the phase waits for no "
        + "work, only for the phase's own dates and dependencies. Often a '{' was forgotten, or the work was left "
        + "outside the braces.",
      bad: """
        project p { start 2026-01-05 }
        phase build
        task walls { duration 10d }
        task move { duration 1d ; after build }
        """,
      good: """
        project p { start 2026-01-05 }
        phase build {
          task walls { duration 10d }
        }
        task move { duration 1d ; after build }
        """)
  ) { facts, code in
    let (plan, breakdown) = (facts.plan, facts.breakdown)
    var waiting: [EntityID: Int] = [:]
    for activity in plan.activities {
      for dependency in activity.after where plan.isPhase(dependency.target.target) {
        waiting[dependency.target.target, default: 0] += 1
      }
    }
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      let id = plan[activity].id
      let entity = plan[id]
      guard entity.kind == .phase, !entity.isPoisoned, !breakdown.hasContent(activity) else { return nil }
      let count = waiting[id] ?? 0
      let around = [activity] + breakdown.ancestors(of: activity)
      let isPlaced = !plan[activity].finish.isEmpty || around.contains { !plan[$0].start.isEmpty || !plan[$0].after.isEmpty }
      let awaited = isPlaced ? "waits only for the phase's own dates and dependencies" : "waits for nothing"
      let effect = count == 0 ? "" : ", so 'after \(plan.name(id))' \(awaited)"
      return Diagnostic(
        code, "phase '\(plan.path(id))' contains no work\(effect)", at: entity.name,
        help: [
          "put its work between its braces (indentation does not count): "
            + "phase \(plan.name(id)) { task … }",
          "to leave it empty for now, write inside it: allow empty-phase \"To be planned\"",
        ])
    }
  }
}

extension Plan {
  fileprivate func isPhase(_ id: EntityID) -> Bool { id != .none && self[id].kind == .phase }
}
