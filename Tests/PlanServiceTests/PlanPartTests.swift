import PlanModel
import PlanService
import PlanTesting
import PlanText
import Testing

/// Which plans a single file is checked as part of.
@Suite struct PlanPartTests {
  private static let work = "task build { duration 2d ; after design }\n"
  private static let files = [
    "plans/main.plan": "project p { start 2026-01-05 }\ninclude \"parts/build.plan\"\ntask design { duration 1d }\n",
    "plans/parts/build.plan": work,
    "plans/parts/lone.plan": "task lone { duration 1d }\n",
    "plans/parts/whole.plan": "project q { start 2026-01-05 }\n",
    "plans/parts/list.plan": "include \"build.plan\"\n",
  ]

  private func parts(of path: String, _ more: [String: String] = [:]) -> [PlanPart] {
    let loader = MemoryLoader(texts: Self.files.merging(more) { $1 })
    return PartFinder(loader) { Compilation(path: $0, loader: loader) }.parts(of: path)
  }

  @Test(arguments: [
    ("plans/parts/build.plan", ["plans/main.plan"]), ("plans/parts/whole.plan", ["plans/parts/whole.plan"]),
    ("plans/main.plan", ["plans/main.plan"]), ("plans/parts/lone.plan", ["plans/parts/lone.plan"]),
    ("-", ["-"]),
  ])
  func rootsAreFound(path: String, roots: [String]) {
    let found = parts(of: path, path == "-" ? ["-": "task x { duration 1d }\n"] : [:])
    #expect(found.map { Path.normalized($0.root) } == roots.map(Path.normalized))
  }

  @Test func eachPlanThatIncludesAFileIsFound() {
    let other = ["plans/b.plan": "project b { start 2026-01-05 }\ninclude \"parts/build.plan\"\ntask design { duration 3d }\n"]
    #expect(parts(of: "plans/parts/build.plan", other).map(\.root) == ["plans/b.plan", "plans/main.plan"])
  }

  /// Only what stands in the file is shown of the findings of the whole plan.
  @Test func findingsOfOtherFilesAreNotShown() throws {
    let broken = [
      "plans/main.plan": "project p { start 2026-01-05 }\ninclude \"parts/build.plan\"\ntask design { duration 1d ; after no-such }\n",
      "plans/parts/build.plan": Self.work + "task more { duration 1d ; after nothing }\n",
    ]
    let part = try #require(parts(of: "plans/parts/build.plan", broken).first)
    let unknown = part.compilation.diagnostics.filter { $0.code == .unknownName }
    #expect(unknown.count == 2)
    #expect(unknown.filter(part.shows).map(\.message) == ["no activity named 'nothing'"])
  }

  /// The search ends with the repository, and says nothing of a plan beyond it.
  @Test func repositoriesEndTheSearch() {
    #expect(parts(of: "plans/parts/build.plan", ["plans/parts/.git": ""]).map(\.root) == ["plans/parts/build.plan"])
  }
}
