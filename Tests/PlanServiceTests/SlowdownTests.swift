import PlanAnalysis
import PlanService
import Testing

/// What slows work, or stops it for a while. Every share and date is worked out by hand: days of eight hours from
/// 08:00, lunch from 12:00, Monday 2026-03-02 first.
@Suite("What slows work")
struct SlowdownTests {
  private static let head = "project p { start 2026-03-02 }\n"

  /// People and work, the activity that is asked about, what is said of it.
  private static let cases: [(String, String, [String])] = [
    ("person lena\ntask support { duration 10d ; assign lena 10% }\ntask build { effort 1d ; assign lena }",
      "build", ["'lena' gives it 90%: 'support' has 10%"]),
    ("person lena\ntask support { duration 10d ; assign lena 10% }\ntask build { effort 1d ; assign lena }", "support", []),
    // Three days at nine tenths, then all of her time.
    ("person lena\ntask support { duration 3d ; assign lena 10% }\ntask build { effort 5d ; assign lena }",
      "build", ["'lena' gives it 90% until 2026-03-04: 'support' has 10%"]),
    ("person lena\ntask review { duration 2d ; assign lena 90% ; start on 2026-03-03 }\ntask build { effort 2d ; assign lena }",
      "build", ["'lena' gives it 10% from 2026-03-03 until 2026-03-04: 'review' has 90%"]),
    // Twice the same person for one task is one thing that takes her time.
    ("person ana\nteam all { members ana }\ntask a { duration 3d ; assign ana 25%, 1 of all 25% }\ntask b { effort 5d ; assign ana }",
      "b", ["'ana' gives it 50% until 2026-03-04: 'a' has 50%"]),
    ("person ana\ntask a { effort 3d ; assign ana ; priority low }\n"
      + "task b { effort 1d ; assign ana ; priority critical ; start from 2026-03-03 }",
      "a", ["'ana' works on 'b' instead on 2026-03-03"]),
    ("person ana\ntask a { effort 3d ; assign ana ; priority low }\n"
      + "task b { effort 4h ; assign ana ; priority critical ; start from 2026-03-03 }",
      "a", ["'ana' works on 'b' instead on 2026-03-03 until 12:00"]),
    ("person ana { leave 2026-03-03 }\ntask a { effort 2d ; assign ana }", "a", ["'ana' is on leave on 2026-03-03"]),
    ("person ana { leave 2026-03-03..2026-03-04 }\ntask a { effort 2d ; assign ana }",
      "a", ["'ana' is on leave from 2026-03-03 to 2026-03-04"]),
    // 465 minutes a day: 30 are left for Wednesday, from 08:15.
    ("person ana\nmeeting m { every mon..fri at 08:00 ; lasts 15min ; attend ana }\ntask a { effort 2d ; assign ana }",
      "a", ["'ana' is in 'm' on 2 days from 2026-03-03 on, 30 minutes in all"]),
    ("person ana\nmeeting m { every tue at 09:00 ; lasts 2h ; attend ana }\ntask a { effort 2d ; assign ana }",
      "a", ["'ana' is in 'm' on 2026-03-03, 2 hours"]),
    ("person ana { available 50% }\ntask a { effort 2d ; assign ana 50% }",
      "a", ["'ana' gives it 50%: no more of 'ana' is available"]),
    ("person ana { available 50% }\ntask a { effort 2d ; assign ana }",
      "a", ["'ana' gives it 50%: no more of 'ana' is available"]),
    ("person ana { available 50% }\ntask x { duration 10d ; assign ana 10% }\ntask y { effort 1d ; assign ana }",
      "y", ["'ana' gives it 40%: 'x' has 10%; only 50% of 'ana' is available"]),
    ("person ana { available 50% 2026-03-02..2026-03-03 }\ntask a { effort 2d ; assign ana }",
      "a", ["'ana' gives it 50% until 2026-03-03: no more of 'ana' is available"]),
    ("person ben { ramp-up 1w at 50% }\ntask a { effort 4d ; assign ben }",
      "a", ["'ben' gives it 50% until 2026-03-06: 'ben' is still ramping up"]),
    ("person ana\ntask a { effort 2d ; assign ana ; pause 2026-03-03..2026-03-04 }", "a", ["it pauses until 2026-03-04"]),
    ("person ana\ntask a { effort 2d ; assign ana }\ntask b { effort 2d ; assign ana }", "b", []),
    // Unnamed places and things, as people.
    ("role dev { headcount 1 }\ntask support { duration 10d ; assign dev 10% }\ntask build { effort 1d ; assign dev }",
      "build", ["'dev' gives it 90%: 'support' has 10%"]),
    ("role dev { headcount 1 }\nroutine m { every tue at 09:00 ; effort 2h ; assign dev }\ntask a { effort 2d ; assign dev }",
      "a", ["'dev' does 'm' on 2026-03-03, 2 hours"]),
    // Each position is in one of them; both are named once.
    ("role dev { headcount 2 }\nroutine m { every mon at 08:00 ; effort 4h ; assign dev }\n"
      + "routine n { every mon at 10:00 ; effort 2h ; assign dev }\ntask a { effort 8h ; assign 2 of dev }",
      "a", ["'dev' does 'm' on 2026-03-02, 4 hours", "'dev' does 'n' on 2026-03-02, 2 hours"]),
    // Half of four hours.
    ("person ana\nroutine m { every mon at 08:00 ; effort 2h ; assign ana 50% }\ntask a { effort 8h ; assign ana }",
      "a", ["'ana' does 'm' on 2026-03-02, 2 hours"]),
    ("role dev { headcount 2 }\ntask a { effort 2d ; assign dev }\ntask b { effort 2d ; assign dev }", "b", []),
    ("equipment rig { unavailable 2026-03-03..2026-03-04 }\ntask a { duration 2d ; assign rig }",
      "a", ["'rig' is unavailable until 2026-03-04"]),
    ("equipment rig { unavailable 2026-03-04..2026-03-05 }\ntask a { duration 2d ; assign rig }", "a", []),
    // ben goes on while ana is away.
    ("person ana { leave 2026-03-03 }\nperson ben\ntask a { effort 4d ; assign ana, ben }",
      "a", ["'ana' is on leave on 2026-03-03"]),
    ("person ana { leave 2026-03-03 13:00..17:00 }\ntask a { effort 4d ; assign ana }",
      "a", ["'ana' is on leave on 2026-03-03, 13:00 to 17:00"]),
    // A fixed duration takes no longer with half of ana, only while she is away.
    ("person ana { available 50% ; leave 2026-03-03..2026-03-04 08:00..10:00 }\ntask a { duration 4d ; assign ana }",
      "a", ["'ana' is on leave from 2026-03-03 to 2026-03-04, 08:00 to 10:00"]),
  ]

  @Test(arguments: cases.indices)
  func saysWhoGivesLessAndWhy(_ number: Int) throws {
    let (body, name, expected) = Self.cases[number]
    let result = compile(Self.head + body)
    let analysis = try #require(result.analysis, "\(result.findings)")
    #expect(analysis.slowdowns(result.activity(name)).map { $0.text(analysis.plan) } == expected, "\(body)")
  }

  @Test func explanationsListIt() throws {
    let body = "person lena\ntask support { duration 3d ; assign lena 10% }\ntask build { effort 5d ; assign lena }"
    let result = compile(Self.head + body)
    var explanation = Explanation(ScheduleFacts(try #require(result.analysis)), result.activity("build"))
    #expect(
      explanation.text(width: 80).contains(
        "What slows it down or interrupts it:\n  'lena' gives it 90% until 2026-03-04: 'support' has 10% (example.plan:3)\n"))
  }
}
