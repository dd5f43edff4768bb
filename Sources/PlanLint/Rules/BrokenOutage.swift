import PlanSyntax
import PlanText

extension Rule {
  /// An outage that fits into no stretch of hours.
  static let brokenOutage = Rule(
    basis: .forecast,
    about: [.task],
    code: Code(
      "P0334", "broken-outage", .warning,
      summary: "An outage is longer than any uninterrupted stretch in which someone can work on it.",
      why: "An outage begins with the work, and the system stays down even while nobody works on it, so the work should "
        + "not be interrupted. If no stretch is long enough, the work begins as early as possible, and the break falls "
        + "within the outage.",
      bad: """
        project p { start 2026-03-02 }
        system crm
        task upgrade { duration 5h ; changes crm ; downtime crm 5h }
        """,
      good: """
        project p { start 2026-03-02 }
        window night { open every sat 22:00..06:00 }
        system crm
        task upgrade { duration 5h ; within night ; changes crm ; downtime crm 5h }
        """),
    mayAppear: { facts in
      facts.plan.activities.contains { $0.hasDetails && !$0.details.task.downtime.isEmpty }
    }
  ) { facts, code in
    guard let analysis = facts.analysis, !facts.plan.systems.isEmpty else { return [] }
    let plan = facts.plan
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      guard let outage = analysis.brokenOutage(activity) else { return nil }
      let id = plan[activity].id
      let length = SpokenLength.exact(outage.minutes)
      let who = outage.workers.map { "'\(plan.name($0))'" }
      let together = who.count > 1 ? " together" : ""
      let stretch =
        who.isEmpty
        ? "the longest stretch of its working hours"
        : "the longest stretch in which \(who.listed(.and)) can work on it\(together)"
      let byTheClock =
        plan[activity].duration == nil
        ? "" : ", or let it run in elapsed time, without breaks: 'duration … elapsed'"
      return Diagnostic(
        code,
        "'\(plan.path(id))' takes '\(plan.name(outage.system))' down for \(length), but \(stretch) is "
          + "\(SpokenLength.exact(outage.longest)): work stops at \(analysis.schedule.clock(outage.breaksAt).text), during the outage",
        at: plan[id].name,
        help: [
          "do it within a window that stays open for \(length) or longer\(byTheClock)",
          "or shorten the outage, or give \(who.isEmpty ? "it" : "those who do it") \(length) without a break",
        ])
    }
  }
}
