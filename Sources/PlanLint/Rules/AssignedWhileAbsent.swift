import PlanAnalysis
import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// Work that waits a week or longer for someone to return.
  static let assignedWhileAbsent = Rule(
    basis: .forecast,
    about: [.task],
    code: Code(
      "P0319", "assigned-while-absent", .warning,
      summary: "A task waits a week or longer for someone who is on leave.",
      why: "Leave postpones work without anyone having decided to. Readers of "
        + "the plan should know while there is still time to ask someone else.",
      bad: """
        project p { start 2026-01-05 }
        person ana { leave 2026-01-05..2026-01-23 }
        task build { effort 5d ; assign ana }
        """,
      good: """
        project p { start 2026-01-05 }
        person ana { leave 2026-01-05..2026-01-23 }
        person ben
        task build { effort 5d ; assign ana or ben }
        """),
    mayAppear: { facts in
      let (plan, scale) = (facts.plan, facts.plan.timeScale)
      // A calendar of its own may have more hours a day than what counts as one.
      let hours = plan.project?.calendar == nil ? scale.day : 1440
      let isLong = { (leave: OffDates) in (Int(leave.last.number) - Int(leave.first.number) + 1) * hours >= scale.week }
      return plan.people.contains { $0.leave.contains(where: isLong) } && plan.activities.contains { !$0.assign.isEmpty }
    }
  ) { facts, code in
    guard let analysis = facts.analysis, facts.plan.people.contains(where: { !$0.leave.isEmpty }) else { return [] }
    let (plan, schedule) = (facts.plan, analysis.schedule)
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      guard schedule.hasDates(activity), !plan[activity].assign.isEmpty, !schedule.isSpanning(activity),
        !schedule.isSummary(activity)
      else { return nil }
      let absence = analysis.reason(activity).closures.lazy.compactMap { closure, next -> (id: EntityID, leave: OffDates, range: Range<Int>)? in
        guard case .leave(let id, let leave, _) = closure.cause else { return nil }
        // Closures after the leave are not caused by it.
        let end = max(closure.start, next ?? schedule.start(activity))
        return (id, leave, closure.start..<end)
      }.first
      guard let (id, leave, range) = absence else { return nil }
      let slip = schedule.calendars[CalendarTable.project].between(range.lowerBound, range.upperBound)
      guard slip >= plan.timeScale.week else { return nil }
      return Diagnostic(
        code,
        "'\(plan.path(plan[activity].id))' waits \(slip / plan.timeScale.day) working days for '\(plan.name(id))', who is on leave \((leave.first...leave.last).phrase)",
        at: plan[plan[activity].id].name,
        notes: [Diagnostic.Note("'\(plan.name(id))' is on leave here", at: leave.span)],
        help: ["assign someone else, or add alternatives with 'or'"])
    }
  }
}
