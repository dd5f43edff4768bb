import PlanSchedule
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
}
