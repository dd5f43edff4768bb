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
