import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// Progress stated for activities that have no progress of their own.
  static let misplacedProgress = Rule(
    about: .work,
    code: Code(
      "P0315", "misplaced-progress", .error, withholdsOutput: false,
      summary: "Progress is recorded for something that gets it from other work, or that cannot be half done.",
      why: "The progress of a phase follows from the work inside it, and that of a task that "
        + "spans other work from that work; meetings and routines just recur. A milestone, a "
        + "gate, a delivery or a task without length has either happened or not. The record would have no effect.",
      bad: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        phase build { task walls { duration 10d } }
        progress 2026-03-31 build done 40%
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        phase build { task walls { duration 10d } }
        progress 2026-03-31 build.walls started 2026-03-02, done 40%
        """)
  ) { facts, code in
    let (plan, breakdown) = (facts.plan, facts.breakdown)
    let stating = plan.activityIDs.filter { plan[$0].statedProgress != nil }
    guard !plan.progress.isEmpty || !stating.isEmpty else { return [] }
    let lengths = WorkLength(plan)
    func finding(_ activity: ActivityID, isPartial: Bool, _ span: Span) -> Diagnostic? {
      let id = plan[activity].id
      let isEvent = lengths.isEvent(plan[activity], remaining: facts.progress.facts(activity)?.remaining?.value)
      guard let reason = reason(plan, activity, breakdown.hasContent(activity), isPartial: isPartial, isEvent: isEvent)
      else { return nil }
      return Diagnostic(code, "'\(plan.path(id))' \(reason.what)", at: span, help: [reason.help])
    }
    var result = plan.progress.compactMap { record -> Diagnostic? in
      guard let index = plan.activity(record.activity.target) else { return nil }
      let isPartial = record.started != nil || record.remaining != nil || (record.done.map { $0.millionths < 1_000_000 } ?? false)
      return finding(index, isPartial: isPartial, record.activity.span)
    }
    for index in stating {
      guard let stated = plan[index].statedProgress,
        stated.started != nil || stated.finished != nil || stated.done != nil || stated.remaining != nil
      else { continue }
      let isPartial = plan.kind(of: index) == .task && !facts.progress[index].isSettled
      let finding = finding(index, isPartial: isPartial, plan[plan[index].id].name)
      if let finding { result.append(finding) }
    }
    return result
  }
}

/// Why an activity cannot have progress; nil if it can.
private func reason(
  _ plan: Plan, _ activity: ActivityID, _ hasContent: Bool, isPartial: Bool, isEvent: Bool
) -> (what: String, help: String)? {
  let kind = plan.kind(of: activity)
  if hasContent || kind == .phase || kind == .use {
    return ("gets its progress from the work inside", "record the progress of that work")
  }
  switch kind {
  case .meeting, .routine:
    return ("is a \(kind.keyword), which has no progress", "delete it; use 'timesheet' to record hours")
  case .task:
    if plan[activity].hasDetails, !plan[activity].details.task.spans.isEmpty {
      return ("gets its progress from the work it spans", "record the progress of that work; use 'timesheet' for hours")
    }
    return isEvent && isPartial
      ? ("takes no time: it has either happened or not", "when it has, write finished DATE; or state how long it takes") : nil
  case .milestone, .gate, .external:
    let word = kind == .gate ? "passed" : kind == .external ? "received" : "reached"
    let how = kind == .gate ? "passed DATE by WHO in the gate" : "finished DATE"
    return isPartial
      ? ("is \(kind.keyword.withArticle): it has either been \(word) or not", "when it has, write \(how)") : nil
  default: return nil
  }
}
