import PlanModel
import PlanTesting
import PlanText
import Testing

/// Projects that import each other: a circle is reported once, in the project that is checked.
@Suite struct ImportCircleTests {
  /// Each project imports some, by one letter each.
  private func findings(_ root: String, _ projects: [String: String]) -> [String] {
    let texts = projects.map { name, imports in
      ("\(name).plan", "project \(name) { start 2026-01-05 }\n" + imports.map { "import \($0) \"\($0).plan\"\n" }.joined()
        + "task t { duration 1d ; after \(imports.map { "\($0):t" }.joined(separator: ", ")) }\n".replacing(" ; after  }", with: " }"))
    }
    let loader = MemoryLoader(texts: Dictionary(uniqueKeysWithValues: texts))
    let result = Checker.check(path: "\(root).plan", loader: loader)
    var locator = Locator(result.plan.sources)
    return DiagnosticReport(result.diagnostics, &locator).shown.map { "\($0.span?.line ?? 0): \($0.diagnostic.message)" }
  }

  @Test func two() {
    let projects = ["a": "b", "b": "a"]
    #expect(findings("a", projects) == ["2: projects import each other: a.plan → b.plan → a.plan"])
    #expect(findings("b", projects) == ["2: projects import each other: b.plan → a.plan → b.plan"])
  }

  @Test func one() { #expect(findings("a", ["a": "a"]) == ["2: 'a.plan' imports itself"]) }

  @Test func elsewhere() {
    let projects = ["m": "a", "a": "b", "b": "a"]
    #expect(findings("m", projects) == ["2: 'a.plan' has 1 error of its own"])
    #expect(findings("a", projects) == ["2: projects import each other: a.plan → b.plan → a.plan"])
    #expect(findings("m", ["m": "a", "a": "a"]) == ["2: 'a.plan' has 1 error of its own"])
  }

  @Test func severalWaysIntoACircle() {
    #expect(findings("m", ["m": "ab", "a": "b", "b": "a"]) == ["2: 'a.plan' has 1 error of its own"])
    #expect(findings("m", ["m": "bc", "b": "m", "c": "b"]) == ["2: projects import each other: m.plan → b.plan → m.plan"])
    #expect(
      findings("m", ["m": "bc", "b": "m", "c": "m"]) == [
        "2: projects import each other: m.plan → b.plan → m.plan", "3: projects import each other: m.plan → c.plan → m.plan",
      ])
    #expect(findings("m", ["m": "a", "a": "bc", "b": "a", "c": "b"]) == ["2: 'a.plan' has 1 error of its own"])
  }

  @Test func circlesInCircles() {
    let found = ["2: projects import each other: m.plan → a.plan → b.plan → m.plan", "2: 'a.plan' has 1 error of its own"]
    #expect(findings("m", ["m": "a", "a": "b", "b": "am"]) == found)
    #expect(findings("m", ["m": "a", "a": "b", "b": "ma"]) == found)
  }

  @Test func otherErrorsStay() {
    let loader = MemoryLoader(texts: [
      "a.plan": "project a { start 2026-01-05 }\nimport b \"b.plan\"\n",
      "b.plan": "project b { start 2026-01-05 }\nimport a \"a.plan\"\ntask z { duration 1x }\ntask t { after a:x }\n",
    ])
    let messages = Checker.check(path: "a.plan", loader: loader).diagnostics.map(\.message)
    #expect(messages == ["projects import each other: a.plan → b.plan → a.plan", "'b.plan' has 1 error of its own"])
  }

  @Test func long() {
    let names = (0..<26).map { String(UnicodeScalar(UInt8(97 + $0))) }
    let projects = Dictionary(uniqueKeysWithValues: names.indices.map { (names[$0], names[($0 + 1) % 26]) })
    let shown = names.prefix(10).map { "\($0).plan" }.joined(separator: " → ")
    #expect(findings("a", projects) == ["2: projects import each other: \(shown) → … 16 more … → a.plan"])
  }
}
