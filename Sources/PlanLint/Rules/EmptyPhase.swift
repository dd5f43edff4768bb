import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// A phase without work.
  static let emptyPhase = Rule(
    code: Code(
      "P0332", "empty-phase", .warning,
      summary: "A phase holds no work.",
      why: "The dates of a phase are those of its content. Without any, what comes after the phase waits for nothing, and "
        + "limits of the phase hold nothing back. Often a '{' was forgotten, or work was left outside of the braces.",
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
    let plan = facts.plan
    var waiting: [EntityID: Int] = [:]
    for activity in plan.activities {
      for dependency in activity.after where plan.isPhase(dependency.target.target) {
        waiting[dependency.target.target, default: 0] += 1
      }
    }
    return plan.activities.indices.compactMap { index -> Diagnostic? in
      let id = plan.activities[index].id
      let entity = plan[id]
      guard entity.kind == .phase, !entity.isPoisoned, !facts.breakdown.hasContent(index) else { return nil }
      let count = waiting[id] ?? 0
      let effect = count == 0 ? "" : ", so 'after \(plan.name(id))' waits for nothing"
      return Diagnostic(
        code, "phase '\(plan.path(id))' holds no work\(effect)", at: entity.name,
        help: [
          "write its work between its braces; indentation does not count: "
            + "phase \(plan.name(id)) { task … }",
          "to leave it empty for now, write in it: allow empty-phase \"To be planned\"",
        ])
    }
  }
}

extension Plan {
  fileprivate func isPhase(_ id: EntityID) -> Bool { id != .none && self[id].kind == .phase }
}
