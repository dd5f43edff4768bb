import Foundation
import PlanLint
import Testing

/// Every plan that stands anywhere in this project and has a schedule keeps every rule.
@Suite struct VerifiedPlanTests {
  @Test(arguments: Catalogue.all.filter { !$0.good.isEmpty }.map(\.number))
  func goodExamplesKeepEveryRule(_ number: String) throws {
    let code = try #require(Catalogue.find(number))
    #expect(compile(code.good).schedule?.violations().map(\.sentence) ?? [] == [])
  }

  @Test func goldenPlansKeepEveryRule() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var judged = 0
    for case let file as URL in files where file.lastPathComponent == "input.plan" {
      guard let text = try? String(contentsOf: file, encoding: .utf8), let schedule = compile(text).schedule else { continue }
      judged += 1
      #expect(schedule.violations().map(\.sentence) == [], "\(file.path)")
    }
    #expect(judged > 5)
  }
}
