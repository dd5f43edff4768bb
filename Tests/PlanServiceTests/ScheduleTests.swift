import PlanModel
import PlanSchedule
import PlanService
import PlanText
import Testing

func clock(_ instant: Int) -> String { Clock(local: instant).text }

/// From text to dates. 2026-01-05 is a Monday; without a calendar people work 08:00–12:00 and 13:00–17:00.
@Suite struct ScheduleTests {
  func plan(_ body: String, project: String = "start 2026-01-05") -> Compilation {
    compile("project p { \(project) }\n\(body)")
  }

  @Test func chainOverAWeekend() {
    let result = plan("task a { duration 3d }\ntask b { duration 3d ; after a }\nmilestone m { after b }")
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-01-05 08:00..2026-01-07 17:00")
    #expect(result.dates("b") == "2026-01-08 08:00..2026-01-12 17:00")
    #expect(result.dates("m") == "2026-01-12 17:00..2026-01-12 17:00")
  }

  @Test func allFourKindsOfDependencies() {
    let result = plan(
      """
      task a { duration 5d }
      task fs { duration 1d ; after a + 1d }
      task ss { duration 1d ; after a starts + 2d }
      task ff { duration 2d ; finish after a + 1d }
      task sf { duration 2d ; finish after a starts + 4d }
      """)
    #expect(result.dates("fs") == "2026-01-13 08:00..2026-01-13 17:00")
    #expect(result.dates("ss") == "2026-01-07 08:00..2026-01-07 17:00")
    #expect(result.dates("ff") == "2026-01-09 08:00..2026-01-12 17:00")
    #expect(result.dates("sf") == "2026-01-07 08:00..2026-01-08 17:00")
  }

  @Test func leadsAndElapsedLags() {
    let result = plan(
      """
      task a { duration 5d }
      task lead { duration 1d ; after a - 2d }
      task elapsed { duration 1d ; after a + 2d elapsed }
      task clock { duration 2d elapsed ; after a }
      """)
    #expect(result.dates("lead") == "2026-01-08 08:00..2026-01-08 17:00")
    // Friday 17:00 and 48 hours is Sunday 17:00; work goes on on Monday.
    #expect(result.dates("elapsed") == "2026-01-12 08:00..2026-01-12 17:00")
    #expect(result.dates("clock") == "2026-01-09 17:00..2026-01-11 17:00")
  }

  @Test func effortIsDividedByTheShareOfOnePerson() {
    let result = plan(
      """
      person ana { available 50% }
      person ben { calendar short }
      calendar short { hours mon..thu 09:00..15:00 }
      task half { effort 2d ; assign ana }
      person cleo { available 50% }
      task quarter { effort 2d ; assign cleo 25% }
      task whole { effort 2d ; assign ana 80% }
      task own { effort 12h ; assign ben }
      task pair { effort 4d ; assign 2 of tester }
      role tester { }
      """)
    #expect(result.dates("half") == "2026-01-05 08:00..2026-01-08 17:00")
    #expect(result.dates("quarter") == "2026-01-05 08:00..2026-01-14 17:00")
    // Nobody gives more than he has, and ana has nothing left before.
    #expect(result.dates("whole") == "2026-01-09 08:00..2026-01-14 17:00")
    #expect(result.dates("own") == "2026-01-05 09:00..2026-01-06 15:00")
    #expect(result.dates("pair") == "2026-01-05 08:00..2026-01-06 17:00")
  }

  @Test(arguments: [
    ("pert", "2026-01-05 08:00..2026-01-09 17:00"), ("triangular", "2026-01-05 08:00..2026-01-12 17:00"),
    ("uniform", "2026-01-05 08:00..2026-01-13 17:00"),
  ])
  func threePointEstimates(_ method: String, _ dates: String) {
    // PERT (2 + 4·4 + 12) / 6 = 5; triangular (2 + 4 + 12) / 3 = 6; uniform (2 + 12) / 2 = 7.
    let result = plan("task a { duration 2d..4d..12d }", project: "start 2026-01-05 ; estimates \(method)")
    #expect(result.dates("a") == dates)
  }

