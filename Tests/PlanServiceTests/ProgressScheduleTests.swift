import PlanSchedule
import PlanService
import PlanText
import Testing

/// Network dates with progress. 2026-03-02 is a Monday, 2026-03-13 and 2026-03-20 are Fridays; people work
/// 08:00–12:00 and 13:00–17:00.
@Suite struct ProgressScheduleTests {
  private func plan(_ body: String, asOf day: String = "2026-03-13", project: String = "") -> Compilation {
    compile(
      "project p { start 2026-03-02 ; status-date \(day) \(project) }\nperson ana { }\n" + body,
      scheduling: SchedulingOptions(levels: false))
  }

  @Test("What is left of work with effort and a length needs as much of its people as the whole")
  func tooMuchEffortOfBegunWork() {
    let body = "person half { available 80% }\ntask t { effort 10h ; duration 10h ; assign WHO ; started 2026-03-09 ; done 30% }"
    func findings(_ who: String) -> [String] {
      compile("project p { start 2026-03-02 ; status-date 2026-03-13 }\nperson ana\n" + body.replacing("WHO", with: who)).findings
    }
    #expect(findings("half") == ["4:too-much-effort: 't' needs 10 h of work in 10 h, but the one person on it can do 8 h"])
    #expect(findings("ana") == [])
  }

  @Test func finishedWorkStaysWhereItWas() throws {
    let result = plan(
      """
      task a { duration 5d ; started 2026-03-03 ; finished 2026-03-12 }
      task b { duration 3d ; after a + 1d }
      task c { duration 3d ; finish after a + 10d }
      task d { duration 3d ; after a starts + 10d }
      milestone m { finished 2026-03-04 }
      task saturday { duration 1d ; started 2026-03-07 ; finished 2026-03-07 }
      task unknown { duration 2d ; finished 2026-03-05 }
      """)
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-03-03 08:00..2026-03-12 17:00")
    #expect(result.dates("b") == "2026-03-16 08:00..2026-03-18 17:00")
    #expect(result.dates("c") == "2026-03-24 08:00..2026-03-26 17:00")
    #expect(result.dates("d") == "2026-03-17 08:00..2026-03-19 17:00")
    #expect(result.dates("m") == "2026-03-04 17:00..2026-03-04 17:00")
    #expect(result.dates("saturday") == "2026-03-07 00:00..2026-03-08 00:00")
    #expect(result.dates("unknown") == "2026-03-04 08:00..2026-03-05 17:00")
    let analysis = try #require(result.analysis)
    let schedule = analysis.schedule
    let a = result.activity("a")
    #expect(analysis.totalFloat(a) == 0 && analysis.freeFloat(a) == 0 && !analysis.isCritical(a))
    #expect(analysis.lateStart(a) == schedule.start(a) && analysis.lateFinish(a) == schedule.finish(a))
    #expect(analysis.workedMinutes(a) == 8 * 480)
    // On a Saturday by agreement: as long as was planned.
    #expect(analysis.workedMinutes(result.activity("saturday")) == 480)
    #expect(analysis.driver(a) == .actual && analysis.driver(result.activity("b")) == .activity(a))
    #expect(schedule.remainingMinutes(a) == 0)
  }

  /// A kick-off on the morning of the day on which work began after it; a gate at the end of the day on which what it
  /// waits for ended.
  @Test func finishedEventsStandWherePeopleSayTheyWere() throws {
    let result = plan(
      """
      milestone kick-off { finished 2026-03-02 }
      task a { duration 2d ; after kick-off ; started 2026-03-02 ; finished 2026-03-04 }
      milestone ready { after a ; finished 2026-03-04 }
      task b { duration 2d ; after ready ; started 2026-03-04 ; finished 2026-03-05 }
      milestone alone { after b ; finished 2026-03-06 }
      task lead { spans kick-off, a, b }
      milestone begin { finished 2026-03-09 }
      phase build { after begin ; task c { duration 1d ; started 2026-03-09 ; finished 2026-03-10 } }
      """)
    #expect(result.dates("kick-off") == "2026-03-02 08:00..2026-03-02 08:00")
    #expect(result.dates("ready") == "2026-03-04 17:00..2026-03-04 17:00")
    #expect(result.dates("alone") == "2026-03-06 17:00..2026-03-06 17:00")
    #expect(result.dates("lead") == "2026-03-02 08:00..2026-03-05 17:00")
    // What a phase around the work follows was there before it as well.
    #expect(result.dates("begin") == "2026-03-09 08:00..2026-03-09 08:00")
  }

