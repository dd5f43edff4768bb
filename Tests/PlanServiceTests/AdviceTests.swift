import PlanService
import PlanSyntax
import Testing

/// Advice about hours, windows and what recurs: what it says, and that it works.
@Suite("Advice about time")
struct AdviceTests {
  @Test(
    "Hours over midnight are shown in two parts",
    arguments: [
      ("mon..fri 22:00..06:00", "'hours mon..fri 22:00..24:00' and 'hours tue..sat 00:00..06:00'"),
      ("sun 20:00..04:00", "'hours sun 20:00..24:00' and 'hours mon 00:00..04:00'"),
      ("mon, wed, thu 22:30..00:00", "'hours mon, wed..thu 22:30..24:00'"),
      ("mon..sun 23:00..07:00", "'hours mon..sun 23:00..24:00' and 'hours mon..sun 00:00..07:00'"),
    ])
  func hoursOverMidnight(_ hours: String, _ advice: String) {
    func plan(_ lines: String) -> Compilation {
      compile("project p { start 2026-01-05 }\ncalendar a { \(lines) }\ntask t { duration 8h ; calendar a }")
    }
    let result = plan("hours \(hours)")
    #expect(result.findings == ["2:reversed-range: the times run backwards: '\(hours)'"], "\(result.findings)")
    #expect(result.diagnostics.first?.help == ["write hours across midnight in two parts: \(advice)"])
    let lines = advice.split(separator: "'").filter { $0.hasPrefix("hours ") }.joined(separator: " ; ")
    #expect(plan(lines).findings == [])
  }

  @Test("Only work that people shorten is told to take more of them")
  func splitOverOpenings() {
    func help(_ length: String) -> String? {
      compile(
        """
        project p { start 2026-03-02 }
        person ana
        window weekend { open every sat 20:00..23:00 }
        task cutover { \(length) ; assign ana ; within weekend }
        """
      ).diagnostics.first { $0.code.number == "P0330" }?.help.first
    }
    #expect(help("duration 5h") == "make it fit into one opening: shorten it, or open the window for longer")
    #expect(help("effort 5h") == "make it fit into one opening: shorten it, assign more people, or open the window for longer")
  }

  @Test("A weekly meeting counts from the project's start, not from the first work")
  func weeklyFromTheStart() {
    let result = compile(
      """
      project p { start 2026-03-02 }
      person ana
      window weekend { open every sat 20:00..23:00 }
      task cutover { duration 3h ; within weekend }
      meeting review { every week ; lasts 1h ; attend ana }
      """)
    #expect(result.findings == [])
  }

  @Test("What recurs too much is told both ways out")
  func overfull() {
    let result = compile(
      "project p { start 2026-03-02 }\nperson ana\nroutine r { every day at 09:00 ; effort 30h ; assign ana }")
    #expect(result.diagnostics.first?.help == ["correct the number or its unit, or make it less frequent"])
    for mended in ["every day at 09:00 ; effort 30min", "every week on mon at 09:00 ; effort 30h"] {
      #expect(compile("project p { start 2026-03-02 }\nperson ana\nroutine r { \(mended) ; assign ana }").findings == [])
    }
  }

  @Test("Only those who leave are to blame that time runs out")
  func whoStaysIsNotToBlame() {
    func finding(_ task: String) -> (message: String, help: [String])? {
      compile("project p { start 2026-03-02 }\nperson joe { until 2026-03-04 }\nequipment rig\n\(task)").diagnostics
        .first { $0.severity == .error }.map { ($0.message, $0.help) }
    }
    let long = finding("task b { effort 5d ; assign joe, rig }")
    #expect(long?.message.hasSuffix("there is only time for 24 h: 'joe' is only available until 2026-03-04 17:00") == true, "\(long?.message ?? "")")
    let late = finding("task b { effort 1d ; assign joe, rig ; start from 2026-03-09 }")
    #expect(late?.message.contains("but 'joe' is only available until 2026-03-04 17:00") == true, "\(late?.message ?? "")")
    #expect(late?.help == ["let 'joe' stay longer, or assign someone else"])
  }
}
