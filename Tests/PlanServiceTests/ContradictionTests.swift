import PlanService
import Testing

/// Limits that leave no dates, in all combinations, and what they are not.
@Suite("Contradictory limits")
struct ContradictionTests {
  private func plan(_ limits: String, phase: String = "") -> Compilation {
    compile(
      """
      project p { start 2026-03-02 }
      phase build {
        \(phase)
        task a { duration 1d ; \(limits) }
      }
      """)
  }

  @Test(
    "Two limits of one task",
    arguments: [
      ("start on 2026-03-10 ; finish on 2026-03-05", "'build.a' cannot both start on 2026-03-10 and finish on 2026-03-05"),
      ("start on 2026-03-10 ; finish by 2026-03-09", "'build.a' cannot both start on 2026-03-10 and finish by 2026-03-09"),
      ("start from 2026-03-10 ; finish by 2026-03-09", "'build.a' cannot both start from 2026-03-10 and finish by 2026-03-09"),
      ("start 2026-03-10 ; finish 2026-03-09", "'build.a' cannot both start from 2026-03-10 and finish by 2026-03-09"),
      ("start from 2026-03-10 ; finish on 2026-03-06", "'build.a' cannot both start from 2026-03-10 and finish on 2026-03-06"),
      ("start on 2026-03-09 ; finish by 2026-03-08 12:00", "'build.a' cannot both start on 2026-03-09 and finish by 2026-03-08 12:00"),
    ])
  func ofOneTask(_ limits: String, _ message: String) {
    let result = plan(limits)
    #expect(result.findings == ["4:contradictory-limits: \(message)"])
    #expect(result.diagnostics[0].notes.count == 1)
    #expect(result.schedule == nil)
  }

  @Test(
    "A task and the phase around it",
    arguments: [
      ("finish by 2026-03-06", "start from 2026-03-09", "'build.a' cannot start from 2026-03-09: the enclosing 'build' has to finish by 2026-03-06"),
      ("finish on 2026-03-06", "start on 2026-03-09", "'build.a' cannot start on 2026-03-09: the enclosing 'build' has to finish on 2026-03-06"),
      ("finish by 2026-03-06", "finish on 2026-03-10", "'build.a' cannot finish on 2026-03-10: the enclosing 'build' has to finish by 2026-03-06"),
      ("start from 2026-03-16", "finish by 2026-03-06", "'build.a' cannot finish by 2026-03-06: the enclosing 'build' has to start from 2026-03-16"),
      ("start from 2026-03-16", "start by 2026-03-06", "'build.a' cannot start by 2026-03-06: the enclosing 'build' has to start from 2026-03-16"),
    ])
  func ofAPhase(_ phase: String, _ limits: String, _ message: String) {
    #expect(plan(limits, phase: phase).findings == ["4:contradictory-limits: \(message)"])
  }

  @Test(
    "Before the project's start",
    arguments: ["start on 2026-02-20", "finish on 2026-02-27", "start by 2026-02-27", "finish by 2026-02-27"])
  func beforeTheProject(_ limits: String) {
    #expect(
      plan(limits).findings == ["4:contradictory-limits: 'build.a' cannot \(limits): the project starts on 2026-03-02"])
  }

  @Test(
    "Limits that can be kept, or are only missed",
    arguments: [
      "start on 2026-03-10 ; finish on 2026-03-10", "start from 2026-03-10 ; finish by 2026-03-10",
      "start from 2026-03-09 08:00 ; finish by 2026-03-09 17:00", "finish from 2026-03-10 ; finish by 2026-03-10",
      "start on 2026-03-02 ; finish by 2026-03-02",
    ])
  func notContradictory(_ limits: String) {
    #expect(!plan(limits).findings.contains { $0.contains("contradictory-limits") })
  }

  @Test("What has begun is not told what it can no longer keep")
  func begun() {
    let result = compile(
      """
      project p { start 2026-03-02 ; status-date 2026-03-04 }
      task a { duration 5d ; start on 2026-02-20 ; started 2026-03-02 }
      """)
    #expect(!result.findings.contains { $0.contains("contradictory-limits") })
  }

  @Test("Circles and limits of a scenario are those of the plan with its changes")
  func scenarios() {
    let circle = compile(
      """
      project p { start 2026-01-05 }
      task a { effort 5d }
      task b { effort 1d ; after a }
      scenario late "x" { override task a { effort 5d ; after b } }
      """)
    #expect(circle.findings == ["3:dependency-cycle: in scenario 'late', these wait for each other: a (2) → b (3) → a"]
      || circle.findings == ["4:dependency-cycle: in scenario 'late', these wait for each other: a (2) → b (3) → a"])
    let limits = compile(
      """
      project p { start 2026-01-05 }
      task a { effort 5d }
      scenario late "x" { override task a { start on 2026-01-12 ; finish by 2026-01-09 } }
      """)
    #expect(limits.findings == ["3:contradictory-limits: in scenario 'late', 'a' cannot both start on 2026-01-12 and finish by 2026-01-09"])
    let added = compile(
      """
      project p { start 2026-01-05 }
      task a { effort 5d }
      scenario more { task b { duration 1d ; after a } ; override task a { after b } }
      """)
    #expect(added.findings.count == 1 && added.findings[0].contains("in scenario 'more', these wait for each other"))
    let dropped = compile(
      """
      project p { start 2026-01-05 }
      task a { effort 5d }
      task b { effort 1d ; after a }
      scenario less { drop task b ; override task a { effort 8d } }
      """)
    #expect(dropped.findings == [])
  }
}
