import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Someone is asked for a larger share of their day than the project has.
  static let shareAboveAvailability = Rule(
    about: [.task, .routine],
    code: Code(
      "P0325", "share-above-availability", .warning,
      summary: "A task asks for a larger share of someone's day than the project ever has.",
      why: "A share is part of the whole day, and so is availability: 50% of someone who is available 50% is all that "
        + "the project has of them. Anything above that is cut, and the task takes longer than it looks.",
      bad: """
        project p { start 2026-01-05 }
        person ana { available 50% }
        task build { effort 5d ; assign ana 80% }
        """,
      good: """
        project p { start 2026-01-05 }
        person ana { available 50% }
        task build { effort 5d ; assign ana 50% }
        """)
  ) { facts, code in
    let plan = facts.plan
    return plan.activityIDs.compactMap { activity -> Diagnostic? in
      guard !facts.progress[activity].isSettled else { return nil }
      for allotment in plan[activity].possibleAssign {
        guard let share = allotment.share, let row = plan.row(allotment.first, .person), allotment.others.isEmpty else { continue }
        let person = plan.people[row]
        guard let most = person.mostAvailable, share.millionths > most.millionths else { continue }
        let name = plan.name(person.id)
        return Diagnostic(
          code,
          "'\(plan.path(plan[activity].id))' asks for \(share.text) of the day of '\(name)', "
            + "but the project has only \(most.text)",
          at: plan[plan[activity].id].name,
          notes: [Diagnostic.Note("the availability of '\(name)' is stated here", at: person.available[0].span)],
          help: ["write at most \(most.text), or no share to use all that is left of the day"])
      }
      return nil
    }
  }
}

extension Person {
  /// The largest share of the person's day that the project ever has; nil if it is the whole day.
  package var mostAvailable: Percent? {
    // Without a share for all days, the whole day is available except on the given dates.
    guard let base = available.filter({ $0.first == nil }).map(\.share).min(by: { $0.millionths < $1.millionths }) else { return nil }
    return (available.filter { $0.first != nil }.map(\.share) + [base]).max { $0.millionths < $1.millionths }
  }
}
