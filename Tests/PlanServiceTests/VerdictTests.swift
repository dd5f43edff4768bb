import PlanService
import PlanVerify
import Testing

/// What is said when scheduler and verifier disagree.
@Suite("The verifier's verdict")
struct VerdictTests {
  private let plan = compile(
    """
    project p { start 2026-03-02 }
    task a { duration 2d }
    task b { duration 1d ; after a }
    task c { duration 1d ; after b }
    """)

  @Test func aScheduleThatKeepsThePlanHasNone() {
    #expect(plan.verdict == nil)
  }

  @Test func allThatIsBrokenIsOneFindingAboutThePlan() throws {
    let schedule = try #require(plan.schedule)
    var claim = schedule.claim
    // 'b' and 'c' begin with 'a'.
    for index in 1...2 {
      let length = try #require(claim.work[index]).finish - (try #require(claim.work[index])).start
      claim.work[index] = .init(start: schedule.start(0), finish: schedule.start(0) + length)
    }
    let violations = Verifier.violations(of: claim, in: schedule.plan)
    let verdict = try #require(Compilation.verdict(violations, on: "p.plan"))
    #expect(violations.count > 1)
    #expect(verdict.code == .wrongSchedule && verdict.place == .file("p.plan"))
    #expect(verdict.message == "the schedule breaks the plan: \(violations[0].sentence)")
    #expect(verdict.notes.map(\.message) == violations.dropFirst().map(\.sentence))
    #expect(verdict.help == ["this is a bug in planc; please report it together with the plan"])
  }
}
