import PlanService
import Testing

/// `allow` in the block of what is reported, on records too, and what is said of one that silences nothing.
struct AllowanceTests {
  private static let head = "project p { start 2026-01-05 ; status-date 2026-01-09 }\n"

  @Test("Silenced: by name, by number, and about a record of the activity", arguments: [
    "phase f { allow empty-phase \"Later\" }",
    "phase f { allow P0332 \"Later\" }",
    "task a { duration 1d ; allow future-actual \"As agreed\" }\nprogress 2026-02-01 a done 5%",
  ])
  func silenced(text: String) { #expect(compile(Self.head + text).findings.isEmpty, "\(compile(Self.head + text).findings)") }

  @Test("Not silenced: by a block around it, by another's, and what is wrong", arguments: [
    ("phase f { allow empty-phase \"No\"\n  phase g\n}", ["3:empty-phase"]),
    ("phase f { allow empty-phase \"Later\" }\nphase g", ["3:empty-phase"]),
    ("task a { duration 1d ; allow unknown-name \"No\" ; after b }", ["2:unknown-name"]),
  ])
  func kept(text: String, expected: [String]) {
    let found = compile(Self.head + text).findings
    #expect(expected.allSatisfy { start in found.contains { $0.hasPrefix(start) } }, "\(found)")
  }

  @Test("An allowance of an unknown check is found whatever else is wrong, an unused one where its check has looked", arguments: [
    ("task a { duration 1d ; allow emty-phase \"No\" }", "2:idle-allowance: no check is called 'emty-phase'; did you mean 'empty-phase'?"),
    ("task a { duration 1d ; allow emty-phase \"No\" }\ntask b { duration 1d ; after nobody }", "2:idle-allowance: no check is called 'emty-phase'; did you mean 'empty-phase'?"),
    ("task a { duration 1d ; allow empty-phase \"No\" }\ntask b { duration 1d ; after nobody }", "2:idle-allowance: 'empty-phase' finds nothing here that would have to be allowed"),
    ("task a { duration 1d ; allow unknown-name \"No\" }", "2:idle-allowance: 'unknown-name' is an error, which cannot be allowed"),
    ("account x\nexpense 2026-01-06 x 5 USD { allow emty-phase \"No\" }", "3:idle-allowance: no check is called 'emty-phase'; did you mean 'empty-phase'?"),
    ("account x\nexpense 2026-01-06 x 5 USD { allow empty-phase \"No\" }", "3:idle-allowance: 'empty-phase' finds nothing here that would have to be allowed"),
  ])
  func idle(text: String, finding: String) {
    let found = compile(Self.head + text).findings
    #expect(found.contains(finding), "\(found)")
  }

  @Test("A check that could not look is not called idle", arguments: ["out-of-sequence", "without-effect", "deadline-missed"])
  func unlooked(check: String) {
    let found = compile(Self.head + "task a { duration 1d ; allow \(check) \"Perhaps\" }\ntask b { duration 1d ; after nobody }").findings
    #expect(found.count == 1, "\(found)")
  }
}