  @Test func calendarsWithHolidaysExtrasAndABase() {
    let result = plan(
      """
      calendar office { hours mon..fri 09:00..17:00 ; holiday 2026-01-06 "Epiphany" ; holiday 2026-01-08 13:00..17:00 }
      calendar branch { based-on office ; hours fri off ; extra 2026-01-10 09:00..13:00 }
      task a { duration 16h }
      task b { duration 24h ; calendar branch }
      """, project: "start 2026-01-05 ; calendar office")
    #expect(result.dates("a") == "2026-01-05 09:00..2026-01-07 17:00")
    #expect(result.dates("b") == "2026-01-05 09:00..2026-01-10 13:00")
  }

  @Test func phasesWaitAndAreWaitedFor() {
    let result = plan(
      """
      task first { duration 2d }
      phase one {
        after first
        task a { duration 3d }
        phase inner { task b { duration 1d ; after a } }
      }
      task last { duration 1d ; after one }
      task beside { duration 1d ; after one starts + 1d }
      """)
    #expect(result.dates("one.a") == "2026-01-07 08:00..2026-01-09 17:00")
    #expect(result.dates("one.inner.b") == "2026-01-12 08:00..2026-01-12 17:00")
    #expect(result.dates("one") == "2026-01-07 08:00..2026-01-12 17:00")
    #expect(result.dates("last") == "2026-01-13 08:00..2026-01-13 17:00")
    #expect(result.dates("beside") == "2026-01-08 08:00..2026-01-08 17:00")
  }

  @Test func dateLimits() throws {
    let result = plan(
      """
      task from { duration 1d ; start from 2026-01-07 }
      task on { duration 1d ; start on 2026-01-08 }
      task finish-on { duration 2d ; finish on 2026-01-09 }
      task late { duration 1d ; schedule late }
      milestone end { after from, on, finish-on, late }
      """)
    #expect(result.dates("from") == "2026-01-07 08:00..2026-01-07 17:00")
    #expect(result.dates("on") == "2026-01-08 08:00..2026-01-08 17:00")
    #expect(result.dates("finish-on") == "2026-01-08 08:00..2026-01-09 17:00")
    #expect(result.dates("late") == "2026-01-09 08:00..2026-01-09 17:00")
    let analysis = try #require(result.analysis)
    #expect(clock(analysis.networkDates(result.activity("late")).earlyStart) == "2026-01-05 08:00")
  }

  @Test func floatsAndTheCriticalPath() throws {
    let result = plan(
      """
      task a { duration 5d }
      task b { duration 2d }
      task c { duration 1d ; after b }
      milestone end { after a, c }
      """)
    let analysis = try #require(result.analysis)
    #expect(analysis.isCritical(result.activity("a")) && analysis.isCritical(result.activity("end")))
    #expect(!analysis.isCritical(result.activity("b")))
    #expect(analysis.totalFloat(result.activity("b")) == 2 * 480)
    #expect(analysis.freeFloat(result.activity("b")) == 0)
    #expect(analysis.freeFloat(result.activity("c")) == 2 * 480)
  }

  /// The schedule's floats are those of the finish that it has; the network's show by how much a date is missed.
  @Test func negativeFloatShowsByHowMuchADeadlineIsMissed() throws {
    let result = plan("task a { duration 5d ; finish by 2026-01-07 }")
    #expect(result.findings.first?.hasPrefix("2:deadline-missed: 'a' is forecast for 2026-01-09, 2 working days after") == true)
    let analysis = try #require(ScheduleAnalysis.make(result.plan, quietly: ()))
    #expect(analysis.networkDates(0).totalFloat == -2 * 480)
    #expect(analysis.totalFloat(0) == 0 && analysis.isCritical(0))
  }

  @Test func externalsWaitForTheirDate() {
    let result = plan(
      "external parts { expected 2026-01-07..2026-01-08..2026-01-20 }\ntask build { duration 1d ; after parts }")
    #expect(result.dates("build") == "2026-01-08 08:00..2026-01-08 17:00")
  }

  @Test func spansStretchOverWhatTheyName() {
    let result = plan(
      "task a { duration 2d }\ntask b { duration 2d ; after a }\ntask lead { spans a, b }\ntask next { duration 1d ; after lead }")
    #expect(result.dates("lead") == "2026-01-05 08:00..2026-01-08 17:00")
    #expect(result.dates("next") == "2026-01-09 08:00..2026-01-09 17:00")
  }

