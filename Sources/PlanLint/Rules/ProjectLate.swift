import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// A project that is forecast to miss its `finish by`.
  static let projectLate = Rule(
    basis: .forecast,
    about: [.project],
    code: Code(
      "P0303", "project-late", .warning,
      summary: "The project is forecast to finish after its required date.",
      why: "This is the date the sponsor was promised. The message names the chain of work that decides it.",
      bad: """
        project p { start 2026-01-05 ; finish by 2026-01-09 }
        task build { duration 10d }
        """,
      good: """
        project p { start 2026-01-05 ; finish by 2026-01-30 }
        task build { duration 10d }
        """)
  ) { facts, code in
    guard let dated = facts.dated, let project = facts.plan.project, !facts.plan.activities.isEmpty,
      let deadline = dated.schedule.deadline, dated.schedule.projectFinish > deadline
    else { return [] }
    let (plan, schedule) = (facts.plan, dated.schedule)
    let calendar = schedule.calendars[CalendarTable.project]
    let late = Lateness(calendar, from: deadline, to: schedule.projectFinish, plan)
    let last = plan.activityIDs.last { activity in
      schedule.hasDates(activity) && !schedule.isSummary(activity) && !schedule.isSpanning(activity)
        && schedule.finish(activity) == schedule.projectFinish
    }
    // If the last activity is itself late, its own finding says what drives it.
    let isSaid = last.map { activity in
      let isAllowed = !(plan.common(plan[activity].id)?.allow.isEmpty ?? true)
      return !isAllowed && plan.deadlines(ofFinish: activity).contains { schedule.isBehind(activity, $0) }
    } ?? false
    let stated = plan.deadline
    let finish = stated?.time == nil ? schedule.projectFinishDay.iso : schedule.endText(schedule.projectFinish)
    let date = stated?.text ?? schedule.lastDay(deadline).iso
    let chain = isSaid ? nil : last.map { DrivingChain(dated, $0, includesEnd: true) }
    return [
      Diagnostic(
        code,
        "the project is forecast to finish\(stated?.time == nil ? " on" : "") \(finish), \(late.after(date))"
          + (chain?.text ?? last.map { "; see the finding about '\(plan.path(plan[$0].id))'" } ?? ""),
        at: plan[project.id].name, notes: chain?.notes ?? [],
        help: ["shorten the chain, start earlier, cut scope, or agree on a later date"])
    ]
  }
}
