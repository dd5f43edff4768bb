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
    func finding(_ fact: String, _ name: String, _ day: Day, _ span: Span) -> Diagnostic {
      let (remark, help) = advice(status, day, plan.project?.statusDate)
      return Diagnostic(
        code, "'\(fact)' of '\(name)' is after the status date \(status.iso) and is ignored\(remark)", at: span, help: [help])
    }
    var result: [Diagnostic] = []
    for record in plan.progress where record.activity.target != .none {
      let name = plan.path(record.activity.target)
      if let day = record.started, day > status {
        result.append(finding("started \(day.iso)", name, day, record.activity.span))
      }
      if let day = record.finished, day > status {
        result.append(finding("finished \(day.iso)", name, day, record.activity.span))
      } else if record.day > status, record.started.map({ $0 <= status }) ?? true {
        result.append(finding("progress \(record.day.iso)", name, record.day, record.activity.span))
      }
    }
    for activity in plan.activities {
      guard let stated = activity.statedProgress else { continue }
      let stamps: [(String, Stamp?)] = [
        ("started", stated.started), ("finished", stated.finished), ("passed", stated.passed),
        ("failed", stated.failed), ("waived", stated.waived), ("cancelled", stated.cancelled),
      ]
      for (word, stamp) in stamps {
        guard let day = stamp?.day, day > status else { continue }
        result.append(finding("\(word) \(day.iso)", plan.path(activity.id), day, plan[activity.id].name))
      }
    }
    return result
  }
}

/// What is wrong, and what to do: nothing where an option only looks back.
///
/// - Parameters:
///   - status: the date in force.
///   - own: the project's, which an option may replace.
private func advice(_ status: Day, _ day: Day, _ own: Day?) -> (remark: String, help: String) {
  let remark = "; a forecast is not a fact"
  if status == own { return (remark, "correct the date, or set the project's status-date to the day of the report") }
  if let own, day <= own { return ("", "--status-date looks back: as of the project's own status date \(own.iso) it counts") }
  return (remark, "correct the date, or give --status-date the day of the report")
}
