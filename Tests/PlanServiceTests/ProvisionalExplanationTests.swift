import PlanAnalysis
import PlanService
import PlanText
import Testing

/// `planc explain FILE ID` where an error leaves nothing to compile.
@Suite("Provisional explanations")
struct ProvisionalExplanationTests {
  private func explain(_ body: String, _ name: String) -> String {
    let result = compile("project p { start 2026-01-05 }\n" + body)
    guard case .found(let activity) = ActivityName(name, in: result.facts.undated) else { return "unknown" }
    var explanation = Explanation(result, activity)
    return explanation?.text(width: 1000) ?? UndatedActivity(result, activity).text(width: 1000)
  }

  @Test("Dates that no error can change are shown, and called provisional")
  func provisional() {
    #expect(
      explain("risk r { probability maybe }\ntask a { duration 1d }\ntask b { duration 1d ; after a }", "a") == """
        a
        task a, example.plan:3

        These dates are provisional because of an error (example.plan:2), which cannot change them; nothing can be compiled until it is fixed.

          Start   2026-01-05 08:00
          Finish  2026-01-05 17:00
          Length  1 day of working time
          Float   none: it is critical
          Drag    1 day: without it the project would end 2026-01-05 17:00

        It starts then because the project starts then (example.plan:1).

        What waits for it:
          b, which starts 2026-01-06 08:00 because of it

        """)
  }

  @Test("Float needs all dates, and what is in doubt has none")
  func partly() {
    let text = explain("task a { duration 1d }\ntask b { effort x ; after a }\ntask c { effort y ; after b }", "a")
    #expect(
      text == """
        a
        task a, example.plan:2

        These dates are provisional because of 2 errors, which cannot change them; nothing can be compiled until they are fixed. They leave 2 activities without dates, so float and drag are not known.

          Start   2026-01-05 08:00
          Finish  2026-01-05 17:00
          Length  1 day of working time

        It starts then because the project starts then (example.plan:1).

        What waits for it:
          b, which has no dates because of an error

        """)
  }

  @Test("Where there are no dates, the error is named", arguments: [
    ("task a { effort x }", "a", "an error of its own (example.plan:2)."),
    ("task a { effort x ; after nobody }", "a", "2 errors of its own."),
    ("task a { effort x }\ntask b { duration 1d ; after a }\ntask c { duration 1d ; after b }", "c",
      "an error in task 'a' (example.plan:2), which may affect it."),
    ("phase f { task a { effort x } }\ntask c { effort y }", "f", "an error in task 'f.a' (example.plan:2), which may affect it."),
    ("person ana\ntask a { effort x ; assign ana }\ntask b { effort 1d ; assign ana }", "b",
      "an error in task 'a' (example.plan:3), which may affect it."),
    ("person eve { available lots }\ntask a { effort 1d ; assign eve }", "a",
      "an error in person 'eve' (example.plan:2), which may affect it."),
    ("frobnicate\ntask a { duration 1d }", "a", "an error (example.plan:2)."),
    ("phase f {\n  task a { duration 1d }\ntask b { duration 1d }\n", "b",
      "an error (example.plan:2): it is not certain where blocks end."),
  ])
  func undated(body: String, name: String, reason: String) {
    let text = explain(body, name)
    #expect(text.hasSuffix("\n\nIt has no dates because of \(reason)\n"), "\(text)")
  }
}
