import Foundation
import Testing

@Suite("Every plan under a folder")
struct FolderTests {
  private static let late = Sample.clean.replacing("start 2026-01-05", with: "start 2026-01-05 ; finish by 2026-01-06")
  private let folder: ScratchFolder

  /// Two plans, one of three files; a part of no plan; a broken plan where nobody looks.
  init() throws {
    folder = try ScratchFolder([
      "plans/main.plan": "include \"parts/a.plan\"\n" + Sample.clean,
      "plans/parts/a.plan": "include \"b.plan\"\ntask a \"A\" { duration 1d ; after two }\n",
      "plans/parts/b.plan": "task b \"B\" { duration 1d ; after a }\n",
      "plans/deep/er/late.plan": Self.late,
      "plans/.hidden/broken.plan": Sample.broken, "plans/.broken.plan": Sample.broken, "plans/notes.txt": "no plan",
    ])
  }

  private func lint(_ arguments: String..., environment: [String: String] = [:]) throws -> Ended {
    try ChildProcess(
      executable: Planc.executable, arguments: ["lint"] + arguments, folder: folder.root, environment: environment
    ).run()
  }

  @Test("Each plan is checked, once, with its parts", arguments: ["plans", "plans/", "./plans", "."])
  func roots(path: String) throws {
    let ended = try lint(path, "--diagnostics", "concise")
    #expect(ended.status == 0 && ended.output.isEmpty)
    #expect(ended.errorLines.count == 1 && ended.errors.contains("late.plan:2:9: warning[P0303]"), "\(ended.errors)")
    #expect(try lint(path, "--deny", "warnings").status == 1)
  }

  @Test("A mistake in a part is shown once, and files beside folders can be named too")
  func mistakes() throws {
    try folder.write("task b \"B\" { duration 1d ; after nobody }\n", to: "plans/parts/b.plan")
    let ended = try lint("plans", "plans/main.plan", "--diagnostics", "concise")
    #expect(ended.status == 1)
    #expect(ended.errors.matches(of: /'nobody'/).count == 1, "\(ended.errors)")
  }

  @Test("Of a folder of parts, the plan above is meant, and only the parts are shown")
  func parts() throws {
    try folder.write("task b \"B\" { duration 1d ; after nobody }\n", to: "plans/parts/b.plan")
    try folder.write(Sample.broken + "include \"parts/a.plan\"\n", to: "plans/main.plan")
    let ended = try lint("plans/parts", "--diagnostics", "concise")
    #expect(ended.status == 1 && ended.errorLines.count == 1, "\(ended.errors)")
    #expect(ended.errors.hasPrefix("plans/parts/b.plan:1:"), "\(ended.errors)")
  }

  @Test("A part of no plan is no mistake, but is mentioned; its own mistakes are shown")
  func orphans() throws {
    try folder.write("task c \"C\" { duration 1d }\n", to: "plans/loose.plan")
    let ended = try lint("plans")
    #expect(ended.status == 0)
    #expect(ended.errors.contains("note: 'plans/loose.plan' is not part of any plan and was not checked\n"), "\(ended.errors)")
    #expect(try !lint("plans", "--diagnostics", "json").errors.contains("loose"))
    try folder.write("task c \"C\" { duration five }\n", to: "plans/loose.plan")
    #expect(try lint("plans").status == 1)
  }

  @Test("A project in a file of its own belongs to the plan that includes it")
  func projectIncluded() throws {
    try folder.write("project q { start 2026-01-05 }\n", to: "split/head.plan")
    try folder.write("include \"head.plan\"\ntask t { duration 1d ; after nobody }\n", to: "split/whole.plan")
    let ended = try lint("split", "--diagnostics", "concise")
    #expect(ended.status == 1 && ended.errorLines.count == 1 && ended.errors.contains("'nobody'"), "\(ended.errors)")
  }

  @Test("A file is compiled where it is included, whatever its name", arguments: [true, false])
  func chain(hasProject: Bool) throws {
    let count = 300
    for number in 0..<count {
      let next = number == 0 ? hasProject ? "project q { start 2026-01-05 }\n" : "" : "include \"f\(999 - count + number).plan\"\n"
      try folder.write(next + "task t\(number) { duration 1d ; after \(number == 7 ? "nobody" : "t0") }\n", to: "chain/f\(1000 - count + number).plan")
    }
    let ended = try lint("chain", "--diagnostics", "concise")
    let errors = ended.errorLines.filter { $0.contains("P0203") }
    #expect(ended.status == 1 && errors.count == 1 && errors[0].hasPrefix("chain/f707.plan:"), "\(ended.errors)")
  }

