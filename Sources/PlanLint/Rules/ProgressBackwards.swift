import PlanSchedule
import PlanText

extension Rule {
  /// Work whose progress has decreased.
  static let progressBackwards = Rule(
    about: .work,
    code: Code(
      "P0314", "progress-backwards", .warning,
      summary: "A later record reports less progress than an earlier one.",
      why: "Work does not undo itself: one of the figures is wrong, or something has to "
        + "be done again. In that case, use 'remaining' to state how much work is left.",
      bad: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        task build { duration 20d }
        progress 2026-03-20 build started 2026-03-02, done 60%
        progress 2026-03-31 build done 40%
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        task build { duration 20d }
        progress 2026-03-20 build started 2026-03-02, done 60%
        progress 2026-03-31 build done 60%, remaining 9d
        """)
  ) { facts, code in
    let plan = facts.plan
    guard plan.progress.count > 1 else { return [] }
    var latest: [ActivityID: Int] = [:]
    var result: [Diagnostic] = []
    for number in ProgressTable.order(plan) {
      let record = plan.progress[number]
      guard let done = record.done, let activity = plan.activity(record.activity.target) else { continue }
      if let before = latest[activity], let known = plan.progress[before].done, plan.progress[before].day < record.day,
        done.millionths < known.millionths
      {
        result.append(
          Diagnostic(
            code,
            "'\(plan.path(record.activity.target))' went back from \(known.text) on \(plan.progress[before].day.iso) "
              + "to \(done.text) on \(record.day.iso)",
            at: record.activity.span,
            notes: [Diagnostic.Note("\(known.text) is stated here", at: plan.progress[before].activity.span)],
            help: ["correct the figure, or, if work has to be done again, state what is left with 'remaining'"]))
      }
      latest[activity] = number
    }
    return result
  }
}
