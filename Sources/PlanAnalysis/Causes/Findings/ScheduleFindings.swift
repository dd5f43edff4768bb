import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Findings that scheduling itself produces.
extension Code {
  package static let dependencyCycle = Code(
    "P0301", "dependency-cycle", .error,
    summary: "Activities wait for each other in a circle.",
    why: "None of them could ever start. The links of the circle are listed, of a long one the first; one of them has to go.",
    bad: """
      project p { start 2026-01-05 }
      task schema { effort 5d ; after cutover }
      task tests { effort 2d ; after schema }
      task cutover { effort 1d ; after tests }
      """,
    good: """
      project p { start 2026-01-05 }
      task schema { effort 5d }
      task tests { effort 2d ; after schema }
      task cutover { effort 1d ; after tests }
      """)

  package static let dateConflict = Code(
    "P0305", "date-conflict", .warning,
    summary: "A pinned date cannot be met.",
    why: "'on' reserves people for a date, but a predecessor, the calendar, or another pinned date of the same people "
      + "forces a later one.",
    bad: """
      project p { start 2026-01-05 }
      task schema { duration 5d }
      task tests { duration 2d ; after schema ; start on 2026-01-06 }
      """,
    good: """
      project p { start 2026-01-05 }
      task schema { duration 5d }
      task tests { duration 2d ; after schema ; start from 2026-01-06 }
      """)

  package static let noWorkingTime = Code(
    "P0306", "no-working-time", .error,
    summary: "A calendar has too little working time for the work on it.",
    why: "The work would never end.",
    bad: """
      project p { start 2026-01-05 ; calendar never }
      calendar never { hours mon..sun off }
      task build { duration 5d }
      """,
    good: """
      project p { start 2026-01-05 ; calendar office }
      calendar office { hours mon..fri 09:00..17:00 }
      task build { duration 5d }
      """)

  package static let noCapacity = Code(
    "P0307", "no-capacity", .error,
    summary: "The people assigned to a task have no time for it.",
    why: "Effort is divided by the people's share of time; with a share of 0%, the work would never end.",
    bad: """
      project p { start 2026-01-05 }
      person ana { available 0% }
      task build { effort 5d ; assign ana }
      """,
    good: """
      project p { start 2026-01-05 }
      person ana { available 50% }
      task build { effort 5d ; assign ana }
      """)

  /// The codes of this file, in order.
  package static let scheduling: [Code] = [dependencyCycle, dateConflict, noWorkingTime, noCapacity, noRoom, tooMuchEffort, unsettledDates]
}

extension ScheduleAnalysis {
  /// Work that never ends.
  func endlessWork() -> [Diagnostic] {
    schedule.network.endless.prefix(20).compactMap { node in
      guard let activity = schedule.activity(ofNode: node) else { return nil }
      let id = plan[activity].id
      return Diagnostic(
        .noWorkingTime, "'\(plan.path(id))' never ends: its calendar has too little working time for it", at: plan[id].name,
        help: ["give the calendar hours, such as hours mon..fri 09:00..17:00"])
    }
  }

  /// Effort that nobody has time for.
  func withoutCapacity() -> [Diagnostic] {
    let lengths = WorkLength(plan)
    return plan.activityIDs.compactMap { activity in
      guard plan[activity].effort != nil, plan[activity].duration == nil, !schedule.isSummary(activity),
        schedule.hasDates(activity), !schedule.progress(activity).isSettled, !plan[activity].assign.isEmpty,
        lengths.capacity(plan[activity].assign) <= 0
      else { return nil }
      let id = plan[activity].id
      let names = plan[activity].assign.map { plan.name($0.first) }.joined(separator: ", ")
      return Diagnostic(
        .noCapacity, "'\(plan.path(id))' can never be done: 0% of \(names) is available for it", at: plan[id].name,
        help: ["state a share or availability above 0%, or assign someone else"])
    }
  }
}
