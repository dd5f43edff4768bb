import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  // MARK: Status and streams

  @Test("A clean plan: status 0 and silence")
  func clean() throws {
    let ended = try ScratchFolder(["a.plan": Sample.clean]).planc("lint", "a.plan")
    #expect(ended.status == 0)
    #expect(ended.output.isEmpty && ended.errors.isEmpty)
  }

  @Test("Findings: status 1, on standard error only")
  func findings() throws {
    let ended = try ScratchFolder(["a.plan": Sample.broken]).planc("lint", "a.plan")
    #expect(ended.status == 1)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("error[P0203]"))
  }

  @Test("A warning ends with 0, and with 1 under --deny warnings")
  func deny() throws {
    let folder = try ScratchFolder(["a.plan": Sample.doubtful])
    let ended = try folder.planc("lint", "a.plan")
    #expect(ended.status == 0)
    #expect(ended.errors.contains("warning["))
    #expect(try folder.planc("lint", "--deny", "warnings", "a.plan").status == 1)
    #expect(try folder.planc("lint", "--deny=warnings", "a.plan").status == 1)
    #expect(try folder.planc("lint", "--deny", "errors", "a.plan").status == 2)
  }

  @Test(
    "What cannot be done: status 2, and why",
    arguments: [
      (["lint", "missing.plan"], "no such file"),
      (["compile", ".", "--to", "json"], "cannot read '.': it is a folder"),
      (["explain", "folder", "a"], "it is a folder"),
      (["lint", "empty"], "no plans found under 'empty'"),
      (["lint", "a.plan/b.plan"], "not a folder"),
      (["lint", "/proc/self/mem"], "cannot read"),
      (["lint"], "needs a file"),
      (["lnit", "a.plan"], "did you mean 'lint'?"),
      (["a.plan"], "planc lint a.plan"),
      (["lint", "--colour", "never", "a.plan"], "did you mean '--color'?"),
      (["lint", "--width", "wide", "a.plan"], "needs a number"),
      (["lint", "--width", "1000000000000000000", "a.plan"], "--width needs a number from 40 to 10000"),
      (["lint", "--width=99999999999999999999", "a.plan"], "--width needs a number from 40 to 10000"),
      (["lint", "--width", "39", "a.plan"], "--width needs a number from 40 to 10000, not '39'"),
      (["lint", "--width", "-1", "a.plan"], "--width needs a number from 40 to 10000"),
      (["lint", "--max-diagnostics", "10000001", "a.plan"], "--max-diagnostics needs a number from 0 to 10000000"),
      (["compile", "--schedules", "9223372036854775807", "a.plan"], "--schedules needs a number from 0 to 1000000000"),
      (["lint", "--status-date", "0000-01-01", "a.plan"], "needs a date such as 2026-06-30, not '0000-01-01'"),
      (["lint", "--status-date", "2026-+1-01", "a.plan"], "needs a date such as 2026-06-30, not '2026-+1-01'"),
      (["lint", "--width"], "needs a value"),
      (["lint", "--allow-outside=yes", "a.plan"], "does not take a value"),
      (["lint", "--diagnostics", "jason", "a.plan"], "did you mean 'json'?"),
      (["lint", "--status-date", "2026-02-30", "a.plan"], "needs a date such as 2026-06-30, not '2026-02-30'"),
      (["compile", "a.plan", "--status-date", "yesterday"], "needs a date such as 2026-06-30, not 'yesterday'"),
      (["compile", "a.plan", "--schedules", "many"], "--schedules needs a number"),
      (["explain", "unknown-nam"], "did you mean 'unknown-name'?"),
      (["explain", "P0203", "P0204"], "one code"),
      (["explain", "a.plan"], "needs the name of an activity"),
      (["explain", "a.plan", "a", "b"], "one activity"),
      (["explain", "missing.plan", "a"], "no such file"),
      (["explain", "a.plan", "oen"], "did you mean 'one'?"),
      (["compile", "--show", "workload", "--columns", "wbs", "a.plan"], "--columns only applies to tables of activities, and 'workload' is not one"),
      (["explain", "a.plan", "p"], "'p' is a project"),
      (["explain", "a.plan", "9.9"], "the plan has no activity with the number 9.9"),
      (["explain", "a.plan", "9.9"], "planc compile a.plan --columns wbs,id,title lists them all"),
      (["new", "--start", "2026-02-30", "x.plan"], "2026-02-30"),
      (["new", "a.plan"], "already exists"),
      (["new", "other/"], "it is the path of a folder"),
      (["compile", "a.plan", "-o", "other/"], "cannot write 'other/': it is the path of a folder"),
      (["compile", "a.plan", "-o", "x.json", "--to", "json", "-o", "folder"], "cannot write 'folder': it is a folder"),
      (["compile", "a.plan", "-o", "a.plan/x.json"], "part of the path is not a folder"),
      (["import", "a.plan", "-o", "folder"], "cannot write 'folder': it is a folder"),
      (["lint", ""], "planc lint has an empty argument"),
      (["new", ""], "planc new has an empty argument"),
      (["compile", "a.plan", "-o", ""], "the path after '-o' is empty"),
      (["lint", "a.plan", "--stdin-filename", "b.plan"], "--stdin-filename names what is read from standard input, but nothing is"),
      (["explain", "one", "a.plan"], "the file comes first: planc explain a.plan one"),
    ])
  func unusable(arguments: [String], reason: String) throws {
    let folder = try ScratchFolder(["a.plan": Sample.clean, "folder/b.plan": Sample.clean, "empty/x": ""])
    let ended = try ChildProcess(executable: Planc.executable, arguments: arguments, folder: folder.root).run()
    #expect(ended.status == 2)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains(reason), "\(ended.errors)")
    #expect(try folder.read("a.plan") == Sample.clean)
    #expect(!folder.exists("x.json") && !folder.exists("other"))
  }

  @Test("Names of files that are not UTF-8 and very long ones are shown without harm")
  func oddNames() throws {
    let folder = try ScratchFolder([:])
    let long = String(repeating: "a/", count: 5000) + "x.plan"
    for name in ["\u{202E}odd.plan", long] {
      let ended = try folder.planc("lint", "-", "--stdin-filename", name, input: Sample.broken)
      #expect(ended.status == 1 && ended.errors.contains("note: "), "\(ended.errors.prefix(2000))")
      #expect(!ended.errors.contains("\u{202E}") && ended.errors.utf8.count < 2000, "\(ended.errors.prefix(2000))")
    }
  }

  @Test("Without arguments, the overview goes to standard error")
  func nothing() throws {
    let ended = try ScratchFolder().planc()
    #expect(ended.status == 2)
    #expect(ended.output.isEmpty && ended.errors.contains("Usage: planc"))
  }

  @Test("Where errors leave nothing to write, people are told so")
  func nothingWritten() throws {
    let folder = try ScratchFolder(["a.plan": Sample.broken])
    let note = "note: nothing is written: 1 error leaves the plan without dates\n"
    let ended = try folder.planc("compile", "a.plan")
    #expect(ended.status == 1 && ended.output.isEmpty && ended.errors.hasSuffix(note), "\(ended.errors)")
    #expect(try !folder.planc("compile", "a.plan", "--diagnostics", "concise").errors.contains("note:"))
    #expect(try !folder.planc("lint", "a.plan").errors.contains("nothing is written"))
  }

  @Test("Where errors keep lint from checking something, people are told so last")
  func notChecked() throws {
    let head = "project p { start 2026-01-05 }\n"
    let folder = try ScratchFolder([
      "a.plan": head + "phase f {\n  task a { duration 1d }\ntask b { duration 1d }\n", "b.plan": head + "task b { duration x }\n",
    ])
    try Data(head.utf8 + [0x23, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: folder.path("latin.plan")))
    let unclear = "only text and names were checked, not rules or dates, because of an error (a.plan:2): "
      + "it is not certain where blocks end\n"
    let undated = "the dates of the plan were not checked because of an error (b.plan:2)\n"
    let one = try folder.planc("lint", "a.plan")
    #expect(one.status == 1 && one.errors.hasSuffix("1 error in a.plan\nnote: \(unclear)"), "\(one.errors)")
    let both = try folder.planc("lint", "a.plan", "b.plan").errors
    #expect(both.hasSuffix("\nnote: a.plan: \(unclear)note: b.plan: \(undated)"), "\(both)")
    // Of a file that cannot be read, nothing was checked.
    for path in ["missing.plan", "/dev/null", "latin.plan"] {
      let nothing = try folder.planc("lint", path)
      #expect(nothing.errors.contains("error[P") && !nothing.errors.contains("note:"), "\(nothing.errors)")
    }
    for format in ["concise", "json"] {
      #expect(try !folder.planc("lint", "a.plan", "--diagnostics", format).errors.contains("note:"))
    }
  }

  // MARK: Help

  @Test("--version and --help answer on standard output")
  func help() throws {
    let folder = try ScratchFolder()
    let version = try folder.planc("--version")
    #expect(version.status == 0 && version.output.wholeMatch(of: /planc \d+\.\d+\.\d+\n/) != nil)
    let overview = try folder.planc("--help")
    #expect(overview.status == 0 && overview.errors.isEmpty)
    let commands = overview.output.matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }
    #expect(commands.contains("lint") && commands.contains("compile"))
    for command in commands {
      let help = try folder.planc(command, "--help")
      #expect(help.status == 0 && help.errors.isEmpty)
      #expect(help.output.contains("Usage: planc \(command) ") && help.output.contains("Examples:"), "\(command)")
      #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 120 }, "\(command)")
      #expect(try folder.planc("help", command).output == help.output)
    }
  }

  @Test("After '--', an operand may begin with a dash")
  func dashes() throws {
    let folder = try ScratchFolder(["--help": Sample.clean, "-x.plan": Sample.broken])
    #expect(try folder.planc("lint", "--", "--help").output.isEmpty)
    #expect(try folder.planc("lint", "--", "-x.plan").status == 1)
  }

  // MARK: Other streams

  @Test("'-' is standard input; --stdin-filename names it and finds its includes")
  func standardInput() throws {
    let folder = try ScratchFolder(["parts/tasks.plan": "task more \"More\" { duration 1d ; after one }\n"])
    let unnamed = try folder.planc("lint", "--diagnostics", "concise", "-", input: Sample.broken)
    #expect(unnamed.status == 1 && unnamed.errors.hasPrefix("<stdin>:4:"))
    let text = "include \"tasks.plan\"\n" + Sample.clean
    let named = try folder.planc("lint", "-", "--stdin-filename", "parts/main.plan", input: text)
    #expect(named.status == 0, "\(named.errors)")
    let broken = try folder.planc(
      "lint", "-", "--stdin-filename", "parts/main.plan", "--diagnostics", "concise", input: Sample.broken)
    #expect(broken.errors.hasPrefix("parts/main.plan:4:"))
  }

  @Test("A full device: status 2 and the reason, in the format asked for", .enabled(if: access("/dev/full", W_OK) == 0))
  func fullDevice() throws {
    let folder = try ScratchFolder(["a.plan": Sample.clean])
    let ended = try folder.planc("explain", output: "/dev/full")
    #expect(ended.status == 2)
    #expect(ended.errors.contains("cannot write to standard output: no space left"))
    let json = try folder.planc("explain", "--diagnostics", "jsonl", output: "/dev/full")
    #expect(json.status == 2)
    #expect(try JSONSerialization.jsonObject(with: Data(json.errors.utf8)) is [String: Any])
  }

  @Test("A reader that goes away ends the program without a word")
  func closedPipe() throws {
    let script = "'\(Planc.executable)' explain | head -n 1"
    let ended = try ChildProcess(executable: "/bin/sh", arguments: ["-c", script]).run()
    #expect(ended.status == 0)
    #expect(ended.output.split(separator: "\n").count == 1)
    #expect(ended.errors.isEmpty)
  }

  // MARK: New

  @Test("planc new writes a plan that is clean, and never over another one")
  func new() throws {
    let folder = try ScratchFolder()
    #expect(try folder.planc("new").status == 0)
    #expect(try folder.planc("lint", "--deny", "warnings", "project.plan").status == 0)
    let ended = try folder.planc("new", "deep/er/web.plan", "--start", "2028-02-29")
    #expect(ended.status == 0 && ended.output.isEmpty && ended.errors.isEmpty)
    #expect(try folder.read("deep/er/web.plan").contains("start 2028-02-29"))
    #expect(try folder.planc("lint", "--deny", "warnings", "deep/er/web.plan").status == 0)
    #expect(try folder.planc("new", "-").output == folder.read("project.plan"))
  }
}
