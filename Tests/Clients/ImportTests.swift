import Foundation
import Testing

@Suite("planc import")
struct ImportCommandTests {
  private let folder: ScratchFolder
  static let instance = "3 1  2\n 0 0 1 2\n 3 2 1 3\n 4 1 0\n"

  init() throws { folder = try ScratchFolder(["a.rcp": Self.instance]) }

  @Test("A plan on standard output or in a file, clean under lint")
  func plan() throws {
    let ended = try folder.planc("import", "a.rcp")
    #expect(ended.status == 0 && ended.errors.isEmpty)
    #expect(ended.output.contains("task j2 {\n  duration 3d\n  assign 2 of r1\n  after j1\n}\n"))
    #expect(try folder.names() == ["a.rcp"])
    let written = try folder.planc("import", "a.rcp", "-o", "plans/a.plan")
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    #expect(try folder.read("plans/a.plan") == ended.output)
    let linted = try folder.planc("lint", "--deny", "warnings", "plans/a.plan")
    #expect(linted.status == 0 && linted.errors.isEmpty, "\(linted.errors)")
    #expect(try folder.planc("import", "-", "--stdin-filename", "a.rcp", input: Self.instance).output == ended.output)
    #expect(try folder.planc("import", "a.rcp", "-o", "-").output == ended.output)
  }

  @Test("What is wrong is shown in the foreign file, and nothing is written")
  func errors() throws {
    try folder.write(Self.instance.replacingOccurrences(of: "1 3", with: "1 5"), to: "b.rcp")
    try folder.write("old", to: "b.plan")
    let ended = try folder.planc("import", "b.rcp", "-o", "b.plan")
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(ended.errors.contains("error[P0006]: job 5, a successor of job 2, is not one of the jobs 1 to 3"))
    #expect(ended.errors.contains("b.rcp:3:8"), "\(ended.errors)")
    #expect(try folder.read("b.plan") == "old")
    let lines = try folder.planc("import", "b.rcp", "--diagnostics", "jsonl").errorLines
    #expect(lines.count == 1 && lines[0].contains("\"P0006\""))
  }

  @Test("JSON is one document, also when the plan cannot be written")
  func oneDocument() throws {
    let whole = try folder.planc("import", "a.rcp", "--diagnostics", "json", "-o", "a.rcp/a.plan")
    #expect(whole.status == 2)
    let document = try #require(JSONSerialization.jsonObject(with: Data(whole.errors.utf8)) as? [String: Any])
    let findings = try #require(document["diagnostics"] as? [[String: Any]])
    #expect(findings.compactMap { $0["code"] as? String } == ["P0005"], "\(whole.errors)")
    let good = try folder.planc("import", "a.rcp", "--diagnostics", "json", "-o", "a.plan")
    #expect(good.status == 0 && good.errors.contains("\"diagnostics\": []"), "\(good.errors)")
  }

  @Test("What cannot be read is refused, and the message says what can")
  func refusals() throws {
    #expect(try folder.planc("import", "c.rcp").status == 2)
    #expect(try folder.planc("import").errors.contains("planc import needs a file"))
    #expect(try folder.planc("import", "a.rcp", "b.rcp").status == 2)
    #expect(try folder.planc("import", "a.rcp", "-o", "x", "-o", "y").status == 2)
    for (name, format) in [("a.json", "json"), ("new/a.DOT", "dot"), ("a.b.txt", "schedule")] {
      let ended = try folder.planc("import", "a.rcp", "-o", name)
      #expect(ended.status == 2 && ended.errors.contains("are for the format \(format), and the output is a plan"), "\(ended.errors)")
      #expect(ended.errors.contains("for example -o \(name.prefix(name.count - (name.hasSuffix("json") ? 4 : 3)))plan"), "\(ended.errors)")
      #expect(try folder.planc("new", name).errors.contains("for example \(name.prefix(1))") && !folder.exists(name))
    }
    try folder.write(Sample.clean, to: "a.plan")
    let plan = try folder.planc("import", "a.plan")
    #expect(plan.status == 1 && plan.errors.contains("PSPLIB (.sm, .mm), MSLIB (.msrcp), iMOPSE (.def)"))
    #expect(plan.errors.contains("planc compile a.plan"))
  }
}
