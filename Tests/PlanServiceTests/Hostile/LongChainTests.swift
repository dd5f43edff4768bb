import PlanModel
import PlanService
import PlanTesting
import PlanText
import Testing

/// Chains that are longer than calls can be nested, and files that many ways lead to.
@Suite("Long chains", .timeLimit(.minutes(5))) struct LongChainTests {
  private static let project = "project p { start 2026-01-05 }\n"

  private func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map { line($0) + "\n" }.joined() }

  @Test func filesInFiles() {
    var files: [String: String] = [:]
    for index in 0..<20_000 { files["f\(index).plan"] = index == 19_999 ? "task last { duration 2d }\n" : "include \"f\(index + 1).plan\"\n" }
    let result = compile(Self.project + "include \"f0.plan\"\n", files)
    #expect(result.findings == [])
    #expect(result.dates("last") == "2026-01-05 08:00..2026-01-06 17:00")
  }

  /// The finding names the first of them.
  @Test func filesInACircle() {
    var files: [String: String] = [:]
    for index in 0..<1000 { files["f\(index).plan"] = "include \"f\((index + 1) % 1000).plan\"\n" }
    let result = compile(Self.project + "include \"f0.plan\"\ntask a { duration 1d }\n", files)
    #expect(
      result.findings == [
        "1:include-cycle: 'f0.plan' includes itself through "
          + (1...10).map { "f\($0).plan" }.joined(separator: ", ") + ", and 989 more"
      ])
    #expect(result.diagnostics.first?.notes.count == 10)
  }

  private func projects(_ count: Int, _ imports: (Int) -> String) -> [String: String] {
    var files: [String: String] = [:]
    for index in 1...count {
      files["p\(index).plan"] =
        "project p\(index) { start 2026-01-05 }\n"
        + (index < count ? imports(index + 1) : "task m { duration 3d }\n")
    }
    return files
  }

  @Test func projectsThatImportEachOther() {
    let files = projects(999) { "import n \"p\($0).plan\"\ntask m { duration 1d ; after n:m }\n" }
    let result = compile(Self.project + "import n \"p1.plan\"\ntask a { duration 1d ; after n:m }\n", files)
    #expect(result.findings == [])
    // Three days, then one in each of the other projects.
    #expect(result.dates("a") == "2029-11-06 08:00..2029-11-06 17:00")
  }

  @Test func tooManyProjectsThatImportEachOther() {
    let files = projects(1001) { "import n \"p\($0).plan\"\nimport o \"p\($0).plan\"\ntask m { duration 1d ; after n:m, o:m }\n" }
    let last = Checker.check(path: "p1.plan", loader: MemoryLoader(texts: files))
    #expect(last.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let result = compile(Self.project + "import n \"p1.plan\"\ntask a { duration 1d ; after n:m }\n", files)
    #expect(result.findings == ["2:too-deep: imports are nested more than 1000 levels deep"])
  }

  /// Each is read and dated once, though a million million ways lead to the last one.
  @Test func projectsThatManyImport() {
    let files = projects(40) { "import n \"p\($0).plan\"\nimport o \"p\($0).plan\"\ntask m { duration 1d ; after n:m, o:m }\n" }
    let result = compile(Self.project + "import n \"p1.plan\"\ntask a { duration 1d ; after n:m }\n", files)
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-03-04 08:00..2026-03-04 17:00")
  }

  @Test func calendarsBasedOnEachOther() {
    let calendars = lines(10_000) { "calendar c\($0) { based-on c\($0 + 1) }" }
    let result = compile(
      "project p { start 2026-01-05 ; calendar c0 ; timezone \"UTC\" }\n" + calendars
        + "calendar c10000 { hours mon..fri 09:00..13:00 ; holiday 2026-01-06 }\ntask a { duration 8h }\n")
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-01-05 09:00..2026-01-07 13:00")
  }

  @Test func calendarsOfAnotherProjectBasedOnEachOther() {
    let other = "project o { start 2026-01-05 }\nperson ana { calendar c0 }\n" + lines(10_000) { "calendar c\($0) { based-on c\($0 + 1) }" }
      + "calendar c10000 { hours mon..fri 09:00..13:00 }\ntask m { effort 1h ; assign ana }\n"
    let result = compile(
      Self.project + "import o \"o.plan\"\ntask a { effort 8h ; assign o:ana ; after o:m }\n", ["o.plan": other])
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-01-05 10:00..2026-01-07 10:00")
  }

  @Test func partsOfEachOther() {
    let parts = lines(10_000) {
      "system s\($0) { part-of s\($0 + 1) }\ndeliverable d\($0) { part-of d\($0 + 1) }\nobjective o\($0) { part-of o\($0 + 1) }\n"
        + "team t\($0) { part-of t\($0 + 1) }"
    }
    let result = compile(
      Self.project + parts + "system s10000\ndeliverable d10000\nobjective o10000\nteam t10000\nperson ana { team t0 }\n"
        + "task a { effort 2d ; assign t10000 }\n")
    #expect(!result.hasErrors)
    #expect(result.dates("a") == "2026-01-05 08:00..2026-01-06 17:00")
  }

  @Test func partsInACircle() {
    let result = compile(Self.project + lines(5000) { "system s\($0) { part-of s\(($0 + 1) % 5000) }" } + "task a { duration 1d }\n")
    #expect(
      result.findings == [
        "2:part-cycle: 'part-of' leads in a circle: \((0..<10).map { "s\($0)" }.joined(separator: " → ")) → … 4990 more … → s0"
      ])
  }

  @Test func scenariosBasedOnEachOther() {
    let scenarios = lines(300) { "scenario s\($0) { based-on s\($0 + 1) ; override task a { duration \($0 % 9 + 1)d } }" }
    let text = Self.project + "task a { duration 1d }\n" + scenarios + "scenario s300 { override task a { duration 9d ; priority high } }\n"
    #expect(compile(text).findings == [])
    #expect(compile(text, scenario: "s1").dates("a") == "2026-01-05 08:00..2026-01-06 17:00")
  }

  /// Inside the block of a `use`, but not inside its template.
  @Test func copiesInsideCopies() {
    let result = compile(
      Self.project + "template t { task a { duration 1d } }\nuse t as x { use t as y { after x.a } }\n")
    #expect(result.findings == [])
    #expect(result.dates("x.y.a") == "2026-01-06 08:00..2026-01-06 17:00")
  }

  @Test func templatesInEachOther() {
    let templates = lines(300) { "template t\($0) { use t\($0 + 1) as a }" }
    let result = compile(Self.project + templates + "template t300 { task z { duration 1d } }\nuse t0 as r\n")
    #expect(
      result.findings == ["257:too-deep: blocks and copies of templates are nested more than 256 levels deep, down to 't256'"])
  }

  @Test func phasesPutIntoEachOther() {
    let phases = lines(2000) { "extend phase p\($0) { phase p\($0 + 1) }" }
    let result = compile(Self.project + "phase p0\n" + phases + "extend phase p2000 { task z { duration 1d } }\n")
    #expect(result.findings == [])
    #expect(result.plan.activities.count == 2002)
  }
}
