import Foundation
import Testing

@Suite("Files that are parts of plans")
struct FragmentTests {
  private let folder: ScratchFolder

  /// A plan of three files, the last included by the second, in a repository.
  init() throws {
    folder = try ScratchFolder([
      ".git/HEAD": "",
      "main.plan": "include \"parts/a.plan\"\n" + Sample.clean,
      "parts/a.plan": "include \"b.plan\"\ntask a \"A\" { duration 1d ; after two }\n",
      "parts/b.plan": "task b \"B\" { duration 1d ; after a, one }\n",
    ])
  }

  private func lint(_ paths: String..., in inside: String = ".") throws -> Ended {
    try ChildProcess(
      executable: Planc.executable, arguments: ["lint", "--diagnostics", "concise"] + paths, folder: folder.path(inside)
    ).run()
  }

  @Test("A fragment is checked as part of its plan", arguments: ["parts/a.plan", "./parts/a.plan", "parts/b.plan"])
  func alone(_ path: String) throws {
    let ended = try lint(path)
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
  }

  @Test("Also from its own folder, by its full path, and through a fragment between")
  func elsewhere() throws {
    #expect(try lint("b.plan", in: "parts").errors.isEmpty)
    #expect(try lint("a.plan", "b.plan", in: "parts").errors.isEmpty)
    #expect(try lint(folder.path("parts/b.plan")).errors.isEmpty)
  }

  @Test("Findings are shown for the files that were passed, and no others")
  func onlyThePassed() throws {
    try folder.write("task b \"B\" { duration 1d ; after nobody }\n", to: "parts/b.plan")
    #expect(try lint("parts/a.plan").status == 0)
    let ended = try lint("parts/b.plan")
    #expect(ended.status == 1)
    #expect(ended.errors == "parts/b.plan:1:34: error[P0203]: no activity named 'nobody'\n")
    #expect(try lint("main.plan").status == 1)
  }

  @Test("Several roots: each is checked, equal findings are shown once")
  func severalRoots() throws {
    try folder.write("task b \"B\" { duration 1d ; after nobody, three }\n", to: "parts/b.plan")
    try folder.write(
      try folder.read("main.plan") + "task three \"Three\" { duration 1d }\n", to: "other.plan")
    let ended = try lint("parts/b.plan", "main.plan", "other.plan")
    #expect(ended.errors.matches(of: /'nobody'/).count == 1, "\(ended.errors)")
    #expect(ended.errors.matches(of: /'three'/).count == 1, "\(ended.errors)")
  }

  @Test("A fragment that nobody includes lacks its project")
  func orphan() throws {
    try folder.write("task c \"C\" { duration 1d }\n", to: "parts/c.plan")
    let ended = try lint("parts/c.plan")
    #expect(ended.status == 1 && ended.errors.contains("has no project"))
  }

  @Test("compile and explain of a part mean its plan")
  func wholePlan() throws {
    for part in ["parts/a.plan", "parts/b.plan"] {
      let ended = try folder.planc("compile", part, "--to", "json")
      #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
      #expect(try ended.output == folder.planc("compile", "main.plan", "--to", "json").output)
    }
    #expect(try folder.planc("compile", "b.plan", "--to", "schedule", in: "parts").status == 0)
    #expect(try folder.planc("explain", "parts/b.plan", "one").status == 0)
    let refused = try folder.planc("compile", "parts/b.plan", "-o", "main.plan")
    #expect(refused.status == 2)
  }

  @Test("A part of several plans does not say which is meant")
  func ambiguous() throws {
    try folder.write(try folder.read("main.plan"), to: "other.plan")
    for arguments in [["compile", "parts/b.plan", "-o", "out.json"], ["explain", "parts/b.plan", "one"]] {
      let ended = try ChildProcess(executable: Planc.executable, arguments: arguments, folder: folder.root).run()
      #expect(ended.status == 2 && ended.output.isEmpty)
      #expect(ended.errors.contains("'parts/b.plan' is part of 2 plans: 'main.plan', 'other.plan'"), "\(ended.errors)")
      #expect(ended.errors.contains("for example 'main.plan'"))
    }
    #expect(!folder.exists("out.json"))
  }

  @Test("The search ends at the repository's root")
  func repositoryRoot() throws {
    try folder.write("", to: "parts/.git/HEAD")
    #expect(try lint("parts/a.plan").errors.contains("has no project"))
  }
}
