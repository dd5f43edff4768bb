import PlanLint
import PlanTesting
import Testing

/// Every plan that stands anywhere in this project and has a schedule keeps every rule.
@Suite struct VerifiedPlanTests {
  @Test(arguments: Catalogue.all.filter { !$0.good.isEmpty }.map(\.number))
  func goodExamplesKeepEveryRule(_ number: String) throws {
    let code = try #require(Catalogue.find(number))
    #expect(compile(code.good).schedule?.violations().map(\.sentence) ?? [] == [])
  }

  /// What remains of work that was planned to take no time is work; otherwise it has happened or not.
  @Test(arguments: ["duration 0d", "duration 0d elapsed", "effort 0d", "effort 0d ; duration 2d", "duration 0d ; effort 2d"])
  func workWithoutLengthThatHasBegun(_ length: String) throws {
    for rest in ["remaining 2d", "remaining 0d", "done 50%", "spent 1d"] {
      let result = compile(
        """
        project p { start 2026-03-02 ; status-date 2026-03-04 }
        person ana
        task a { \(length) ; started 2026-03-03 ; \(rest) ; assign ana }
        task b { \(length) ; started 2026-03-03 ; \(rest) }
        """)
      let schedule = try #require(result.schedule)
      #expect(schedule.violations().map(\.sentence) == [], "\(rest)")
    }
  }

  @Test func goldenPlansKeepEveryRule() throws {
    var judged = 0
    for path in Repository.files(below: "Tests/Golden", ending: "/input.plan") {
      guard let text = try? Repository.text(of: path), let schedule = compile(text).schedule else { continue }
      judged += 1
      #expect(schedule.violations().map(\.sentence) == [], "\(path)")
    }
    #expect(judged > 5)
  }
}
