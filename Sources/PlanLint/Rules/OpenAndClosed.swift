import PlanText

extension Rule {
  /// A calendar that opens and closes the same day.
  static let openAndClosed = Rule(
    about: [.calendar],
    code: Code(
      "P0329", "open-and-closed", .warning,
      summary: "A calendar marks the same day both as a holiday and as worked.",
      why: "An extra day inside a range of holidays is an exception, and meant as one. On the very same day, the two "
        + "contradict each other; the extra day counts.",
      bad: """
        project p { start 2026-01-05 ; calendar office }
        calendar office { hours mon..fri 09:00..17:00 ; holiday 2026-01-06 ; extra 2026-01-06 }
        task build { duration 5d }
        """,
      good: """
        project p { start 2026-01-05 ; calendar office }
        calendar office { hours mon..fri 09:00..17:00 ; holiday 2026-01-06..2026-01-07 ; extra 2026-01-07 }
        task build { duration 5d }
        """)
  ) { facts, code in
    let plan = facts.plan
    return plan.calendars.flatMap { calendar -> [Diagnostic] in
      calendar.extra.compactMap { extra -> Diagnostic? in
        let other = calendar.holiday.first { holiday in
          // Some hours of a day may be closed while others are added.
          holiday.first == extra.first && holiday.last == extra.last && (holiday.times == nil) == extra.times.isEmpty
        }
        guard let other else { return nil }
        return Diagnostic(
          code, "'\(plan.name(calendar.id))' lists \(extra.first.iso) as a holiday and as extra; it counts as extra",
          at: extra.span,
          notes: [Diagnostic.Note("it is a holiday here", at: other.span)], help: ["keep one of the two lines"])
      }
        + repeated(calendar.holiday.filter { $0.times == nil }.map { ($0.first, $0.last, $0.span) }, "holiday", plan.name(calendar.id), code)
    }
  }

  /// Holidays listed twice for the same days.
  private static func repeated(_ days: [(first: Day, last: Day, span: Span)], _ word: String, _ name: String, _ code: Code) -> [Diagnostic] {
    var known: [String: Span] = [:]
    return days.compactMap { first, last, span in
      let key = "\(first.iso)..\(last.iso)"
      guard let other = known[key] else {
        known[key] = span
        return nil
      }
      return Diagnostic(
        code, "'\(name)' lists \(first == last ? first.iso : key) twice as a \(word)", at: span,
        notes: [Diagnostic.Note("first listed here", at: other)], help: ["keep one of the two lines"])
    }
  }
}
