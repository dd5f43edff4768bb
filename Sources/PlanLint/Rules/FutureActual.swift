import PlanSyntax
import PlanText

extension Rule {
  /// Actuals dated after the status date.
  static let futureActual = Rule(
    about: .work,
    code: Code(
      "P0311", "future-actual", .warning,
      summary: "Something is recorded as having happened after the status date.",
      why: "The status date is the day up to which the plan knows what has happened. Anything after it is a forecast, "
        + "not a fact, and is ignored until that day has come.",
      bad: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        task build { duration 10d }
        progress 2026-03-31 build started 2026-03-02, finished 2026-04-02
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-04-03 }
        task build { duration 10d }
        progress 2026-04-03 build started 2026-03-02, finished 2026-04-02
        """)
  ) { facts, code in
    guard let status = facts.progress.statusDay else { return [] }
    let plan = facts.plan
    // Looking back, from an earlier date than the plan's, is not an error in the plan.
    let last = max(status, plan.project?.statusDate ?? status)
    let cure =
      status == plan.project?.statusDate
      ? "correct the date, or set the project's status-date to the day of the report"
      : "correct the date, or give --status-date the day of the report"
    func finding(_ fact: String, _ name: String, _ span: Span) -> Diagnostic {
      Diagnostic(
        code, "'\(fact)' of '\(name)' is after the status date \(status.iso) and is ignored; a forecast is not a fact", at: span,
        help: [cure])
    }
    var result: [Diagnostic] = []
    for record in plan.progress where record.activity.target != .none {
      let name = plan.path(record.activity.target)
      if let day = record.started, day > last {
        result.append(finding("started \(day.iso)", name, record.activity.span))
      }
      if let day = record.finished, day > last {
        result.append(finding("finished \(day.iso)", name, record.activity.span))
      } else if record.day > last, record.started.map({ $0 <= last }) ?? true {
        result.append(finding("progress \(record.day.iso)", name, record.activity.span))
      }
    }
    for activity in plan.activities {
      guard let stated = activity.statedProgress else { continue }
      let stamps: [(String, Stamp?)] = [
        ("started", stated.started), ("finished", stated.finished), ("passed", stated.passed),
        ("failed", stated.failed), ("waived", stated.waived), ("cancelled", stated.cancelled),
      ]
      for (word, stamp) in stamps {
        guard let day = stamp?.day, day > last else { continue }
        result.append(finding("\(word) \(day.iso)", plan.path(activity.id), plan[activity.id].name))
      }
    }
    return result
  }
}
