import PlanSyntax
import PlanText

extension Rule {
  /// Two shares of a person's time for the same days.
  static let overlappingAvailability = Rule(
    about: [.person],
    code: Code(
      "P0324", "overlapping-availability", .warning,
      summary: "A person has two availabilities for the same days.",
      why: "Only the author knows which of the two is meant. The smaller one counts, so that nothing is promised that "
        + "may not be there.",
      bad: """
        project p { start 2026-01-05 }
        person ana { available 80% ; available 50% }
        task build { effort 5d ; assign ana }
        """,
      good: """
        project p { start 2026-01-05 }
        person ana { available 80% ; available 50% 2026-01-12..2026-01-16 }
        task build { effort 5d ; assign ana }
        """)
  ) { facts, code in
    let plan = facts.plan
    return plan.people.compactMap { person -> Diagnostic? in
      guard let index = firstOverlap(person.available) else { return nil }
      let second = person.available[index]
      for first in person.available[..<index] {
        guard let days = commonDays(first, second) else { continue }
        let least = first.share.millionths < second.share.millionths ? first.share.text : second.share.text
        return Diagnostic(
          code, "'\(plan.name(person.id))' is available \(first.share.text) and \(second.share.text) \(days); \(least) counts",
          at: second.span, notes: [Diagnostic.Note("the other availability is here", at: first.span)],
          help: ["keep one, or give them dates that do not overlap"])
      }
      return nil
    }
  }

  /// The index of the first share that overlaps an earlier one; nil if none does. O(shares · log² shares).
  private static func firstOverlap(_ shares: [Availability]) -> Int? {
    guard overlap(shares[...]) else { return nil }
    var (low, high) = (0, shares.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if overlap(shares[..<middle]) { high = middle } else { low = middle }
    }
    return high - 1
  }

  /// True if two of the shares are for the same days.
  private static func overlap(_ shares: ArraySlice<Availability>) -> Bool {
    var (undated, last) = (0, Day?.none)
    var dated: [ClosedRange<Day>] = []
    for share in shares {
      guard let first = share.first, let last = share.last else {
        undated += 1
        continue
      }
      if first <= last { dated.append(first...last) }
    }
    if undated > 1 { return true }
    for days in dated.ordered(by: { $0.lowerBound < $1.lowerBound }) {
      if let last, days.lowerBound <= last { return true }
      last = days.upperBound
    }
    return false
  }

  /// The overlap of two shares, in words; nil if there is none. A dated share replaces an undated one.
  private static func commonDays(_ a: Availability, _ b: Availability) -> String? {
    switch (a.first, a.last, b.first, b.last) {
    case (nil, _, nil, _): return "without dates"
    case (let first?, let last?, let otherFirst?, let otherLast?):
      let (from, to) = (max(first, otherFirst), min(last, otherLast))
      return from <= to ? (from...to).phrase : nil
    default: return nil
    }
  }
}
