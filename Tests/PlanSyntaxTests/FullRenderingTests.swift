@testable import PlanSyntax
import PlanText
import Testing


@Suite struct FullRenderingTests {
  private let head = String(repeating: "# comment\n", count: 37)

  private func plan() -> DiagnosticFixture {
    DiagnosticFixture(
      head + """
        task schema "Schema" {
          effort 5d
        }

        task tests {
          after shema
        }
        """)
  }

  @Test func oneFinding() {
    let fixture = plan()
    let span = fixture.place("shema")
    let diagnostic = Diagnostic(
      DiagnosticFixture.unknownName, "no activity named 'shema'; did you mean 'schema'?", at: span,
      label: "not declared", notes: [.init("declared here", at: fixture.place("schema"))],
      fixes: [.init("write 'schema'", .safe, [.init(span, "schema")])])
    #expect(
      fixture.render(diagnostic) == """

        error[P0203]: no activity named 'shema'; did you mean 'schema'?
          --> crm.plan:43:9
           |
        38 | task schema "Schema" {
           |      ------ declared here
        ...
        43 |   after shema
           |         ^^^^^ not declared
           |
           = help: write 'schema'
        43 -   after shema
        43 +   after schema

        1 error in crm.plan

        """)
  }

  @Test func unicodeDrawingAndAnotherFile() {
    var fixture = plan()
    fixture.style = TerminalStyle(drawing: .unicode)
    fixture.add("task tests {\r\n\tafter schema\r\n}\r\n", path: "team.plan")
    let diagnostic = Diagnostic(
      DiagnosticFixture.openEnd, "nothing waits for 'tests'", at: fixture.place("tests"),
      notes: [
        .init("its namesake", at: fixture.place("tests", file: 1)), .init("schema", at: fixture.place("schema")),
        .init("a delay of a task that nothing waits for moves no other date, so it would stay invisible until the end"),
      ], help: ["link it,\nat least to the closing milestone"])
    #expect(
      fixture.render(diagnostic) == """

        warning[P0503]: nothing waits for 'tests'
           ╭─ crm.plan:42:6
           │
        38 │ task schema "Schema" {
           │      ────── schema
           ⋮
        42 │ task tests {
           │      ^^^^^
           ├─ team.plan:1:6
           │
         1 │ task tests {
           │      ───── its namesake
           │
           = note: a delay of a task that nothing waits for moves no other date, so it
                   would stay invisible until the end
           = help: link it,
                   at least to the closing milestone

        1 warning in crm.plan

        """)
  }

  @Test func multilineSpan() {
    let fixture = DiagnosticFixture("phase p {\n  task a {\n    # 1\n    # 2\n    # 3\n  }\n}\n")
    let diagnostic = Diagnostic(
      DiagnosticFixture.purpose, "'a' leads nowhere", at: fixture.place("task a {\n    # 1\n    # 2\n    # 3\n  }\n"),
      label: "this task", notes: [.init("in this phase", at: fixture.place("phase p"))])
    #expect(
      fixture.render(diagnostic) == """

        info[P0704]: 'a' leads nowhere
         --> crm.plan:2:3
          |
        1 |   phase p {
          |   ------- in this phase
        2 | /   task a {
        ... |
        6 | |   }
          | |___^ this task

        1 info in crm.plan

        """)
  }

  @Test func multilineSpanFromWithinALine() {
    let fixture = DiagnosticFixture("task a {\n  # 1\n}\n")
    #expect(
      fixture.render(Diagnostic(DiagnosticFixture.openEnd, "empty block", at: fixture.place("{\n  # 1\n}"))) == """

        warning[P0503]: empty block
         --> crm.plan:1:8
          |
        1 |   task a {
          |  ________^
        2 | |   # 1
        3 | | }
          | |_^

        1 warning in crm.plan

        """)
  }

  @Test func severalMarksOnALine() {
    let fixture = DiagnosticFixture("task a { effort 5d; effort 8d }")
    let diagnostic = Diagnostic(
      DiagnosticFixture.repeated, "'effort' is given twice", at: fixture.place("effort 8d"), label: "again",
      notes: [.init("first here", at: fixture.place("effort 5d")), .init("8 days", at: fixture.place("8d"))])
    #expect(
      fixture.render(diagnostic) == """

        error[P0204]: 'effort' is given twice
         --> crm.plan:1:21
          |
        1 | task a { effort 5d; effort 8d }
          |          ---------  ^^^^^^^^^ again
          |          |
          |          first here
          |                            -- 8 days

        1 error in crm.plan

        """)
  }

  @Test func fixesOfSeveralLines() {
    let fixture = DiagnosticFixture("task a {\n  effort 5d\n  effort 8d\n}\n")
    let span = fixture.place("effort 8d")
    let diagnostic = Diagnostic(
      DiagnosticFixture.repeated, "'effort' is given twice", at: span,
      fixes: [
        .init("delete this line", .unsafe, [.init(fixture.place("  effort 8d\n"), "")]),
        .init("name an owner", .placeholder, [.init(fixture.span(33, 33), "  owner <name>\n")]),
        .init("swap", .safe, [.init(fixture.place("5d"), "8d"), .init(fixture.place("8d"), "5d")]),
      ])
    #expect(
      fixture.render(diagnostic) == """

        error[P0204]: 'effort' is given twice
         --> crm.plan:3:3
          |
        3 |   effort 8d
          |   ^^^^^^^^^
          |
          = help: delete this line (first check that this is what you mean)
        3 -   effort 8d
          = help: name an owner (fill in the missing parts)
        4 +   owner <name>
          = help: swap
        2 -   effort 5d
        2 +   effort 8d
        3 -   effort 8d
        3 +   effort 5d

        1 error in crm.plan

        """)
  }

  @Test func copiesOfTemplates() {
    var fixture = DiagnosticFixture("template row(name) {\n  task $name { after x }\n}\nuse row as row-a2\n")
    let site = fixture.place("use row as row-a2")
    let verbatim = fixture.place("task ")
    let parameter = fixture.place("$name")
    let rest = fixture.place(" { after x }")
    _ = fixture.sources.add(
      path: "crm.plan", bytes: Array("task rack { after x }".utf8),
      expansion: Expansion(
        site: site, name: "row-a2",
        pieces: [
          .init(offset: 0, origin: verbatim, verbatim: true), .init(offset: 5, origin: parameter, verbatim: false),
          .init(offset: 9, origin: rest, verbatim: true),
        ]))
    let unknown = Diagnostic(DiagnosticFixture.unknownName, "no activity named 'x'", at: fixture.place("x", file: 1))
    let open = Diagnostic(DiagnosticFixture.openEnd, "nothing waits for 'rack'", at: fixture.place("rack", file: 1))
    #expect(
      fixture.render(unknown, open, unknown) == """

        warning[P0503]: nothing waits for 'rack'
         --> crm.plan:2:8
          |
        2 |   task $name { after x }
          |        ^^^^^
        3 | }
        4 | use row as row-a2
          | ----------------- in the copy 'row-a2', made here

        error[P0203]: no activity named 'x'
         --> crm.plan:2:22
          |
        2 |   task $name { after x }
          |                      ^
        3 | }
        4 | use row as row-a2
          | ----------------- in the copy 'row-a2', made here

        1 error and 1 warning in crm.plan

        """)
  }

  @Test func colour() {
    var fixture = DiagnosticFixture("after x")
    fixture.style.colour = .ansi
    #expect(
      fixture.render(Diagnostic(DiagnosticFixture.unknownName, "no 'x'", at: fixture.place("x"))) == """

        \u{1B}[1;31merror[P0203]\u{1B}[0m\u{1B}[1m: no 'x'\u{1B}[0m
         \u{1B}[1;34m--> \u{1B}[0mcrm.plan:1:7
        \u{1B}[1;34m  |\u{1B}[0m
        \u{1B}[1;34m1 |\u{1B}[0m after x
        \u{1B}[1;34m  |\u{1B}[0m       \u{1B}[1;31m^\u{1B}[0m

        \u{1B}[1m1 error in crm.plan\u{1B}[0m

        """)
  }
}
