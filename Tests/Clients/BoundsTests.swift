import Foundation
import Testing

@Suite("Nothing is read outside the plan's repository, or its folder, unless --allow-outside says otherwise")
struct BoundsTests {
  private static let secret = "secret { top of the heap }\n"
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder([
      "secret.plan": Self.secret, "other/other.plan": Sample.clean,
      "repo/.git/HEAD": "", "repo/shared.plan": "task shared \"Shared\" { duration 1d }\n",
      "repo/crm/main.plan": "project crm { start 2026-01-05 }\nmilestone ready\n",
      "repo/plans/part.plan": "task part \"Part\" { duration 1d }\n", "plain/part.plan": "task part \"Part\" { duration 1d }\n",
    ])
    for (name, target) in [
      ("repo/plans/leak.plan", "../../secret.plan"), ("repo/plans/up", "../.."), ("repo/plans/near.plan", "../shared.plan"),
      ("plain/leak.plan", "../secret.plan"), ("plain/near.plan", "part.plan"), ("repo/plans/gone.plan", "../../nothing.plan"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }
  }

  private func lint(_ line: String, in place: String, _ options: String...) throws -> Ended {
    try folder.write(line + "\n" + Sample.clean, to: place + "/root.plan")
    return try ChildProcess(
      executable: Planc.executable, arguments: ["lint", "--width", "300", place + "/root.plan"] + options, folder: folder.root
    ).run()
  }

  @Test func twoSpellingsOfANameAreTwoFiles() throws {
    try folder.write("task coffee \"Coffee\" { duration 1d }\n", to: "repo/plans/caf\u{e9}.plan")
    try folder.write("task cake \"Cake\" { duration 1d }\n", to: "repo/plans/cafe\u{301}.plan")
    let lines = "include \"caf\u{e9}.plan\"\ninclude \"cafe\u{301}.plan\"\ntask last \"Last\" { duration 1d ; after coffee, cake }"
    let ended = try lint(lines, in: "repo/plans")
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
  }

  @Test(
    "Within the bounds",
    arguments: [
      ("repo/plans", "include \"part.plan\""), ("repo/plans", "include \"../shared.plan\""), ("repo/plans", "include \"near.plan\""),
      ("repo/plans", "import crm \"../crm/main.plan\""), ("repo/plans", "include \"../sha*.plan\""), ("plain", "include \"part.plan\""),
      ("plain", "include \"near.plan\""), ("plain", "include \"../plain/part.plan\""),
    ])
  func inside(place: String, line: String) throws {
    let ended = try lint(line, in: place)
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
  }

  @Test(
    "Outside of them, by name, by pattern, through links to files and folders",
    arguments: [
      ("repo/plans", "include \"../../secret.plan\""), ("repo/plans", "include \"leak.plan\""), ("repo/plans", "include \"lea*.plan\""),
      ("repo/plans", "include \"up/secret.plan\""), ("repo/plans", "include \"up/*.plan\""), ("repo/plans", "import x \"leak.plan\""),
      ("repo/plans", "import x \"../../other/other.plan\""), ("repo/plans", "include \"/etc/hostname\""), ("repo/plans", "include \"gone.plan\""),
      ("plain", "include \"../repo/shared.plan\""), ("plain", "include \"leak.plan\""), ("plain", "import x \"../repo/crm/main.plan\""),
    ])
  func outside(place: String, line: String) throws {
    let ended = try lint(line, in: place)
    #expect(ended.status == 1)
    #expect(ended.errors.contains("outside the plan's \(place == "plain" ? "folder" : "repository")"), "\(ended.errors)")
    #expect(ended.errors.contains("or run planc with --allow-outside"))
    #expect(!ended.errors.contains("top of the heap"), "\(ended.errors)")
    let allowed = try lint(line, in: place, "--allow-outside")
    #expect(!allowed.errors.contains("outside the plan's"), "\(allowed.errors)")
  }

  @Test("A project that is imported has the bounds of the plan that imports it")
  func imported() throws {
    try folder.write("include \"../../secret.plan\"\nproject crm { start 2026-01-05 }\n", to: "repo/crm/main.plan")
    let ended = try lint("import crm \"../crm/main.plan\"", in: "repo/plans")
    #expect(ended.status == 1 && !ended.errors.contains("top of the heap"), "\(ended.errors)")
    // It has a repository of its own, but the plan that is compiled is not in it.
    try folder.write("", to: "other/.git/HEAD")
    #expect(try lint("import x \"../../other/other.plan\"", in: "repo/plans").errors.contains("outside the plan's repository"))
  }

