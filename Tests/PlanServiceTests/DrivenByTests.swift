import PlanAnalysis
@testable import PlanSchedule
@testable import PlanSearch
@testable import PlanSolver
import PlanTesting
import Testing


/// What a late plan is said to be driven by leads back to a date, and shortening it helps.
@Suite struct DrivenByTests {
  /// A plan that is late whatever is done, with no other dates to keep.
  private func latePlan(_ seed: Int) -> String {
    var plan = FloatPlan(seed: UInt64(seed))
    return plan.text().replacing(/\ ; (finish|start) by 2026-03-\d\d/, with: "")
      .replacing("project p { start 2026-03-02 }", with: "project p { start 2026-03-02 ; finish by 2026-03-02 09:00 }")
  }

  /// The plan with a task that takes a minute; nil if it is not a task, waits for a window or has to end after others.
  private func shortened(_ text: String, _ name: String) throws -> String? {
    let length = try Regex("(task \(name) \\{ (?:effort|duration) )[0-9]+h").asciiOnlyDigits()
    guard let match = text.firstMatch(of: length), let head = match.output[1].substring else { return nil }
    let line = text[match.range.lowerBound...].prefix { !$0.isNewline }
    if line.contains("within") || line.contains("finish after") { return nil }
    return text[..<match.range.lowerBound] + head + "1min" + text[match.range.upperBound...]
  }

  @Test func shorteningItHelps() async throws {
    let batches = Seeds.batches(1..<201, atLeast: 100)
    var helped = 0
    try await withThrowingTaskGroup(of: Int.self) { group in
      for seeds in batches { group.addTask { try countHelped(seeds) } }
      for try await part in group { helped += part }
    }
    // Beside a second chain that is as long, or where all of it waits for windows, shortening one does not.
    let late = batches.reduce(0) { $0 + $1.count }
    #expect(helped * 4 >= late * 3, "\(helped) of \(late)")
  }

  /// How many late plans end earlier when something of what they are driven by is shortened.
  private func countHelped(_ seeds: Range<Int>) throws -> Int {
    var helped = 0
    for seed in seeds {
      let text = latePlan(seed)
      let result = compile(text)
      let analysis = try #require(result.analysis, "\(result.findings)\n\(text)")
      let schedule = analysis.schedule
      let floats = try #require(analysis.floats)
      let last = try #require(
        schedule.plan.activityIDs.last { !schedule.isSummary($0) && schedule.finish($0) == schedule.projectFinish })
      let chain = ScheduleFacts(analysis).chains.chain(to: last, limit: .max).activities + [last]
      // Nothing but its own hours and dates holds the first, or the last of a phase that it is.
      let first = chain[0]
      let node = schedule.restNode(first)
      let order = floats.schedule
      if order.isWork(node) {
        let bound = max(order.problem.origin, Int(order.side.network.nodes[node].earliestStart))
        let alone = try #require(order.place(node, from: bound))
        #expect(alone.start == Int(order.starts[node]), "seed \(seed): the chain ends at \(first)\n\(text)")
      } else {
        #expect(analysis.driver(first).activity == nil)
      }
      var helps = false
      for activity in chain {
        let path = schedule.plan.path(schedule.plan.activities[activity].id)
        let name = String(path.split(separator: ".").last ?? "")
        guard let shorter = try shortened(text, name), let other = compile(shorter).schedule else { continue }
        let isEarlier = other.projectFinish < schedule.projectFinish
        helps = helps || isEarlier
        guard analysis.isCritical(activity), let drag = analysis.drag(activity), drag.minutes > 60 else { continue }
        #expect(
          isEarlier,
          "seed \(seed): without \(path) the end is \(schedule.clock(drag.finish).text), not \(schedule.clock(other.projectFinish).text)\n\(text)")
      }
      if helps { helped += 1 }
    }
    return helped
  }
}
