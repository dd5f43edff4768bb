import PlanText

extension Rule {
  /// Actuals in the wrong order.
  static let finishedBeforeStarted = Rule(
    about: .work,
    code: Code(
      "P0313", "finished-before-started", .error,
      summary: "An activity is recorded as finished before it started.",
      why: "One of the two dates is wrong, and so would be everything computed from them.",
      bad: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        task build { duration 10d }
        progress 2026-03-20 build started 2026-03-16
        progress 2026-03-31 build finished 2026-03-13
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        task build { duration 10d }
        progress 2026-03-20 build started 2026-03-16
        progress 2026-03-31 build finished 2026-03-27
        """)
  ) { facts, code in
    let plan = facts.plan
    return plan.activityIDs.compactMap { activity in
      guard let facts = facts.progress.facts(activity), let started = facts.started, let finished = facts.finished,
        finished.value < started.value
      else { return nil }
      // Within a single record, the checker has already reported it.
      if let record = started.record, record == finished.record { return nil }
      let id = plan[activity].id
      return Diagnostic(
        code, "'\(plan.path(id))' finished \(finished.value.iso), before it started (\(started.value.iso))",
        at: finished.record.map { plan.progress[$0].activity.span } ?? plan[id].name,
        notes: started.record.map { [Diagnostic.Note("its start is stated here", at: plan.progress[$0].activity.span)] } ?? [],
        // A record of what the task itself states would contradict it.
        help: ["correct the wrong date" + (started.record ?? finished.record == nil ? "" : ", or add a later record with the right one")])
    }
  }
}