  @Test("What git ignores is left out, whatever hook planc runs in", .needs(.git))
  func ignored() throws {
    #expect(try OutsideProgram.git.run("init", "-q", folder.root).status == 0)
    try folder.write("build/\n*-old.plan\n", to: ".gitignore")
    try folder.write(Sample.broken, to: "build/generated.plan")
    try folder.write(Sample.broken, to: "plans/main-old.plan")
    try folder.write(Sample.broken, to: "plans/odd name\nüber-old.plan")
    for environment in [[:], ["GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/none"], ["PATH": ".:\(path)"]] {
      let ended = try lint(".", "--diagnostics", "concise", environment: environment)
      #expect(ended.status == 0, "\(environment): \(ended.errors)")
    }
    let without = try lint(".", "--diagnostics", "concise", environment: ["PATH": "/nowhere"])
    #expect(without.status == 1 && without.errors.contains("build/generated.plan"), "\(without.errors)")
  }

  private var path: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }

  @Test("Nothing beside the plans is run", .needs(.git))
  func nothingIsRun() throws {
    #expect(try OutsideProgram.git.run("init", "-q", folder.root).status == 0)
    let trap = "#!/bin/sh\ntouch \"\(folder.path("trapped"))\"\n"
    for name in ["git", "monitor"] {
      try folder.write(trap, to: name)
      chmod(folder.path(name), 0o755)
    }
    let config = try folder.read(".git/config")
    try folder.write(config + "[core]\n\tfsmonitor = \(folder.path("monitor"))\n", to: ".git/config")
    #expect(try lint(".", environment: ["PATH": ".:\(path)"]).status == 0)
    #expect(!folder.exists("trapped"))
  }

  @Test("A repository within the folder is asked for itself", .needs(.git))
  func nested() throws {
    for root in [folder.root, folder.path("plans/deep")] {
      #expect(try OutsideProgram.git.run("init", "-q", root).status == 0)
    }
    try folder.write("broken.plan\n", to: "plans/deep/.gitignore")
    try folder.write(Sample.broken, to: "plans/deep/er/broken.plan")
    try folder.write("top.plan\n", to: ".gitignore")
    try folder.write(Sample.broken, to: "top.plan")
    #expect(try lint(".").status == 0)
  }

  @Test("Links in a circle end, and one file behind two names is checked once")
  func links() throws {
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("plans/deep/up"), withDestinationPath: "..")
    try files.createSymbolicLink(atPath: folder.path("plans/deep/b.plan"), withDestinationPath: "../parts/b.plan")
    let ended = try lint("plans", "--diagnostics", "concise")
    #expect(ended.status == 0 && ended.errorLines.count == 1, "\(ended.errors)")
  }

  // MARK: Recorded, not computed

  private static let rates = """
    syntax 1
    project p "P" { start 2026-01-05 ; currency EUR }
    objective ana { due 2026-03-01 }
    objective bo { due 2026-04-01 }
    task one "One" { duration 2d ; points 3 }

    """

  @Test("One line tells what is recorded and not computed; it changes no status")
  func recorded() throws {
    try folder.write(Self.rates, to: "rates.plan")
    let ended = try lint("rates.plan")
    #expect(ended.status == 0 && ended.output.isEmpty)
    #expect(
      ended.errors
        == "note: 3 values are recorded but not yet computed: 2 × 'due', 1 × 'points'; 'planc lint --planned rates.plan' lists them\n")
    #expect(try lint("rates.plan", "--deny", "warnings").status == 0)
    let listed = try lint("--planned", "rates.plan")
    #expect(listed.errors.isEmpty && listed.output.split(separator: "\n").count == 4, "\(listed.output)")
    #expect(listed.output.hasPrefix("rates.plan:3:17: 'due' is recorded, not yet computed\n"))
  }

  @Test("Of many kinds the four most frequent are named")
  func recordedOfManyKinds() throws {
    try folder.write(
      Self.rates + """
        risk r1 { probability 10% ; delays one 3d }
        risk r2 { probability 10% ; delays one 3d }
        account a "A" { budget 10 EUR }
        vendor v "Builders"
        contract k "Building" { vendor v ; warranty 1y ; notice 1mo }

        """, to: "many.plan")
    let count = try lint("--planned", "many.plan").output.split(separator: "\n").count - 1
    #expect(
      try lint("many.plan").errors
        == "note: \(count) values are recorded but not yet computed: 2 × 'due', 2 × 'probability', 2 × 'delays', 1 × 'points' "
        + "and \(count - 7) more; 'planc lint --planned many.plan' lists them\n")
  }

  @Test("Programs that read findings get no such line", arguments: ["concise", "json", "jsonl"])
  func machines(format: String) throws {
    try folder.write(Self.rates, to: "rates.plan")
    #expect(try !lint("rates.plan", "--diagnostics", format).errors.contains("recorded"))
  }

  @Test("A part counts what it records itself")
  func recordedInPart() throws {
    try folder.write("include \"team.plan\"\n" + Self.rates, to: "split/rates.plan")
    try folder.write("objective cy { due 2026-05-01 }\n", to: "split/team.plan")
    #expect(try lint("split/team.plan").errors.hasPrefix("note: 1 value is recorded but not yet computed: 1 × 'due'; "))
    #expect(try lint("split").errors.hasPrefix("note: 4 values are recorded"))
  }
}
