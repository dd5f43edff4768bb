import PlanText

extension Rule {
  /// Work without a duration or effort cannot be scheduled.
  static let noEstimate = Rule(
    about: [.task],
    code: Code(
      "P0304", "no-estimate", .error,
      summary: "A task states neither how much work it is nor how long it takes.",
      why: "Without an estimate it would count as zero, and everything after it would appear too early.",
      bad: """
        project p { start 2026-01-05 }
        task tests "Tests" { }
        """,
      good: """
        project p { start 2026-01-05 }
        task tests "Tests" { effort 5d }
        """)
  ) { facts, code in
    let (plan, breakdown) = (facts.plan, facts.breakdown)
    return plan.activityIDs.compactMap { activity in
      let entity = plan[plan[activity].id]
      guard entity.kind == .task, !entity.isPoisoned, !breakdown.hasContent(activity), plan[activity].effort == nil,
        plan[activity].duration == nil
      else { return nil }
      if plan[activity].hasDetails, !plan[activity].details.task.spans.isEmpty { return nil }
      let lost = plan[activity].hasDetails ? plan[activity].details.task.lostWays : []
      if !lost.isEmpty {
        return Diagnostic(
          code, "task '\(plan.path(plan[activity].id))' has no way left in which it can be done", at: entity.name,
          notes: lost.prefix(3).map { Diagnostic.Note("what this way needs is dropped", at: $0) },
          help: ["override its 'way' in the scenario, or drop '\(plan.path(plan[activity].id))' as well"])
      }
      return Diagnostic(
        code,
        "task '\(plan.path(plan[activity].id))' has no 'effort', 'duration' or 'spans', and no tasks inside, "
          + "so it cannot be scheduled",
        at: entity.name, help: ["add an estimate, for example: effort 5d or duration 2w"])
    }
  }
}
