import PlanAnalysis
import PlanModel
import PlanText

extension Rule {
  /// A way to do a task that is never taken.
  static let idleWay = Rule(
    basis: .planThenDates,
    about: [.task],
    code: Code(
      "P0337", "idle-way", .warning,
      summary: "A task states a way to do it that is never taken.",
      why: "The way needs more of something than there is, its people lack a skill that others have, or it is the same as "
        + "another way of the task. It looks like a choice, but is none.",
      bad: """
        project p { start 2026-01-05 }
        equipment digger { quantity 2 }
        task dig { way 6d ; way 2d with 3 of digger }
        """,
      good: """
        project p { start 2026-01-05 }
        equipment digger { quantity 3 }
        task dig { way 6d ; way 2d with 3 of digger }
        """)
  ) { facts, code in
    let plan = facts.plan
    let idle = facts.dated?.analysis.idleWays() ?? [:]
    return plan.activityIDs.flatMap { activity -> [Diagnostic] in
      let ways = plan[activity].ways
      guard ways.count > 1, !facts.progress[activity].hasStarted, !facts.breakdown.hasContent(activity) else { return [] }
      let path = plan.path(plan[activity].id)
      let equal = plan.equalWays(of: activity)
      let repeated = equal.map { way, earlier in
        Diagnostic(
          code, "way \(way + 1) of '\(path)' is the same as way \(earlier + 1)", at: ways[way].span,
          notes: [Diagnostic.Note("way \(earlier + 1)", at: ways[earlier].span)], help: ["remove one of them"])
      }
      return repeated
        + (idle[activity] ?? []).filter { reason in !equal.contains { $0.way == reason.way } }.map { reason in
          Diagnostic(
            code, "way \(reason.way + 1) of '\(path)' is never taken: \(reason.clause)", at: ways[reason.way].span,
            notes: reason.notes, help: [reason.help])
        }
    }
  }
}
