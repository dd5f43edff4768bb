import PlanSyntax
import PlanText

extension Rule {
  /// An external that determines the project's end and is overdue, or is expected soon without confirmation.
  static let externalUnconfirmed = Rule(
    basis: .forecast,
    about: [.external],
    code: Code(
      "P0318", "external-unconfirmed", .warning,
      summary: "A critical external event is overdue, or is expected within a month but not confirmed.",
      why: "Its date is only what the plan hopes for, and every day of delay delays the project. While there are weeks "
        + "left, someone can still ask, push, or plan around it.",
      bad: """
        project p { start 2026-01-05 ; status-date 2026-01-30 }
        external delivery { expected 2026-02-09..2026-02-13..2026-03-06 }
        task install { duration 5d ; after delivery }
        """,
      good: """
        project p { start 2026-01-05 ; status-date 2026-01-30 }
        external delivery { expected 2026-02-09..2026-02-13..2026-03-06 ; confirmed 2026-01-28 }
        task install { duration 5d ; after delivery }
        """),
    mayAppear: { facts in
      guard let status = facts.progress.statusDay else { return false }
      return facts.plan.activityIDs.contains { activity in
        let stated = facts.plan[activity]
        guard facts.plan.kind(of: activity) == .external, facts.progress[activity] == .notStarted,
          let expected = stated.details.external.expected
        else { return false }
        return stated.details.external.confirmed == nil || expected.planned <= status
      }
    }
  ) { facts, code in
    guard let dated = facts.dated, let status = dated.schedule.statusInstant else { return [] }
    let (plan, schedule) = (facts.plan, dated.schedule)
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      let id = plan[activity].id
      guard plan[id].kind == .external, schedule.hasDates(activity), schedule.progress(activity) == .notStarted,
        let expected = plan[activity].details.external.expected, schedule.start(activity) < status + month
      else { return nil }
      let confirmed = plan[activity].details.external.confirmed
      let isOverdue = plan.projectZone.end(of: expected.planned) <= status
      guard isOverdue || confirmed == nil, dated.analysis.isCritical(activity) else { return nil }
      let name = "'\(plan.path(id))'"
      guard !isOverdue else {
        let promise = confirmed.map { ", was confirmed on \($0.day.iso)" } ?? ""
        return Diagnostic(
          code,
          "\(name) was expected \(text(expected))\(promise), determines the end of the project, and has not arrived",
          at: plan[id].name,
          help: ["write 'finished' and the day it arrived, or the day on which it is now 'expected'"])
      }
      return Diagnostic(
        code, "\(name) is expected \(text(expected)), determines the end of the project, and is not confirmed",
        at: plan[id].name,
        help: ["ask for confirmation, then write 'confirmed' and the day of the answer"])
    }
  }
}

/// The date as written, in words.
private func text(_ expected: ExpectedDate) -> String {
  guard let high = expected.high else { return "on \(expected.planned.iso)" }
  guard let likely = expected.likely else { return "between \(expected.low.iso) and \(high.iso)" }
  return "on \(likely.iso), at the latest on \(high.iso)"
}

private let month = 30 * 1440
