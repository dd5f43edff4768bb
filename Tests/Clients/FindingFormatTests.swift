import Foundation
import Testing

@Suite("Findings on standard error")
struct FindingFormatTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder(["a.plan": Sample.broken]) }

  private func objects(_ text: String) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(document?["format"] as? Int == 1)
    return document?["diagnostics"] as? [[String: Any]] ?? []
  }

  @Test("concise: one line each, as editors read it")
  func concise() throws {
    let ended = try folder.planc("lint", "--diagnostics", "concise", "a.plan")
    #expect(ended.errorLines.first?.hasPrefix("a.plan:4:37: error[P0203]: ") == true, "\(ended.errors)")
  }

  @Test("json: one document, empty when all is well")
  func json() throws {
    let finding = try #require(objects(folder.planc("lint", "--diagnostics", "json", "a.plan").errors).first)
    #expect(finding["code"] as? String == "P0203" && finding["name"] as? String == "unknown-name")
    #expect(finding["line"] as? Int == 4 && finding["column"] as? Int == 37)
    #expect(finding["file"] as? String == "a.plan" && finding["severity"] as? String == "error")
    try folder.write(Sample.clean, to: "b.plan")
    #expect(try objects(folder.planc("lint", "--diagnostics", "json", "b.plan").errors).isEmpty)
  }

  @Test("json: one document also where findings come before a failure", .enabled(if: access("/dev/full", W_OK) == 0))
  func jsonWithFailure() throws {
    try folder.write(Sample.doubtful, to: "late.plan")
    let ended = try folder.planc("compile", "--diagnostics", "json", "--to", "json", "late.plan", output: "/dev/full")
    #expect(ended.status == 2)
    let codes = try objects(ended.errors).map { $0["code"] as? String }
    #expect(codes.count == 2 && codes.contains("P0305") && codes.contains("P0005"), "\(ended.errors)")
  }

  @Test("jsonl: the same objects, one a line, and silence when all is well")
  func jsonLines() throws {
    try folder.write(Sample.broken + "task three \"Three\" { after nobody ; duration 1d }\n", to: "b.plan")
    let lines = try folder.planc("lint", "--diagnostics", "jsonl", "b.plan").errorLines
    #expect(lines.count == 2)
    for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
    try folder.write(Sample.clean, to: "c.plan")
    #expect(try folder.planc("lint", "--diagnostics", "jsonl", "c.plan").errors.isEmpty)
  }

  @Test(
    "Every failure honours the format",
    arguments: [
      ["lint", "missing.plan"], ["lint", "--no-such-option"], ["lint"], ["lint", "--width", "x", "a.plan"], ["nonsense"],
      ["new", "a.plan"], ["new", "--start", "never"], ["explain", "nothing-of-that-name"],
      ["compile", "missing.plan", "--to", "json"],
    ])
  func failures(arguments: [String]) throws {
    let json = try ChildProcess(
      executable: Planc.executable, arguments: arguments + ["--diagnostics", "json"], folder: folder.root
    ).run()
    #expect(json.status == 2 && json.output.isEmpty)
    #expect(try objects(json.errors).count == 1, "\(json.errors)")
    let concise = try ChildProcess(
      executable: Planc.executable, arguments: arguments + ["--diagnostics=concise"], folder: folder.root
    ).run()
    #expect(concise.status == 2)
    #expect(concise.errorLines.count == 1 && concise.errors.contains("error[P"), "\(concise.errors)")
  }

  @Test("--max-diagnostics counts what it hides")
  func maximum() throws {
    let wrong = (1...9).map { "task t\($0) \"T\" { after nobody\($0) ; duration 1d }\n" }.joined()
    try folder.write(Sample.clean + wrong, to: "b.plan")
    let ended = try folder.planc("lint", "--max-diagnostics", "2", "--diagnostics", "concise", "b.plan")
    #expect(ended.status == 1)
    #expect(ended.errors.matches(of: /error\[/).count == 2)
    #expect(ended.errors.contains("7 more findings"))
    let none = try folder.planc("lint", "--max-diagnostics", "0", "b.plan")
    #expect(none.status == 1 && none.errors.contains("9 more findings"))
  }

  @Test("Colour only when asked for, or on a terminal without NO_COLOR")
  func colour() throws {
    let escape = "\u{1B}["
    #expect(try !folder.planc("lint", "a.plan").errors.contains(escape))
    #expect(try folder.planc("lint", "--color", "always", "a.plan").errors.contains(escape))
    #expect(try folder.planc("lint", "--color=always", "a.plan", environment: ["NO_COLOR": "1"]).errors.contains(escape))
    #expect(try !folder.planc("lint", "--color", "auto", "a.plan", environment: ["NO_COLOR": "1"]).errors.contains(escape))
    #expect(try folder.planc("lint", "--color", "never", "a.plan").status == 1)
    #expect(try folder.planc("lint", "--color", "sometimes", "a.plan").status == 2)
    #expect(try folder.planc("lint", "--color", "always", "missing.plan").errors.contains(escape))
    #expect(try folder.planc("nonsense", "--color", "always").errors.contains(escape))
  }

  @Test("--width wraps", arguments: ["40", "80", "200"])
  func width(_ width: String) throws {
    let ended = try folder.planc("lint", "--width", width, "a.plan")
    #expect(ended.status == 1 && ended.errors.contains("error[P0203]"))
    // The headline and the notes are for terminals to break.
    let frame = ended.errorLines.dropFirst().prefix { $0 != "1 error in a.plan" }
    #expect(frame.count > 8 && frame.allSatisfy { $0.count <= Int(width) ?? 0 }, "\(ended.errors)")
  }

  @Test("Output depends on nothing but the input")
  func repeatable() throws {
    let first = try folder.planc("lint", "a.plan")
    let second = try folder.planc("lint", "a.plan", environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "COLUMNS": "20"])
    #expect(first.errors == second.errors)
  }
}
