import PlanSyntax
import PlanText

extension Rule {
  /// Work that is forecast to end after its sprint.
  static let sprintSlip = Rule(
    basis: .forecast,
    about: [.task],
    code: Code(
      "P0316", "sprint-slip", .warning,
      summary: "A task is forecast to finish after the end of its sprint.",
      why: "A sprint is a promise about a date: whatever does not fit is taken "
        + "out or made smaller before it begins. The sprint never moves the work.",
      bad: """
        project p { start 2026-01-05 }
        sprint s1 { start 2026-01-05 ; finish 2026-01-09 }
        task build { duration 8d ; sprint s1 }
        """,
      good: """
        project p { start 2026-01-05 }
        sprint s1 { start 2026-01-05 ; finish 2026-01-16 }
        task build { duration 8d ; sprint s1 }
        """)
  ) { facts, code in
    guard let schedule = facts.schedule, !facts.plan.sprints.isEmpty else { return [] }
    let plan = facts.plan
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      guard schedule.hasDates(activity), !schedule.progress(activity).isSettled, let (id, end) = plan.sprintEnd(activity)
      else { return nil }
      let finish = schedule.finish(activity)
      guard finish > end else { return nil }
      let late = Lateness(schedule.calendar(activity), from: end, to: finish, plan)
      return Diagnostic(
        code,
        "'\(plan.path(plan[activity].id))' is forecast for \(schedule.lastDay(finish).iso), \(late.after("sprint '\(plan.name(id))' ends"))",
        at: plan[plan[activity].id].name,
        notes: [Diagnostic.Note("'\(plan.name(id))' ends on \(schedule.lastDay(end).iso)", at: plan[id].name)],
        help: ["make it smaller, start it earlier, or move it to a later sprint"])
    }
  }
}
