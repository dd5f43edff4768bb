import PlanText

extension Rule {
  /// Work in a window that continues only many days later.
  static let splitOverOpenings = Rule(
    basis: .dates,
    about: [.task],
    code: Code(
      "P0330", "split-over-openings", .warning,
      summary: "Work begins in one opening of its window and continues in another, at least five days later.",
      why: "In between, the work is half done: the system is half changed, and the team has to find its way back in. "
        + "Consecutive nights do not count as a split; weekends do.",
      bad: """
        project p { start 2026-03-02 }
        window weekend { open every sat 20:00..23:00 }
        task cutover { duration 5h ; within weekend }
        """,
      good: """
        project p { start 2026-03-02 }
        window weekend { open every sat 18:00..23:00 }
        task cutover { duration 5h ; within weekend }
        """),
    mayAppear: { facts in !facts.plan.windows.isEmpty }
  ) { facts, code in
    guard let analysis = facts.analysis, !facts.plan.windows.isEmpty else { return [] }
    let (plan, schedule) = (facts.plan, analysis.schedule)
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      guard !schedule.isSummary(activity), !schedule.isSpanning(activity), schedule.progress(activity) == .notStarted else {
        return nil
      }
      let openings = analysis.openings(activity)
      let gaps = zip(openings, openings.dropFirst())
      guard let (before, after) = gaps.first(where: { $1.lowerBound - $0.upperBound >= leastGap }) else { return nil }
      let id = plan[activity].id
      let days = (after.lowerBound - before.upperBound + 720) / 1440
      return Diagnostic(
        code,
        "'\(plan.path(id))' is split across openings of its window: it stops at "
          + "\(schedule.clock(before.upperBound).text) and continues at \(schedule.clock(after.lowerBound).text), "
          + "\(days) days later", at: plan[id].name,
        help: [
          plan[activity].duration == nil
            ? "make it fit into one opening: shorten it, assign more people, or open the window for longer"
            : "make it fit into one opening: shorten it, or open the window for longer",
          "or split it into two tasks, with a stable state in between",
        ])
    }
  }

  /// The least gap between the end of one opening and the start of the next, in minutes: five days in clock time.
  private static let leastGap = 5 * 1440
}
