import Foundation
import Testing

@Suite("Only ordinary files are read, and nothing waits for others")
struct SpecialFileTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder([
      ".git/HEAD": "", "main.plan": "include \"parts/a.plan\"\n" + Sample.clean, "parts/a.plan": "task a \"A\" { duration 1d }\n",
    ])
    try folder.makePipe("pipe.plan")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.plan"), withDestinationPath: "pipe.plan")
    try folder.makeSocket("socket.plan")
  }

  private func planc(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Ended {
    try ChildProcess(
      executable: Planc.executable, arguments: arguments, folder: folder.root, environment: environment
    ).run(seconds: 20)
  }

  @Test(
    "As the main file",
    arguments: [
      ("pipe.plan", "it is a pipe, not a file"), ("link.plan", "it is a pipe, not a file"), ("socket.plan", "it is a socket, not a file"),
      ("/dev/zero", "it is a device, not a file"), ("/dev/null", "it is a device, not a file"),
    ])
  func main(path: String, reason: String) throws {
    for command in [["lint"], ["compile", "--to", "json"], ["explain"], ["import"]] {
      let ended = try planc(command + [path] + (command == ["explain"] ? ["one"] : []))
      #expect(ended.status == 2 && ended.output.isEmpty, "\(command)")
      #expect(ended.errors.contains("cannot read '\(path)': \(reason)"), "\(ended.errors)")
    }
  }

  @Test("A pipe as the main file: the help says how to read from one")
  func pipeHelp() throws {
    #expect(try planc(["lint", "pipe.plan"]).errors.contains("write to standard input and name the file '-'"))
  }

  @Test("As an include, by name or by pattern, and as an import")
  func parts() throws {
    for line in ["include \"pipe.plan\"", "include \"link.plan\"", "include \"pip*.plan\"", "import other \"pipe.plan\""] {
      try folder.write(line + "\n" + Sample.clean, to: "root.plan")
      let ended = try planc(["lint", "root.plan"])
      #expect(ended.status == 1)
      #expect(ended.errors.contains(".plan': it is a pipe, not a file"), "\(ended.errors)")
      #expect(!ended.errors.contains("correct the path"), "\(ended.errors)")
    }
  }

  @Test(
    "A folder as an include or an import; only what is missing has a wrong path",
    arguments: [
      (".", "cannot read '.': it is a folder", false), ("parts/", "cannot read 'parts': it is a folder", false),
      ("parts/..", "cannot read '.': it is a folder", false), ("", "a file name is missing", false),
      ("part/a.plan", "cannot read 'part/a.plan': there is no folder 'part'", true),
      ("main.plan/a.plan", "cannot read 'main.plan/a.plan': part of the path is not a folder", true),
    ])
  func folders(path: String, message: String, isMissing: Bool) throws {
    for line in ["include \"\(path)\"", "import other \"\(path)\""] {
      try folder.write(line + "\n" + Sample.clean, to: "root.plan")
      for options in [[], ["--allow-outside"]] {
        let ended = try planc(["lint", "root.plan"] + options)
        #expect(ended.status == 1 && ended.errors.contains(message), "\(ended.errors)")
        #expect(ended.errors.contains("correct the path") == isMissing, "\(ended.errors)")
        #expect(!ended.errors.contains("outside"), "\(ended.errors)")
      }
    }
  }

  @Test("Links in a circle lead nowhere, not outside")
  func linksInACircle() throws {
    for (name, target) in [("one.plan", "two.plan"), ("two.plan", "parts/../one.plan"), ("folder", "folder")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }
    for path in ["one.plan", "folder/a.plan"] {
      try folder.write("include \"\(path)\"\n" + Sample.clean, to: "root.plan")
      for ended in [try planc(["lint", path]), try planc(["lint", "root.plan"])] {
        #expect(ended.errors.contains("cannot read '\(path)': its symbolic links form a circle"), "\(ended.errors)")
        #expect(!ended.errors.contains("outside"), "\(ended.errors)")
      }
    }
  }

  @Test("Beside a part whose plan is looked for, and in a folder that is checked")
  func beside() throws {
    try folder.makePipe("parts/other.plan")
    let part = try planc(["lint", "parts/a.plan"])
    #expect(part.status == 0 && part.errors.isEmpty, "\(part.errors)")
    let whole = try planc(["lint", "."])
    #expect(whole.status == 2 && whole.errors.contains("cannot read 'pipe.plan': it is a pipe, not a file"), "\(whole.errors)")
  }

  @Test("In the time zone database")
  func zone() throws {
    try folder.write("project p { start 2026-01-05 ; timezone \"Somewhere\" }\n", to: "zone.plan")
    try folder.makePipe("zones/Somewhere")
    let ended = try planc(["lint", "zone.plan"], ["TZDIR": folder.path("zones")])
    #expect(ended.status == 1 && ended.errors.contains("Somewhere"), "\(ended.errors)")
  }

  @Test("A file larger than the limit is refused before it is read, and a stream while it is")
  func size() throws {
    let file = open(folder.path("large.plan"), O_WRONLY | O_CREAT, 0o600)
    ftruncate(file, 257 << 20)
    close(file)
    let named = try planc(["lint", "large.plan"])
    #expect(named.status == 2 && named.errors.contains("cannot read 'large.plan': it is larger than 256 MB"), "\(named.errors)")
    let stream = try ChildProcess(
      executable: "/bin/sh", arguments: ["-c", "exec \"$0\" lint - < /dev/zero", Planc.executable], folder: folder.root
    ).run(seconds: 60)
    #expect(stream.status == 2 && stream.errors.contains("cannot read '<stdin>': it is larger than 256 MB"), "\(stream.errors)")
  }

  @Test("A file whose name is not UTF-8 is found, included and shown")
  func names() throws {
    let script = """
      printf 'task more "More" { duration 1d ; after nobody }\\n' > "$(printf 'r\\351.plan')"
      (printf 'include "r*.plan"\\n'; cat main.plan) > "$(printf 'm\\351.plan')"
      exec "$0" lint --diagnostics concise "$(printf 'm\\351.plan')"
      """
    let ended = try ChildProcess(executable: "/bin/sh", arguments: ["-c", script, Planc.executable], folder: folder.root).run()
    #expect(ended.errors == "r\u{FFFD}.plan:1:40: error[P0203]: no activity named 'nobody'\n")
    let written = """
      "$0" compile main.plan -o "$(printf 'o\\351.json')" && ls | LC_ALL=C grep -c "$(printf 'o\\351')"
      """
    let listed = try ChildProcess(executable: "/bin/sh", arguments: ["-c", written, Planc.executable], folder: folder.root).run()
    #expect(listed.output == "1\n", "\(listed.errors)")
  }
}

extension ScratchFolder {
  func makePipe(_ name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try #require(mkfifo(url.path, 0o600) == 0)
  }

  /// Addresses of sockets are shorter than paths of scratch folders may be, so it is made in that folder.
  func makeSocket(_ name: String) throws {
    let script = "import socket; socket.socket(socket.AF_UNIX).bind('\(name)')"
    let ended = try ChildProcess(executable: "/usr/bin/env", arguments: ["python3", "-c", script], folder: root).run()
    try #require(ended.status == 0, "\(ended.errors)")
  }
}
