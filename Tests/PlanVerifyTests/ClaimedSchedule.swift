import PlanModel
import PlanSyntax
import PlanTesting
import PlanVerify
import Testing

/// A plan as text and a schedule by hand: lines of name, start, finish and who does it. Dates are days of January
/// 2026 and what follows (`5T08:00` is Monday 2026-01-05, `36` is the fifth of February) on clocks that show UTC.
/// Resources are names, `2*lab` for several, `1:rig` for the second item of `assign`. `#2` is the second way to do it.
/// Phases need not be stated: they lie around their content.
struct ClaimedSchedule {
  let plan: Plan
  var schedule: FinishedSchedule

  init(_ text: String, _ lines: String) {
    let whole = text.contains("project ") ? text : "project p { start 2026-01-05 }\n" + text
    let result = Checker.check(path: "p.plan", bytes: Array(whole.utf8), loader: MemoryLoader())
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(whole) \(errors.map(\.message))")
    plan = result.plan
    schedule = FinishedSchedule(
      work: Array(repeating: nil, count: plan.activities.count), statusDate: plan.project?.statusDate)
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count < 3 { continue }
      guard let index = plan.activityIDs.first(where: { plan.name(plan.activities[$0].id) == words[0] }) else {
        Issue.record("no activity \(words[0])")
        continue
      }
      schedule.work[index] = .init(
        start: Self.instant(words[1]), finish: Self.instant(words[2]),
        uses: words.dropFirst(3).filter { !$0.hasPrefix("#") }.map(use),
        way: words.first { $0.hasPrefix("#") }.flatMap { Int($0.dropFirst()) }.map { $0 - 1 })
    }
    for index in plan.activityIDs.reversed() where schedule.work[index] == nil {
      let inside = plan.activityIDs.filter { plan[plan.activities[$0].id].parent == plan.activities[index].id }
        .compactMap { schedule.work[$0] }
      guard let start = inside.map(\.start).min(), let finish = inside.map(\.finish).max() else { continue }
      schedule.work[index] = .init(start: start, finish: finish)
    }
  }

  private func use(_ word: String) -> FinishedSchedule.Use {
    var rest = word[...]
    var allotment = 0
    var count = 1
    if let colon = rest.firstIndex(of: ":") {
      allotment = Int(rest[..<colon]) ?? 0
      rest = rest[rest.index(after: colon)...]
    }
    if let star = rest.firstIndex(of: "*") {
      count = Int(rest[..<star]) ?? 1
      rest = rest[rest.index(after: star)...]
    }
    let id = plan.entities.indices.map(EntityID.init).first {
      plan.name($0) == rest && [.person, .role, .equipment, .software].contains(plan[$0].kind)
    }
    return .init(allotment: allotment, resource: id ?? .none, count: count)
  }

  static func instant(_ text: String) -> Int {
    let parts = text.split(separator: "T")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    return (20_454 - 1 + (Int(parts[0]) ?? 0)) * 1440 + clock[0] * 60 + clock[1]
  }

  var violations: [Violation] { Verifier.violations(of: schedule, in: plan) }
  /// Each kind once, in the order met.
  var kinds: [Violation.Kind] {
    violations.reduce(into: []) { if !$0.contains($1.kind) { $0.append($1.kind) } }
  }
}
