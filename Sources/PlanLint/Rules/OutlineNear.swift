import PlanSyntax
import PlanText

extension Rule {
  /// A planning package (`outline`) that starts soon.
  static let outlineNear = Rule(
    basis: .forecast,
    about: [.task],
    code: Code(
      "P0317", "outline-near", .warning,
      summary: "A task marked 'outline' begins within three months of the status date.",
      why: "Distant work is a planning package that is detailed as it comes closer. Three months before it begins, its "
        + "steps, people and estimates should be known.",
      bad: """
        project p { start 2026-01-05 ; status-date 2026-01-30 }
        task rollout { duration 30d ; outline ; start from 2026-03-02 }
        """,
      good: """
        project p { start 2026-01-05 ; status-date 2026-01-30 }
        task rollout { duration 30d ; outline ; start from 2026-06-01 }
        """),
    mayAppear: { facts in
      facts.progress.statusDay != nil
        && facts.plan.activities.contains { $0.hasDetails && $0.details.task.outline != nil }
    }
  ) { facts, code in
    guard let schedule = facts.schedule, let status = schedule.statusInstant else { return [] }
    let plan = facts.plan
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      guard plan[activity].hasDetails, plan[activity].details.task.outline != nil,
        schedule.hasDates(activity), schedule.progress(activity) == .notStarted,
        schedule.start(activity) < status + threeMonths
      else { return nil }
      let id = plan[activity].id
      return Diagnostic(
        code,
        "'\(plan.path(id))' is still marked 'outline', but begins on \(schedule.clock(schedule.start(activity)).day.iso)",
        at: plan[id].name, help: ["add its steps, people and estimates, then delete 'outline'"])
    }
  }
}

private let threeMonths = 91 * 1440
