import PlanSchedule
@testable import PlanSearch
import PlanSolver
import PlanTesting
import PlanText
import Testing

/// How much earlier the project would end without an activity.
@Suite struct DragTests {
  private func drags(_ text: String, levels: Bool = true) throws -> [String] {
    let result = compile(text, scheduling: SchedulingOptions(levels: levels))
    let analysis = try #require(result.analysis, "\(result.findings)")
    let schedule = analysis.schedule
    return schedule.plan.activityIDs.compactMap { index in
      analysis.drag(index).map { drag in
        "\(schedule.plan.path(schedule.plan.activities[index].id)): \(drag.minutes / 60)h, \(schedule.clock(drag.finish).text.dropFirst(5))"
      }
    }
  }

  /// Ana works on one after the other; without one the others move up.
  @Test func ofWorkThatWaitsForAPerson() throws {
    let text = """
      project p { start 2026-03-02 }
      person ana
      task a { effort 5d ; assign ana }
      task b { effort 3d ; assign ana }
      milestone done { after a, b }
      """
    #expect(try drags(text) == ["a: 40h, 03-04 17:00", "b: 24h, 03-06 17:00", "done: 0h, 03-11 17:00"])
    // In the network b is beside a, and has two days of float.
    #expect(try drags(text, levels: false) == ["a: 16h, 03-04 17:00", "b: 0h, 03-06 17:00", "done: 0h, 03-06 17:00"])
  }

