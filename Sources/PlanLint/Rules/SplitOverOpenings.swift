import PlanText

extension Rule {
  /// Work in a window that continues only many days later.
  static let splitOverOpenings = Rule(
    basis: .dates,
    code: Code(
      "P0330", "split-over-openings", .warning,
      summary: "Work begins in one opening of its window and goes on in another, most of a week or more later.",
      why: "In between it is half done: a system half changed, a team that has to find its way back. Nights in a row are "
        + "no such split; weekends are.",
      bad: """
        project p { start 2026-03-02 }
        window weekend { open every sat 20:00..23:00 }
        task cutover { duration 5h ; within weekend }
        """,
      good: """
        project p { start 2026-03-02 }
        window weekend { open every sat 18:00..23:00 }
        task cutover { duration 5h ; within weekend }
        """)
  ) { facts, code in
    guard let schedule = facts.schedule, !facts.plan.windows.isEmpty else { return [] }
    let plan = facts.plan
    return plan.activities.indices.compactMap { index -> Diagnostic? in
      guard !schedule.isSummary(index), !schedule.isSpanning(index), schedule.progress(index) == .notStarted else {
        return nil
      }
      let openings = schedule.openings(index)
      let gaps = zip(openings, openings.dropFirst())
      guard let (before, after) = gaps.first(where: { $1.lowerBound - $0.upperBound >= leastGap }) else { return nil }
      let id = plan.activities[index].id
      let days = (after.lowerBound - before.upperBound + 720) / 1440
      return Diagnostic(
        code,
        "'\(plan.path(id))' is split over openings of its window: it stops \(schedule.clock(before.upperBound).text) "
          + "and goes on \(schedule.clock(after.lowerBound).text), \(days) days later", at: plan[id].name,
        help: [
          plan.activities[index].duration == nil
            ? "make it fit one opening: shorten it, assign more people, or open the window longer"
            : "make it fit one opening: shorten it, or open the window longer",
          "or make two tasks of it, with a state between them that can stay",
        ])
    }
  }

  /// The least gap between the end of one opening and the start of the next, in minutes: five days in clock time.
  private static let leastGap = 5 * 1440
}
