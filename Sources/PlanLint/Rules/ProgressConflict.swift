import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// Contradictory facts about one activity.
  static let progressConflict = Rule(
    about: .work,
    code: Code(
      "P0312", "progress-conflict", .warning,
      summary: "Facts about the same activity contradict each other.",
      why: "Only one of them can count: a finish overrides remaining work, remaining "
        + "work overrides a percentage, and a record overrides what the task itself "
        + "says. The message names the one that counts; check that it is the right one.",
      bad: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        task build { duration 10d }
        progress 2026-03-31 build started 2026-03-02, finished 2026-03-20, remaining 3d
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        task build { duration 10d }
        progress 2026-03-31 build started 2026-03-02, remaining 3d
        """)
  ) { facts, code in
    guard !facts.progress.isEmpty else { return [] }
    let plan = facts.plan
    let records = Dictionary(grouping: plan.progress.indices) { plan.progress[$0].activity.target }
    return plan.activityIDs.flatMap { activity -> [Diagnostic] in
      guard let stated = facts.progress.facts(activity), plan.kind(of: activity).isActivity else { return [] }
      let own = records[plan[activity].id] ?? []
      return Conflicts(plan: plan, activity: activity, records: own, facts: stated, state: facts.progress[activity], code: code).all
    }
  }
}

/// A fact of a record that another record of the same day may contradict.
private enum StatedFact: String, CaseIterable {
  case done, remaining, started, finished

  func text(_ record: Progress) -> String? {
    switch self {
    case .done: record.done?.text
    case .remaining: record.remaining?.text
    case .started: record.started?.iso
    case .finished: record.finished?.iso
    }
  }

  /// What two records state, if they differ.
  func pair(_ a: Progress, _ b: Progress) -> (word: String, one: String, other: String)? {
    guard let one = text(a), let other = text(b), one != other else { return nil }
    return (rawValue, one, other)
  }
}

/// The conflicts between the facts about one activity.
private struct Conflicts {
  let plan: Plan
  let activity: ActivityID
  /// Indices in `Plan.progress`.
  let records: [Int]
  let facts: ProgressFacts
  let state: ActivityProgress
  let code: Code

  private var id: EntityID { plan[activity].id }
  private var name: String { plan.path(id) }

  var all: [Diagnostic] {
    var result: [Diagnostic] = []
    if let finished = facts.finished {
      if let remaining = facts.remaining, remaining.value.thousandths > 0, !isOlder(remaining.record, finished.record) {
        result.append(
          finding(
            "finished \(finished.value.iso), yet \(remaining.value.text) of work remain; the finish counts", finished.record,
            "remove 'finished' if work remains, or else remove 'remaining'"))
      } else if let done = facts.done, done.value.millionths < 1_000_000, !isOlder(done.record, finished.record) {
        result.append(
          finding(
            "finished \(finished.value.iso), yet is only \(done.value.text) done; the finish counts", finished.record,
            "remove 'finished' if work remains, or else correct the percentage"))
      }
      if let cancelled = facts.cancelled {
        result.append(
          finding(
            "finished \(finished.value.iso) and was cancelled \(cancelled.iso); the finish counts", finished.record,
            "remove the one that is wrong"))
      }
    } else {
      result += unfinished
    }
    result += sameDay
    let stated = plan[activity].statedProgress
    result += [
      contradiction("started", stated?.started, facts.started), contradiction("finished", stated?.finished, facts.finished),
    ].compactMap { $0 }
    return result
  }

  /// Two records for the same day that disagree about a fact.
  private var sameDay: [Diagnostic] {
    // Until two records of a day disagree, all that state a fact say the same as the first of them.
    var stated: [Day: [StatedFact: Int]] = [:]
    for second in records {
      let b = plan.progress[second]
      var known = stated[b.day] ?? [:]
      let rivals = StatedFact.allCases.compactMap { fact in known[fact].flatMap { fact.pair(plan.progress[$0], b) == nil ? nil : $0 } }
      if let first = rivals.min() {
        let a = plan.progress[first]
        guard let (word, one, other) = StatedFact.allCases.lazy.compactMap({ $0.pair(a, b) }).first else { continue }
        return [
          Diagnostic(
            code,
            "'\(name)' has two records for \(a.day.iso), \(word) \(one) and \(word) \(other); "
              + "the one that reports more progress counts",
            at: b.activity.span, notes: [Diagnostic.Note("the other record is here", at: a.activity.span)],
            help: [
              plan.scenario(around: a.activity.span) == plan.scenario(around: b.activity.span)
                ? "keep one of them, or correct its date"
                : "a scenario adds records and replaces none; give its record a later date, or remove it"
            ])
        ]
      }
      for fact in StatedFact.allCases where known[fact] == nil && fact.text(b) != nil { known[fact] = second }
      stated[b.day] = known
    }
    return []
  }

  private var unfinished: [Diagnostic] {
    if case .finished(_, let day) = state {
      let fact = facts.remaining.map { (text: "has no work left", record: $0.record) }
        ?? (text: "is 100% done", record: facts.done?.record)
      return [
        finding(
          "\(fact.text), but no finish is stated; it counts as finished on \(day.iso)", fact.record,
          "add 'finished \(day.iso)', or the day on which it was finished")
      ]
    }
    guard let done = facts.done, let remaining = facts.remaining, remaining.value.thousandths > 0 else { return [] }
    if done.value.millionths >= 1_000_000 {
      return [
        finding(
          "is 100% done, yet \(remaining.value.text) of work remain; the remaining work counts", done.record,
          "correct the percentage, or state 'remaining 0d'")
      ]
    }
    guard let later = done.record, isOlder(remaining.record, later), let earlier = remaining.record else { return [] }
    return [
      finding(
        "is \(done.value.text) done on \(plan.progress[later].day.iso), but 'remaining \(remaining.value.text)' from "
          + "\(plan.progress[earlier].day.iso) still counts",
        later, "add what remains to the later record")
    ]
  }

  /// True when the first of two facts was stated earlier; the task's own facts are older than any record.
  private func isOlder(_ first: Int?, _ second: Int?) -> Bool {
    guard let second else { return false }
    guard let first else { return true }
    return (plan.progress[first].day, first) < (plan.progress[second].day, second)
  }

  /// A conflict between the date of a record and the task's own.
  private func contradiction(_ word: String, _ own: Stamp?, _ fact: ProgressFacts.Fact<Day>?) -> Diagnostic? {
    guard let own, let fact, fact.record != nil, own.day != fact.value else { return nil }
    return finding(
      "itself says '\(word) \(own.day.iso)', but a record says '\(word) \(fact.value.iso)'; the record counts",
      fact.record,
      "keep one of them")
  }

  private func finding(_ fact: String, _ record: Int?, _ help: String) -> Diagnostic {
    Diagnostic(
      code, "'\(name)' \(fact)", at: record.map { plan.progress[$0].activity.span } ?? plan[id].name, help: [help])
  }
}
