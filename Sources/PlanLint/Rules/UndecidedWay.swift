import PlanModel
import PlanSchedule
import PlanText

extension Rule {
  /// Work under way that still leaves open in which of several ways it is done.
  static let undecidedWay = Rule(
    about: [.task],
    code: Code(
      "P0336", "undecided-way", .error,
      summary: "A task has started, but still leaves open in which of several ways it is done.",
      why: "What is left of it, who is doing it and what it has used up depend on the way that is being taken, which "
        + "nobody but you knows.",
      bad: """
        project p { start 2026-03-02 ; status-date 2026-03-04 }
        equipment digger
        task dig { way 6d ; way 2d with digger }
        progress 2026-03-04 dig started 2026-03-02
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-03-04 }
        equipment digger
        task dig { way 2d with digger }
        progress 2026-03-04 dig started 2026-03-02
        """)
  ) { facts, code in
    let plan = facts.plan
    guard !facts.progress.isEmpty else { return [] }
    return plan.activityIDs.compactMap { activity in
      let ways = plan[activity].ways
      guard ways.count > 1, facts.progress[activity].hasStarted, !facts.breakdown.hasContent(activity) else { return nil }
      let isOver = facts.progress[activity].isSettled
      return Diagnostic(
        code, "'\(plan.path(plan[activity].id))' \(isOver ? "is done" : "has started"), but states \(ways.count) ways to do it",
        at: plan[plan[activity].id].name, notes: ways.map { Diagnostic.Note("a way to do it", at: $0.span) },
        help: ["keep only the 'way' \(isOver ? "in which it was done" : "that it takes")"])
    }
  }
}