  @Test("A link that leads out of its own repository is no main file, named or found")
  func root() throws {
    let named = try folder.planc("lint", "repo/plans/leak.plan")
    #expect(named.status == 2 && !named.errors.contains("top of the heap"), "\(named.errors)")
    #expect(named.errors.contains("it is a link to '\(folder.path("secret.plan"))', outside the plan's repository"), "\(named.errors)")
    #expect(named.errors.contains("name that file itself, or run planc with --allow-outside"))
    #expect(try folder.planc("lint", "--allow-outside", "repo/plans/leak.plan").errors.contains("top of the heap"))
    let found = try folder.planc("lint", "repo")
    #expect(found.status == 2 && !found.errors.contains("top of the heap"), "\(found.errors)")
    let part = try folder.planc("lint", "repo/plans/part.plan")
    #expect(!part.errors.contains("top of the heap"), "\(part.errors)")
  }

  @Test("The folder of standard input is the working folder, or that of its stated name")
  func standardInput() throws {
    func lint(_ line: String, in place: String, _ options: String...) throws -> Ended {
      try ChildProcess(
        executable: Planc.executable, arguments: ["lint", "-"] + options, folder: folder.path(place), input: line + "\n" + Sample.clean
      ).run()
    }
    #expect(try lint("include \"../shared.plan\"", in: "repo/plans").status == 0)
    #expect(try lint("include \"../secret.plan\"", in: "plain").errors.contains("outside the plan's folder"))
    #expect(try lint("include \"../shared.plan\"", in: ".", "--stdin-filename", "repo/plans/new.plan").status == 0)
    #expect(try lint("include \"../secret.plan\"", in: ".", "--stdin-filename", "plain/new.plan").errors.contains("outside the plan's folder"))
  }

  @Test(
    "A folder that does not exist, and `..` behind it, name what the text says",
    arguments: [
      ("missing/../x.plan", "cannot read 'x.plan': no such file"), ("missing/x.plan", "cannot read 'missing/x.plan': there is no folder 'missing'"),
      ("missing/../plain", "cannot read 'plain': it is a folder"), ("../x.plan", "cannot read '../x.plan': no such file"),
      ("missing/../../x.plan", "cannot read '../x.plan': no such file"),
    ])
  func missing(path: String, message: String) throws {
    for command in [["lint"], ["compile", "--to", "json"], ["explain"]] {
      let arguments = command + [path] + (command == ["explain"] ? ["one"] : [])
      let ended = try ChildProcess(executable: Planc.executable, arguments: arguments, folder: folder.root).run(seconds: 20)
      #expect(ended.status == 2 && ended.errors.contains(message), "\(command): \(ended.errors)")
    }
    #expect(try folder.planc("lint", "missing/../repo/crm/main.plan").status == 0)
  }

  @Test("A working folder that has been removed has no files", arguments: ["lint x.plan", "lint sub/x.plan", "compile x.plan -o y.json"])
  func removedFolder(command: String) throws {
    let script = "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" \(command)"
    let ended = try ChildProcess(
      executable: "/bin/sh", arguments: ["-c", script, Planc.executable], folder: folder.root
    ).run(seconds: 20)
    let reason = command.contains("sub") ? "there is no folder 'sub'" : "no such file"
    #expect(ended.status == 2 && ended.errors.contains("x.plan': \(reason)"), "\(ended.errors)")
  }

  @Test("Standard input is read in a working folder that has been removed, and includes nothing from above")
  func removedFolderOfInput() throws {
    let script = "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" lint -"
    func lint(_ text: String) throws -> Ended {
      try ChildProcess(
        executable: "/bin/sh", arguments: ["-c", script, Planc.executable], folder: folder.root, input: text + Sample.clean
      ).run(seconds: 20)
    }
    let plain = try lint("")
    #expect(plain.status == 0 && plain.errors.isEmpty, "\(plain.errors)")
    let above = try lint("include \"../secret.plan\"\n")
    #expect(above.status == 1 && above.errors.contains("outside the plan's folder"), "\(above.errors)")
  }

  @Test("A path that is longer than the system accepts is refused at once, also for an output")
  func longPaths() throws {
    let path = String(repeating: "a/", count: 60_000) + "x"
    try folder.write("include \"\(path).plan\"\n" + Sample.clean, to: "plain/long.plan")
    try folder.write(Sample.clean, to: "plain/root.plan")
    for arguments in [["lint", "plain/long.plan"], ["lint", path], ["compile", "plain/root.plan", "-o", path + ".json"], ["new", path]] {
      let ended = try ChildProcess(executable: Planc.executable, arguments: arguments, folder: folder.root).run(seconds: 5)
      #expect(ended.status != 0 && ended.errors.contains("the name is too long"), "\(arguments[0]): \(ended.errors.suffix(200))")
    }
    #expect(!folder.exists("a"))
  }

  @Test("Every command that reads plans has --allow-outside", arguments: ["lint", "compile", "explain"])
  func help(command: String) throws {
    #expect(try folder.planc(command, "--help").output.contains("--allow-outside"))
  }
}