  @Test func startedWorkGoesOnAfterTheStatusDateAndItsPredecessors() throws {
    let result = plan(
      """
      task a { duration 10d ; started 2026-03-09 ; done 60% }
      task b { duration 10d ; started 2026-03-11 ; remaining 3d ; start from 2026-06-01 }
      task late { duration 2d ; started 2026-03-12 ; after a }
      task waits { duration 4d ; after b }
      task side { duration 1d ; after late starts + 1d }
      task end { duration 1d ; finish after a + 2d }
      """)
    #expect(result.findings == ["5:out-of-sequence: 'late' started 2026-03-12, before 'a' finished (forecast for 2026-03-19)"])
    #expect(result.dates("a") == "2026-03-09 08:00..2026-03-19 17:00")
    #expect(result.dates("b") == "2026-03-11 08:00..2026-03-18 17:00")
    #expect(result.dates("late") == "2026-03-12 08:00..2026-03-23 17:00")
    #expect(result.dates("waits") == "2026-03-19 08:00..2026-03-24 17:00")
    #expect(result.dates("side") == "2026-03-16 08:00..2026-03-16 17:00")
    #expect(result.dates("end") == "2026-03-23 08:00..2026-03-23 17:00")
    let analysis = try #require(result.analysis)
    let schedule = analysis.schedule
    let (a, late) = (result.activity("a"), result.activity("late"))
    #expect(schedule.resumption(late).map(clock) == "2026-03-20 08:00")
    #expect(analysis.driver(late) == .activity(a) && analysis.driver(a) == .statusDate)
    #expect(schedule.remainingMinutes(a) == 4 * 480 && schedule.doneMillionths(a) == 600_000)
    #expect(analysis.totalFloat(a) == 480 && analysis.isCritical(result.activity("waits")))
    #expect(schedule.actualStart(late).map(clock) == "2026-03-12 08:00" && schedule.actualFinish(late) == nil)
  }

  @Test func remainingIsWorkWhereEffortIsStated() throws {
    let result = plan(
      """
      task half { effort 10d ; assign ana 50% ; started 2026-03-09 ; remaining 2d }
      task both { effort 4d ; duration 8d ; assign ana 50% ; started 2026-03-09 ; done 75% }
      task clock { duration 4d elapsed ; started 2026-03-13 ; remaining 1d }
      """)
    #expect(result.dates("half") == "2026-03-09 08:00..2026-03-19 17:00")
    #expect(result.dates("both") == "2026-03-09 08:00..2026-03-17 17:00")
    #expect(result.dates("clock") == "2026-03-13 00:00..2026-03-15 00:00")
    #expect(result.schedule?.remainingMinutes(result.activity("both")) == 480)
  }

  @Test func whatIsNotStartedWaitsForTheStatusDate() {
    let result = plan(
      """
      external parts { expected 2026-03-05 }
      external paper { expected 2026-03-05 ; finished 2026-03-10 }
      task a { duration 1d ; after parts }
      task b { duration 1d ; after paper + 5d }
      gate g { approver ana ; failed 2026-03-10 by ana }
      """)
    #expect(result.dates("parts") == "2026-03-16 08:00..2026-03-16 08:00")
    #expect(result.dates("a") == "2026-03-16 08:00..2026-03-16 17:00")
    #expect(result.dates("b") == "2026-03-18 08:00..2026-03-18 17:00")
    #expect(result.dates("g") == "2026-03-16 08:00..2026-03-16 08:00")
  }