  @Test func cyclesListEveryEdge() {
    let result = plan(
      "task a { duration 1d ; after c }\ntask b { duration 1d ; after a }\nphase c { task d { duration 1d ; after b } }")
    #expect(result.findings == ["2:dependency-cycle: these wait for each other: a (2) → b (3) → c.d (4) → a"])
  }

  @Test func longCyclesNameTheFirstTenAndCountTheOthers() throws {
    func chain(_ count: Int) -> String {
      (0..<count).map { "task t\($0) { duration 1d ; after t\(($0 + count - 1) % count) }\n" }.joined()
    }
    let named = (0..<10).map { "t\($0) (\($0 + 2)) → " }.joined()
    let result = plan(chain(500) + "task after { duration 1d ; after t499 }\ntask apart { duration 1d }")
    #expect(result.findings == ["2:dependency-cycle: these wait for each other: \(named)… 490 more … → t0"])
    #expect(try #require(result.diagnostics.first).notes.count == 9)
    // The dates of the others are in doubt too.
    let doubtful = try #require(result.provisional).doubtful
    #expect(doubtful.activities.count == 501)
    #expect(!doubtful.contains(result.activity("apart")))
    #expect(plan(chain(12)).findings == ["2:dependency-cycle: these wait for each other: \(named)… 2 more … → t0"])
    #expect(plan(chain(11)).findings == ["2:dependency-cycle: these wait for each other: \(named)t10 (12) → t0"])
  }

  @Test func doubtReachesWhoWaitsThroughAPersonWhomAFindingDoesNotName() throws {
    let body = (1..<14).map { "task t\($0) { duration 1d ; after t\($0 - 1) }\n" }.joined()
    let result = plan("task t0 { duration 1d ; after t15 }\n" + body + """
      person ana { from t13 }
      task t14 { effort 1d ; assign ana }
      task t15 { duration 1d ; after t14 }
      task other { effort 1d ; assign ana }
      """)
    #expect(result.findings.first?.hasSuffix("… 6 more … → t0") == true, "\(result.findings)")
    #expect(try #require(result.provisional).doubtful.contains(result.activity("other")))
  }

  @Test func pinnedDatesAreNotJudgedWhereUnknownNamesMoveThem() {
    let body = "task a { duration 5d }\nmilestone m { start on 2026-01-06 ; after a }\n"
    #expect(plan(body).findings.map { $0.contains("date-conflict") } == [true])
    let apart = plan(body + "task b { duration 1d ; after nowhere }")
    #expect(apart.findings.map { $0.contains("date-conflict") } == [true, false], "\(apart.findings)")
    let broken = plan(body.replacing("5d", with: "5d ; after nowhere"))
    #expect(broken.findings == ["2:unknown-name: no activity named 'nowhere'"])
    let circle = plan(body + "task b { duration 1d ; after c }\ntask c { duration 1d ; after b, nowhere }")
    #expect(circle.findings.contains { $0.contains("dependency-cycle") })
  }

  @Test func datesOfAnotherProject() {
    let result = compile(
      """
      import other "other.plan"
      project p { start 2026-01-05 }
      task a { duration 1d ; after other:build.core }
      task b { duration 1d ; after other:build starts }
      """,
      ["other.plan": "project o { start 2026-01-07 }\nphase build { task core { duration 2d } }"])
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-01-09 08:00..2026-01-09 17:00")
    #expect(result.dates("b") == "2026-01-07 08:00..2026-01-07 17:00")
  }

  @Test func thirtyThousandInARow() throws {
    var text = "project p { start 2026-01-05 }\ntask t0 { duration 1d }\n"
    for index in 1..<30_000 { text += "task t\(index) { duration 1d ; after t\(index - 1) }\n" }
    let result = compile(text)
    #expect(result.findings == [])
    #expect(try #require(result.schedule).network.projectFinish > 30_000 * 1440)
  }
}

extension ScheduleAnalysis {
  /// Dates in spite of findings.
  static func make(_ plan: Plan, quietly: Void) -> ScheduleAnalysis? {
    var ignored: [Diagnostic] = []
    return make(plan, reporting: &ignored)
  }
}