  /// Devaux: the least of its duration and of the float of what is parallel to it.
  @Test func isAtMostTheFloatOfWhatIsParallel() throws {
    let text = """
      project p { start 2026-03-02 }
      task a { duration 2d }
      task b { duration 4d ; after a }
      task c { duration 3d ; after a }
      task d { duration 1d ; after b, c }
      phase inside { task e { duration 5d } }
      """
    // b is parallel to c (float 1d) and e (float 2d), a to e alone, d to e.
    #expect(
      try drags(text) == [
        "a: 16h, 03-06 17:00", "b: 8h, 03-09 17:00", "c: 0h, 03-10 17:00", "d: 8h, 03-09 17:00", "inside.e: 0h, 03-10 17:00",
      ])
  }

  @Test func ofTwoChainsThatAreEquallyLongNeitherHasAny() throws {
    let text = "project p { start 2026-03-02 }\ntask a { duration 2d }\ntask b { duration 2d }\n"
    #expect(try drags(text) == ["a: 0h, 03-03 17:00", "b: 0h, 03-03 17:00"])
  }

  /// Ana gives lead half of her day. Without it build takes 5 days instead of 10, although lead has float of its own.
  @Test func ofAShareThatSlowsOtherWork() throws {
    let text = """
      project p { start 2026-03-02 }
      person ana
      task lead { duration 10d ; assign ana 50% }
      task build { effort 5d ; assign ana }
      task test { duration 2d ; after build }
      """
    #expect(try drags(text) == ["lead: 40h, 03-10 17:00", "build: 16h, 03-13 17:00", "test: 16h, 03-13 17:00"])
  }

  /// The meeting of the board on Wednesday keeps ana, and build pauses for it; without it nothing does.
  @Test func ofWorkWithAPinnedDate() throws {
    let text = """
      project p { start 2026-03-02 }
      person ana
      task build { effort 5d ; assign ana }
      task board { effort 1d ; assign ana ; start on 2026-03-04 }
      """
    #expect(try drags(text) == ["build: 24h, 03-04 17:00", "board: 8h, 03-06 17:00"])
  }

  /// Urgent work pauses other work of the same person; the rest of that is what could be saved.
  @Test func ofWorkThatIsInterrupted() throws {
    let text = """
      project p { start 2026-03-02 }
      person ana
      task low { effort 5d ; assign ana ; priority low }
      task urgent { effort 2d ; assign ana ; priority critical ; start from 2026-03-04 }
      """
    #expect(try drags(text) == ["low: 24h, 03-05 17:00", "urgent: 16h, 03-06 17:00"])
  }

  /// A late plan tells it too: that is when it is asked for.
  @Test func ofALatePlan() throws {
    let text = """
      project p { start 2026-03-02 ; finish by 2026-03-05 }
      person ana
      task a { effort 3d ; assign ana }
      task b { effort 4d ; assign ana ; finish by 2026-03-06 }
      task c { duration 5d }
      """
    #expect(try drags(text) == ["a: 16h, 03-06 17:00", "b: 16h, 03-06 17:00", "c: 0h, 03-10 17:00"])
  }

  /// Nobody works between its end on Friday night and Monday, which is float, but without it review would be on Friday.
  @Test func ofWorkThatEndsWhileNobodyWorks() throws {
    let text = """
      project p { start 2026-03-02 }
      task build { duration 4d }
      task soak { duration 30h elapsed ; after build }
      task review { duration 1d ; after soak }
      """
    for levels in [true, false] {
      #expect(try drags(text, levels: levels) == ["build: 27h, 03-04 14:00", "soak: 8h, 03-06 17:00", "review: 8h, 03-06 23:00"])
    }
  }

  /// Tasks that follow each other, with people or without, in the same hours or in those of two calendars.
  private struct Network {
    struct Work {
      var line: String
      var hasDate: Bool
      var sources: Set<Int>
    }

    private(set) var tasks: [Work] = []

    init(seed: Int) {
      var random = SeededGenerator(seed: UInt64(seed))
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      let (hasPeople, hasTwoCalendars) = (seed % 2 == 0, seed % 4 > 1)
      for task in 0..<number(4...14) {
        var line = "duration \(number(2...30))h"
        if hasPeople { line = "effort \(number(2...30))h ; assign \(number(0...1) == 0 ? "ana" : "ben")" }
        if hasTwoCalendars, number(0...2) == 0 { line += " ; calendar early" }
        let hasDate = number(0...5) == 0
        if hasDate { line += " ; start from 2026-03-0\(number(3...9))" }
        let sources = task == 0 ? [] : Set((0..<number(0...2)).map { _ in number(0...task - 1) })
        tasks.append(Work(line: line, hasDate: hasDate, sources: sources))
      }
    }

    /// - Parameter event: the number of a task that takes no time.
    func text(event: Int? = nil) -> String {
      var text = "project p { start 2026-03-02 }\nperson ana\nperson ben\ncalendar early { hours mon..thu 06:00..15:00 }\n"
      for (number, task) in tasks.enumerated() {
        let after = task.sources.sorted().map { "t\($0)" }.joined(separator: ", ")
        let line = number == event ? "duration 0d" : task.line
        text += "task t\(number) { \(line)\(after.isEmpty ? "" : " ; after \(after)") }\n"
      }
      return text
    }
  }

  /// However it is computed, drag is what it is by definition: everything is decoded again without the length of a node.
  @Test(arguments: Seeds.batches(0..<160)) func isWhatAnotherDecodeSays(seeds: Range<Int>) throws {
    var gains = 0
    for seed in seeds {
      let text = seed % 2 == 0 ? Network(seed: seed / 2).text() : RandomPlan(seed: UInt64(seed)).text
      for levels in [true, false] {
        let result = compile(text, scheduling: SchedulingOptions(levels: levels, schedules: 20))
        guard let order = result.analysis?.floats?.schedule else { continue }
        let drag = Drag(order)
        let bounds = order.side.network.nodes.map(\.earliestStart)
        for node in order.nodes where order.isWork(node) {
          var shorter = OrderDecoder(order)
          shorter.shrink(node)
          let finishes = drag.finishes(without: node)
          let end = shorter.decode(from: bounds) ? shorter.end + order.problem.horizon.origin : finishes.with
          #expect(finishes.without == min(end, finishes.with), "seed \(seed), node \(node.number), levels: \(levels)\n\(text)")
          if finishes.without < finishes.with { gains += 1 }
        }
      }
    }
    #expect(gains > seeds.count)
  }

  /// Where nobody is shared, the plan with a task that takes no time ends when drag says.
  @Test func isWhatAnEventInItsPlaceGains() throws {
    var gains = 0
    for seed in stride(from: 1, to: 60, by: 2) {
      let network = Network(seed: seed)
      let analysis = try #require(compile(network.text()).analysis)
      let calendar = analysis.schedule.calendars[CalendarTable.project]
      for (number, task) in network.tasks.enumerated() where !task.hasDate {
        let other = try #require(compile(network.text(event: number)).schedule)
        let drag = try #require(analysis.drag(ActivityID(number)))
        let isSame = calendar.between(drag.finish, other.projectFinish) == 0 && calendar.between(other.projectFinish, drag.finish) == 0
        #expect(isSame, "seed \(seed), t\(number)\n\(network.text())")
        if drag.minutes > 0 { gains += 1 }
      }
    }
    #expect(gains > 20)
  }

  /// Without its length, work is an event: at the first working hour, not at midnight, and on its own dates.
  @Test(
    "Work without its length keeps its hours and its dates",
    arguments: [
      // Drying begins at 08:00 all the same.
      ("task a { duration 1d }\ntask dry { duration 10h elapsed ; after a }\ntask b { duration 1d ; after dry }",
        ["a: 0h, 03-03 17:00", "dry: 0h, 03-03 17:00", "b: 8h, 03-03 03:00"]),
      ("task a { duration 2d ; start from 2026-03-04 }\ntask dry { duration 30h elapsed ; after a }",
        ["a: 11h, 03-05 14:00", "dry: 8h, 03-05 17:00"]),
      ("task a { duration 1d ; finish from 2026-03-05 }\ntask b { duration 1d ; after a }",
        ["a: 8h, 03-05 17:00", "b: 8h, 03-05 17:00"]),
      ("person ana\nperson ben\ntask a { effort 1d ; assign ana ; finish from 2026-03-06 }\ntask b { effort 1d ; assign ben ; after a }",
        ["a: 8h, 03-06 17:00", "b: 8h, 03-06 17:00"]),
      // One works in the evening, the other in the early morning.
      (
        "calendar late { hours mon..fri 20:00..24:00 }\ncalendar early { hours mon..fri 00:00..06:00 }\n"
          + "task a { duration 4h ; calendar late }\ntask b { duration 4h ; calendar early ; after a }",
        ["a: 0h, 03-03 04:00", "b: 0h, 03-03 00:00"]
      ),
      (
        "calendar late { hours mon..fri 14:00..22:00 }\ntask a { duration 1d }\n"
          + "task b { duration 1d ; calendar late ; after a - 2d }\ntask c { duration 2d ; after b }",
        ["a: 0h, 03-04 17:00", "b: 3h, 03-04 14:00", "c: 16h, 03-02 22:00"]
      ),
    ])
  func keepsHoursAndDates(_ work: String, _ expected: [String]) throws {
    #expect(try drags("project p { start 2026-03-02 }\n" + work) == expected)
  }
}