  @Test(arguments: ["", "status-date 2026-03-13"]) func nobodyWaitsForWhatIsCancelled(_ status: String) throws {
    let result = compile(
      """
      project p { start 2026-03-23 ; \(status) }
      task a { duration 5d ; cancelled 2026-03-10 }
      task b { duration 1d ; after a }
      phase gone { task c { duration 5d ; after b ; cancelled 2026-03-10 } }
      task d { duration 1d ; after gone, b + 1d }
      """, scheduling: SchedulingOptions(levels: false))
    #expect(result.findings == [])
    let analysis = try #require(result.analysis)
    let schedule = analysis.schedule
    for name in ["a", "gone", "gone.c"] { #expect(!schedule.hasDates(result.activity(name)), "\(name)") }
    #expect(result.dates("b") == "2026-03-23 08:00..2026-03-23 17:00")
    #expect(result.dates("d") == "2026-03-25 08:00..2026-03-25 17:00")
    #expect(schedule.links(result.activity("d")).map(analysis.isDriving) == [false, true])
  }

  @Test func phasesFollowTheirContent() throws {
    let result = plan(
      """
      task first { duration 10d ; started 2026-03-02 ; done 50% }
      phase done { task a { duration 2d ; started 2026-03-02 ; finished 2026-03-03 } ; milestone b { finished 2026-03-05 } }
      phase half {
        after first
        start from 2026-06-01
        task c { duration 4d ; started 2026-03-11 ; done 50% }
        task d { duration 1d }
      }
      task e { duration 1d ; after done + 10d }
      task f { duration 1d ; after half starts + 5d }
      task lead { spans a, c }
      """)
    #expect(result.dates("done") == "2026-03-02 08:00..2026-03-05 17:00")
    #expect(result.dates("half.c") == "2026-03-11 08:00..2026-03-24 17:00")
    #expect(result.dates("half.d") == "2026-06-01 08:00..2026-06-01 17:00")
    #expect(result.dates("half") == "2026-03-11 08:00..2026-06-01 17:00")
    #expect(result.dates("e") == "2026-03-20 08:00..2026-03-20 17:00")
    #expect(result.dates("f") == "2026-03-18 08:00..2026-03-18 17:00")
    #expect(result.dates("lead") == "2026-03-02 08:00..2026-03-24 17:00")
    let analysis = try #require(result.analysis)
    let schedule = analysis.schedule
    #expect(schedule.isSummary(result.activity("done")) && !analysis.isCritical(result.activity("done")))
  }

  @Test func workOfWhichOnlyTheFactIsKnownBeganWhenItCould() {
    let result = plan(
      """
      task a { duration 3d ; finished 2026-03-06 ; started 2026-03-02 }
      task b { duration 5d ; after a ; done 40% }
      task c { duration 5d ; after b ; done 20% }
      """)
    #expect(result.dates("b") == "2026-03-09 08:00..2026-03-18 17:00")
    // Early on the 16th, which is after the status date.
    #expect(result.dates("c") == "2026-03-13 08:00..2026-03-24 17:00")
  }

  @Test func aFinishedProjectEndsWithItsWork() {
    let result = plan(
      "task a { duration 2d ; started 2026-02-25 ; finished 2026-03-03 }", project: "; finish by 2026-03-05")
    #expect(result.findings == [])
    #expect(result.schedule.map { clock($0.projectStart) } == "2026-02-25 08:00")
    #expect(result.schedule.map { clock($0.projectFinish) } == "2026-03-03 17:00")
    #expect(result.schedule?.deadlineFloat == 2 * 480)
  }

  @Test func aDateOfTheCallReplacesThatOfThePlan() {
    let text = "project p { start 2026-03-02 ; status-date 2026-03-13 }\ntask a { duration 5d ; started 2026-03-02 ; finished 2026-03-12 }"
    let before = compile(text, scheduling: SchedulingOptions(statusDate: Day(iso: "2026-03-06")))
    // To look back is no mistake of the plan.
    #expect(before.findings == [])
    #expect(before.dates("a") == "2026-03-02 08:00..2026-03-13 17:00")
    #expect(compile(text).dates("a") == "2026-03-02 08:00..2026-03-12 17:00")
  }

  @Test func levellingPlacesWhatIsLeft() {
    let result = compile(
      """
      project p { start 2026-03-02 ; status-date 2026-03-13 }
      person ana { }
      task a { effort 5d ; assign ana ; started 2026-03-09 ; done 80% }
      task b { effort 2d ; assign ana ; started 2026-03-02 ; finished 2026-03-03 }
      task c { effort 2d ; assign ana }
      milestone end { after a, b, c }
      """)
    #expect(result.dates("a").hasPrefix("2026-03-09 08:00.."))
    #expect(result.dates("b") == "2026-03-02 08:00..2026-03-03 17:00")
    #expect(result.dates("end") == "2026-03-18 17:00..2026-03-18 17:00")
  }

  @Test func whoStaysUntilSomethingCancelledStays() {
    let result = compile(
      """
      project p { start 2026-03-02 }
      person ben { from gone ; until gone }
      task gone { duration 1d ; cancelled 2026-02-20 }
      task a { effort 1d ; assign ben }
      """)
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-03-02 08:00..2026-03-02 17:00")
  }

  @Test func deadlinesThatWereMissedRaiseNoAlarm() {
    let result = plan("task a { duration 2d ; started 2026-03-05 ; finished 2026-03-10 ; finish by 2026-03-06 ; start by 2026-03-03 }")
    #expect(result.findings == [])
  }

  // MARK: Findings

  @Test(arguments: [
    ("task a { duration 9d ; finished 2026-03-20 }", "4:future-actual: 'finished 2026-03-20' of 'a' is after the status date 2026-03-13 and is ignored; a forecast is not a fact"),
    ("task a { duration 9d }\nprogress 2026-03-16 a done 10%", "5:future-actual: 'progress 2026-03-16' of 'a' is after the status date 2026-03-13 and is ignored; a forecast is not a fact"),
    ("task a { duration 9d ; started 2026-03-04 }\nprogress 2026-03-13 a started 2026-03-05", "5:progress-conflict: 'a' itself says 'started 2026-03-04', but a record says 'started 2026-03-05'; the record counts"),
    ("task a { duration 9d }\nprogress 2026-03-13 a started 2026-03-05, done 100%, remaining 2d", "5:progress-conflict: 'a' is 100% done, yet 2d of work remain; the remaining work counts"),
    ("task a { duration 9d }\nprogress 2026-03-13 a started 2026-03-05, done 100%", "5:progress-conflict: 'a' is 100% done, but no finish is stated; it counts as finished on 2026-03-13"),
    ("task a { duration 9d }\nprogress 2026-03-13 a finished 2026-03-10, done 60%", "5:progress-conflict: 'a' finished 2026-03-10, yet is only 60% done; the finish counts"),
    ("task a { duration 9d }\nprogress 2026-03-06 a started 2026-03-02, remaining 5d\nprogress 2026-03-13 a done 60%", "6:progress-conflict: 'a' is 60% done on 2026-03-13, but 'remaining 5d' from 2026-03-06 still counts"),
    ("task a { duration 9d }\nprogress 2026-03-13 a done 40%\nprogress 2026-03-12 a done 30%\nprogress 2026-03-13 a done 40%, remaining 5d\nprogress 2026-03-13 a done 40%, remaining 6d", "8:progress-conflict: 'a' has two records for 2026-03-13, remaining 5d and remaining 6d; the one that reports more progress counts"),
    ("task a { duration 9d }\nprogress 2026-03-13 a started 2026-03-02\nprogress 2026-03-13 a done 40%\nprogress 2026-03-13 a started 2026-03-03, done 50%", "7:progress-conflict: 'a' has two records for 2026-03-13, started 2026-03-02 and started 2026-03-03; the one that reports more progress counts"),
    ("task a { duration 9d }\nprogress 2026-03-13 a done 40%\nprogress 2026-03-13 a started 2026-03-02\nprogress 2026-03-13 a started 2026-03-03, done 50%", "7:progress-conflict: 'a' has two records for 2026-03-13, done 40% and done 50%; the one that reports more progress counts"),
    ("milestone a { }\nprogress 2026-03-13 a done 60%", "5:misplaced-progress: 'a' is a milestone: it has either been reached or not"),
    ("meeting a { every day ; attend ana }\nprogress 2026-03-13 a done 60%", "5:misplaced-progress: 'a' is a meeting, which has no progress"),
    ("task b { duration 1d }\ntask a { spans b ; done 40% }", "5:misplaced-progress: 'a' gets its progress from the work it spans"),
    ("phase a { task b { duration 1d } }\nprogress 2026-03-13 a finished 2026-03-12", "5:misplaced-progress: 'a' gets its progress from the work inside"),
  ])
  func doubtfulFactsAreReported(_ body: String, _ finding: String) {
    #expect(plan("\n" + body).findings == [finding])
  }

  @Test("The status date that is asked for replaces the project's", arguments: [("2026-03-03", "2026-03-02"), ("2026-03-02", "2026-03-03")])
  func futureIsAfterTheDateInForce(_ own: String, _ asked: String) {
    let text = "project p { start 2026-03-02 ; status-date \(own) }\ntask a { duration 1d ; cancelled 2026-03-04 }\ntask b { duration 1d }"
    let result = compile(text, scheduling: SchedulingOptions(statusDate: Day(iso: asked)))
    #expect(
      result.findings
        == ["2:future-actual: 'cancelled 2026-03-04' of 'a' is after the status date \(asked) and is ignored; a forecast is not a fact"])
    #expect(result.diagnostics.map(\.help) == [["correct the date, or give --status-date the day of the report"]])
  }

  @Test func correctionsAndNewFiguresAreNoConflict() {
    let result = plan(
      """
      task a { duration 9d ; done 10% }
      progress 2026-03-06 a started 2026-03-02, done 40%, remaining 5d
      progress 2026-03-09 a started 2026-03-03, done 60%, remaining 6d
      progress 2026-03-13 a finished 2026-03-12
      """)
    #expect(result.findings == [])
  }
}
