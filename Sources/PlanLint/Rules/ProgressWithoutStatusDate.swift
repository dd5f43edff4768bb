import PlanModel
import PlanText

extension Rule {
  /// Actuals in a plan that does not say up to which date they are known.
  static let progressWithoutStatusDate = Rule(
    about: .work,
    code: Code(
      "P0333", "progress-without-status-date", .warning,
      summary: "The plan records progress but has no status date.",
      why: "The status date is the day up to which the plan knows what has happened. Without one, the dates are purely "
        + "planned dates: nothing counts as started or finished, whatever is recorded about it.",
      bad: """
        project p { start 2026-03-02 }
        task build { duration 10d }
        progress 2026-03-06 build started 2026-03-02, done 60%
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-03-06 }
        task build { duration 10d }
        progress 2026-03-06 build started 2026-03-02, done 60%
        """)
  ) { facts, code in
    let plan = facts.plan
    guard facts.progress.statusDay == nil, plan.project != nil else { return [] }
    let stated = plan.progressFacts
    guard let first = stated.min(by: { plan.sources.isBefore($0.span, $1.span) }) else { return [] }
    let count = stated.count
    let message =
      count == 1
      ? "the progress of '\(first.name)' does not affect any date, because the project has no status date"
      : "\(count) statements of progress do not affect any date, because the project has no status date"
    guard let latest = stated.compactMap(\.day).max() else {
      return [
        Diagnostic(
          code, message, at: first.span,
          help: ["add to the project the day up to which this is known, for example: status-date 2026-03-31"])
      ]
    }
    let property = "status-date \(latest.iso)"
    return [
      Diagnostic(
        code, message, at: first.span,
        help: ["add '\(property)' to the project: the day up to which this is known"],
        fixes: plan.fixInProject("add '\(property)' to the project", property))
    ]
  }
}

extension Plan {
  /// A stated fact.
  fileprivate struct Fact {
    let name: String
    let span: Span
    /// The latest day it mentions.
    let day: Day?
  }

  /// One for each record, and one for each activity that states its own. Cancellations need no status
  /// date.
  fileprivate var progressFacts: [Fact] {
    var result: [Fact] = []
    for record in progress where activity(record.activity.target) != nil {
      let days = [record.day, record.started, record.finished].compactMap { $0 }
      result.append(Fact(name: path(record.activity.target), span: record.activity.span, day: days.max()))
    }
    for activity in activities {
      guard let stated = activity.statedProgress else { continue }
      let stamps = [stated.started, stated.finished, stated.passed, stated.failed, stated.waived].compactMap { $0 }
      let isPartial = stated.remaining != nil || (stated.done.map { $0.value.unscaled > 0 } ?? false)
      guard !stamps.isEmpty || isPartial else { continue }
      result.append(Fact(name: path(activity.id), span: self[activity.id].name, day: stamps.map(\.day).max()))
    }
    return result
  }

  /// A fix that adds something to the project, after its start.
  package func fixInProject(_ title: String, _ text: String) -> [Diagnostic.Fix] {
    guard let project else { return [] }
    for case .limit(let start) in project.start {
      let end = Span(start: start.span.end, end: start.span.end)
      return [Diagnostic.Fix(title, .unsafe, [Diagnostic.Edit(end, " ; " + text)])]
    }
    return []
  }
}
