import Foundation
import Testing

@Suite("Outputs of planc compile")
struct WritingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder(["a.plan": Sample.clean]) }

  private func attributes(_ name: String) throws -> (modified: Date, inode: Int, mode: Int) {
    let found = try FileManager.default.attributesOfItem(atPath: folder.path(name))
    return (
      try #require(found[.modificationDate] as? Date), try #require(found[.systemFileNumber] as? Int),
      try #require(found[.posixPermissions] as? Int)
    )
  }

  @Test("Without -o, to standard output, and nothing else anywhere", arguments: ["schedule", "json", "dot"])
  func standardOutput(format: String) throws {
    let ended = try folder.planc("compile", "a.plan", "--to", format)
    #expect(ended.status == 0 && ended.errors.isEmpty)
    #expect(ended.output.hasSuffix("\n"))
    #expect(try folder.names() == ["a.plan"])
    #expect(try folder.planc("compile", "a.plan", "--to", format).output == ended.output)
    #expect(try folder.planc("compile", "-", "--stdin-filename", "a.plan", "--to", format, input: Sample.clean).output == ended.output)
  }

  @Test("The extension decides the format; several outputs come from one call; folders are made")
  func extensions() throws {
    let ended = try folder.planc(
      "compile", "a.plan", "-o", "out/a.json", "-o", "out/deep/a.dot", "-o", "a.gv", "-o", "a.txt")
    #expect(ended.status == 0 && ended.output.isEmpty && ended.errors.isEmpty, "\(ended.errors)")
    #expect(try folder.read("out/a.json") == folder.planc("compile", "a.plan", "--to", "json").output)
    #expect(try folder.read("out/deep/a.dot") == folder.planc("compile", "a.plan", "--to", "dot").output)
    #expect(try folder.read("a.gv") == folder.read("out/deep/a.dot"))
    #expect(try folder.read("a.txt").contains("2026-01-05"))
    #expect(try folder.planc("compile", "a.plan", "--to", "json", "-o", "a.data").status == 0)
    #expect(try folder.read("a.data") == folder.read("out/a.json"))
  }

  @Test(
    "What cannot be made is refused before anything is written",
    arguments: [
      (["-o", "a.nonsense"], ".nonsense"), (["-o", "a"], "extension"), (["--to", "jsn"], "did you mean 'json'?"),
      (["--to", "dot", "--show", "gantt"], "use --to schedule, --to csv or --to markdown for 'gantt'"), (["--show", "network"], "use --to dot"),
      (["--show", "crit"], "did you mean 'critical-path'?"), (["--to", "json", "--show", "nothing"], "nothing"),
      (["-o", "ok.json", "-o", "a.nonsense"], ".nonsense"), (["-o", "ok.json", "b.plan"], "one file"),
    ])
  func refusals(options: [String], reason: String) throws {
    let ended = try ChildProcess(
      executable: Planc.executable, arguments: ["compile", "a.plan"] + options, folder: folder.root
    ).run()
    #expect(ended.status == 2 && ended.output.isEmpty)
    #expect(ended.errors.contains(reason), "\(ended.errors)")
    #expect(try folder.names() == ["a.plan"])
  }

  @Test("A plan without dates compiles to nothing and touches no output")
  func errors() throws {
    try folder.write(Sample.broken, to: "b.plan")
    try folder.write("old", to: "b.json")
    let before = try attributes("b.json")
    let ended = try folder.planc("compile", "b.plan", "-o", "b.json", "-o", "b.dot")
    #expect(ended.status == 1 && ended.output.isEmpty && ended.errors.contains("error[P0203]"))
    #expect(try folder.read("b.json") == "old" && !folder.exists("b.dot"))
    #expect(try attributes("b.json").modified == before.modified)
    #expect(try folder.planc("compile", "b.plan", "--to", "json").output.isEmpty)
  }

  @Test("Warnings compile; --deny warnings changes the status alone")
  func warnings() throws {
    try folder.write(Sample.doubtful, to: "b.plan")
    let ended = try folder.planc("compile", "b.plan", "-o", "b.json")
    #expect(ended.status == 0 && ended.errors.contains("warning["))
    #expect(folder.exists("b.json"))
    #expect(try folder.planc("compile", "b.plan", "-o", "c.json", "--deny", "warnings").status == 1)
    #expect(try folder.read("c.json") == folder.read("b.json"))
  }

  @Test("An unchanged file keeps its time and its place on the disk; a changed one is replaced whole")
  func atomic() throws {
    _ = try folder.planc("compile", "a.plan", "-o", "a.json")
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder.path("a.json"))
    let before = try attributes("a.json")
    #expect(try folder.planc("compile", "a.plan", "-o", "a.json").status == 0)
    let after = try attributes("a.json")
    #expect(after.modified == before.modified && after.inode == before.inode)
    try folder.write("changed", to: "a.json")
    let changed = try attributes("a.json")
    #expect(try folder.planc("compile", "a.plan", "-o", "a.json").status == 0)
    #expect(try attributes("a.json").inode != changed.inode)
    #expect(try folder.names() == ["a.json", "a.plan"])
  }

  @Test("The mode is kept, and a link stays a link to the same file")
  func modeAndLinks() throws {
    try folder.write("old", to: "real/a.json")
    chmod(folder.path("real/a.json"), 0o640)
    try FileManager.default.createSymbolicLink(atPath: folder.path("a.json"), withDestinationPath: "real/a.json")
    #expect(try folder.planc("compile", "a.plan", "-o", "a.json").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("a.json")) == "real/a.json")
    #expect(try folder.read("real/a.json").hasPrefix("{"))
    #expect(try attributes("real/a.json").mode == 0o640)
  }

  @Test("An output that cannot be written: status 2, the reason, and the old file as it was")
  func unwritable() throws {
    try folder.write("", to: "folder.json/x")
    for target in ["folder.json", "a.plan/b.json", "/proc/a.json"] {
      let ended = try folder.planc("compile", "a.plan", "-o", target)
      #expect(ended.status == 2 && ended.output.isEmpty)
      #expect(ended.errors.contains("error[P0005]: cannot write '\(target)"), "\(ended.errors)")
    }
    #expect(try folder.read("a.plan") == Sample.clean)
    #expect(try folder.names() == ["a.plan", "folder.json"])
  }

  @Test("A link that leads nowhere is followed, and is one file with what it leads to")
  func danglingLinks() throws {
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("a.json"), withDestinationPath: "real/b.json")
    try files.createSymbolicLink(atPath: folder.path("c.json"), withDestinationPath: "new.plan")
    try files.createSymbolicLink(atPath: folder.path("d.json"), withDestinationPath: "d.json")
    let same = try folder.planc("compile", "a.plan", "-o", "a.json", "-o", "./real/b.json")
    #expect(same.status == 2 && same.errors.contains("are the same file"), "\(same.errors)")
    #expect(try folder.planc("compile", "a.plan", "-o", "x.json", "-o", "./x.json").errors.contains("are the same file"))
    #expect(try folder.planc("compile", "a.plan", "-o", "a.json").status == 0)
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path("a.json")) == "real/b.json")
    #expect(try folder.read("real/b.json").hasPrefix("{"))
    #expect(try folder.planc("compile", "a.plan", "-o", "c.json").errors.contains("names that end in '.plan' are for plans"))
    #expect(try folder.planc("compile", "a.plan", "-o", "d.json").errors.contains("its symbolic links form a circle"))
    #expect(try folder.names() == ["a.json", "a.plan", "c.json", "d.json", "real"])
  }

  @Test("Names may be as long as the file system allows")
  func longNames() throws {
    let name = String(repeating: "n", count: 250) + ".json"
    for _ in 1...2 {
      #expect(try folder.planc("compile", "a.plan", "-o", name).status == 0)
      try folder.write("old", to: name)
    }
    let ended = try folder.planc("compile", "a.plan", "-o", "n" + name)
    #expect(ended.status == 2 && ended.errors.contains("the name is too long"), "\(ended.errors)")
    #expect(try folder.names() == ["a.plan", name])
  }

  @Test("A folder in front of `..` is not made; other missing folders are")
  func foldersBehindOthers() throws {
    #expect(try folder.planc("compile", "a.plan", "-o", "no/../a.json", "-o", "no/../out/no/../a.dot").status == 0)
    #expect(try folder.planc("new", "no/../new/b.plan").status == 0)
    #expect(try folder.names() == ["a.json", "a.plan", "new", "out"] && folder.exists("out/a.dot") && !folder.exists("out/no"))
    let folders = try folder.planc("new", "no/..")
    #expect(folders.status == 2 && folders.errors.contains("it is the path of a folder") && !folder.exists("no"), "\(folders.errors)")
  }

  #if os(Linux)
    @Test("A new plan takes its name only when it is complete")
    func new() throws {
      let watch = inotify_init1(Int32(O_NONBLOCK))
      try #require(watch >= 0)
      defer { close(watch) }
      let events = UInt32(IN_CREATE | IN_MODIFY | IN_MOVED_TO | IN_OPEN)
      try #require(inotify_add_watch(watch, folder.root, events) >= 0)
      #expect(try folder.planc("new", "b.plan").status == 0)
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(watch, &buffer, buffer.count)
      // Each has 16 bytes of numbers, the second of which is the event and the last the length of the name, and a name.
      var seen: [(name: String, event: UInt32)] = []
      var at = 0
      while at < count {
        let (event, length) = buffer.withUnsafeBytes {
          ($0.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self), Int($0.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self)))
        }
        seen.append((String(decoding: buffer[(at + 16)..<(at + 16 + length)].prefix { $0 != 0 }, as: UTF8.self), event))
        at += 16 + length
      }
      #expect(seen.filter { $0.name == "b.plan" }.map(\.event) == [UInt32(IN_CREATE)], "\(seen)")
      #expect(try folder.names() == ["a.plan", "b.plan"])
    }
  #endif

  @Test("What a killed planc left is removed by the next; what a living one writes, and what is the user's, stays")
  func abandonedFiles() throws {
    for name in [".planc-4711-0.tmp", ".planc-4712-0.tmp", ".planc-notes.tmp", ".planc-4713-0.tmp.md"] { try folder.write("x", to: name) }
    // It was killed when its output had its name already.
    try FileManager.default.linkItem(atPath: folder.path(".planc-4711-0.tmp"), toPath: folder.path("done.plan"))
    let living = open(folder.path(".planc-4712-0.tmp"), O_RDONLY)
    try #require(flock(living, LOCK_EX | LOCK_NB) == 0)
    defer { close(living) }
    #expect(try folder.planc("compile", "a.plan", "-o", "a.json").status == 0)
    #expect(try folder.names() == [".planc-4712-0.tmp", ".planc-4713-0.tmp.md", ".planc-notes.tmp", "a.json", "a.plan", "done.plan"])
  }

  @Test("A file that may not grow stays as it was")
  func limits() throws {
    try folder.write("old", to: "a.json")
    let script = "ulimit -f 1; exec \"$0\" compile a.plan -o a.json"
    let ended = try ChildProcess(executable: "/bin/sh", arguments: ["-c", script, Planc.executable], folder: folder.root).run()
    #expect(ended.status == 2 && ended.errors.contains("it would become larger than is allowed"), "\(ended.errors)")
    #expect(try folder.read("a.json") == "old" && folder.names() == ["a.json", "a.plan"])
  }

  @Test("Without the right to write, a file is not replaced", .enabled(if: canBeRefused, "root is refused nothing"))
  func readOnly() throws {
    try folder.write("mine", to: "a.json")
    chmod(folder.path("a.json"), 0o444)
    let ended = try unprivileged(["compile", "a.plan", "-o", "a.json"]).run()
    #expect(ended.status == 2 && ended.errors.contains("permission denied"), "\(ended.errors)")
    #expect(try folder.read("a.json") == "mine")
  }

  @Test("Devices are written to as they are", .enabled(if: access("/dev/full", W_OK) == 0))
  func devices() throws {
    let ended = try folder.planc("compile", "a.plan", "--to", "json", "-o", "/dev/full")
    #expect(ended.status == 2 && ended.errors.contains("no space left"))
    #expect(try folder.planc("compile", "a.plan", "--to", "json", "-o", "/dev/null").status == 0)
    let direct = try folder.planc("compile", "a.plan", "--to", "json", output: "/dev/full")
    #expect(direct.status == 2 && direct.errors.contains("no space left"))
  }

  @Test("Without permission, nothing is read and nothing replaced", .enabled(if: canBeRefused, "root is refused nothing"))
  func permissions() throws {
    try folder.write(Sample.clean, to: "secret.plan")
    chmod(folder.path("secret.plan"), 0)
    try folder.write("old", to: "locked/a.json")
    chmod(folder.path("locked"), 0o555)
    defer { chmod(folder.path("locked"), 0o755) }
    for arguments in [["lint", "secret.plan"], ["compile", "a.plan", "-o", "locked/a.json"]] {
      let ended = try unprivileged(arguments).run()
      #expect(ended.status == 2 && ended.errors.contains("permission denied"), "\(ended.errors)")
    }
    #expect(try folder.read("locked/a.json") == "old")
  }

  /// Root can be made to obey permissions, where a tool for it is installed.
  private static let setpriv = "/usr/bin/setpriv"
  private static let canBeRefused = geteuid() != 0 || FileManager.default.isExecutableFile(atPath: setpriv)

  private func unprivileged(_ arguments: [String]) -> ChildProcess {
    guard geteuid() == 0 else {
      return ChildProcess(executable: Planc.executable, arguments: arguments, folder: folder.root)
    }
    let options = ["--bounding-set", "-dac_override,-dac_read_search", Planc.executable]
    return ChildProcess(executable: Self.setpriv, arguments: options + arguments, folder: folder.root)
  }
}
