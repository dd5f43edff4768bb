import Foundation
@testable import PlanSyntax
import PlanText
import Testing


@Suite struct ReportTests {
  private func warning(_ message: String, _ span: Span) -> Diagnostic {
    Diagnostic(DiagnosticFixture.openEnd, message, at: span)
  }

  @Test func orderRepetitionsAndMaximum() {
    var fixture = DiagnosticFixture("a b c")
    fixture.add("d", path: "team.plan")
    let findings = [
      warning("d", fixture.place("d", file: 1)), warning("c", fixture.place("c")), warning("a", fixture.place("a")),
      warning("c", fixture.place("c")), Diagnostic(DiagnosticFixture.unknownName, "b", at: fixture.place("b")),
      Diagnostic(DiagnosticFixture.unknownName, "no such file", at: .file("gone.plan")),
      Diagnostic(DiagnosticFixture.unknownName, "no option\n'--x'", at: .commandLine),
    ]
    let all = DiagnosticRenderer(fixture.sources).render(findings, as: .concise).text
    #expect(
      all == """
        planc: error[P0203]: no option '--x'
        gone.plan: error[P0203]: no such file
        crm.plan:1:1: warning[P0503]: a
        crm.plan:1:3: error[P0203]: b
        crm.plan:1:5: warning[P0503]: c
        team.plan:1:1: warning[P0503]: d

        """)
    let some = DiagnosticRenderer(fixture.sources, maximum: 4).render(findings, as: .concise).text
    #expect(
      some == """
        planc: error[P0203]: no option '--x'
        gone.plan: error[P0203]: no such file
        crm.plan:1:1: warning[P0503]: a
        crm.plan:1:3: error[P0203]: b
        ... and 2 more findings (--max-diagnostics)

        """)
    var locator = Locator(fixture.sources)
    #expect(DiagnosticReport(findings, &locator).summary == "3 errors and 3 warnings in 3 files")
    #expect(DiagnosticRenderer(fixture.sources).render([], as: .full).count == 0)
  }

  @Test func findingsWithoutLines() {
    let fixture = DiagnosticFixture("")
    let missing = Diagnostic(
      DiagnosticFixture.unknownName, "cannot read it", at: .file("x.plan"), help: ["check the path"])
    let option = Diagnostic(DiagnosticFixture.unknownName, "no option '--x'", at: .commandLine)
    #expect(
      fixture.render(missing, option) == """

        planc: error[P0203]: no option '--x'

        error[P0203]: cannot read it
         --> x.plan
          = help: check the path

        2 errors in x.plan

        """)
  }

  @Test func json() throws {
    let fixture = DiagnosticFixture("\u{FEFF}# ä\n  after shema")
    let span = fixture.place("shema")
    let finding = Diagnostic(
      DiagnosticFixture.unknownName, "no activity \"shema\"\u{1}", at: span,
      notes: [.init("fact"), .init("here", at: span)], help: ["do it"],
      fixes: [.init("write", .safe, [.init(span, "schema")])])
    let missing = Diagnostic(DiagnosticFixture.openEnd, "gone", at: .file("x.plan"))
    let edit: [String: Any] = ["file": "crm.plan", "startByte": 16, "endByte": 21, "replacement": "schema"]
    let expected: [String: Any] = [
      "format": 1,
      "diagnostics": [
        [
          "code": "P0503", "name": "open-end", "severity": "warning", "message": "gone", "file": "x.plan",
          "notes": [Any](), "help": [Any](), "fixes": [Any](),
        ] as [String: Any],
        [
          "code": "P0203", "name": "unknown-name", "severity": "error", "message": "no activity \"shema\"\u{1}",
          "file": "crm.plan", "line": 2, "column": 9, "endLine": 2, "endColumn": 14, "startByte": 16, "endByte": 21,
          "notes": [["message": "fact"], ["message": "here", "file": "crm.plan", "line": 2, "column": 9]],
          "help": ["do it"], "fixes": [["title": "write", "applicability": "safe", "edits": [edit]]],
        ],
      ],
    ]
    let renderer = DiagnosticRenderer(fixture.sources)
    let document = try JSONSerialization.jsonObject(with: Data(renderer.render([finding, missing], as: .json).bytes))
    #expect(document as? NSDictionary == expected as NSDictionary)
    let lines = renderer.render([finding, missing], as: .jsonl).text.split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    #expect(objects as NSArray == expected["diagnostics"] as? NSArray)
    #expect(renderer.render([], as: .json).text == "{\n  \"format\": 1,\n  \"diagnostics\": []\n}\n")
  }

  @Test func manyFindingsInALargeFile() {
    let line = "  after shema shema shema shema\n"
    let fixture = DiagnosticFixture(String(repeating: line, count: 20_000))
    let findings = (0..<20_000).map { number in
      warning("finding \(number)", fixture.span(number * line.utf8.count + 8, number * line.utf8.count + 13))
    }
    let start = ContinuousClock.now
    let output = DiagnosticRenderer(fixture.sources).render(findings.reversed(), as: .full)
    #expect(output.count > 1_000_000)
    #expect(DiagnosticRenderer(fixture.sources).render(findings, as: .json).count > 1_000_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
