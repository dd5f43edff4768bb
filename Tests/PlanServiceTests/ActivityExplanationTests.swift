import PlanAnalysis
import PlanFormats
import PlanSchedule
import PlanService
import PlanSyntax
import PlanText
import PlanViews
import Testing

/// `planc explain FILE ID`, word for word.
@Suite struct ActivityExplanationTests {
  private func explain(
    _ body: String, _ name: String, project: String = "start 2026-01-05", levels: Bool = true, statusDate: Day? = nil
  ) throws -> String {
    let result = compile(
      "project p { \(project) }\n" + body, scheduling: SchedulingOptions(statusDate: statusDate, levels: levels))
    let analysis = try #require(result.analysis, "\(result.findings)")
    guard case .found(let activity) = ActivityName(name, in: Facts(result.plan, nil).undated) else { return "unknown" }
    var explanation = Explanation(ScheduleFacts(analysis), activity)
    return explanation.text(width: 1000)
  }

  private static let two = """
    person ana
    task first "First" { effort 3d ; assign ana ; priority high }
    phase build "Build" {
      task second "Second" { effort 2d ; assign ana 50% }
    }
    milestone done "Done" { after build.second + 1d }
    """

  @Test func workBehindOtherWorkOfItsPeople() throws {
    let text = try explain(Self.two, "second")
    #expect(
      text == """
        Second
        task build.second, example.plan:5

          Start   2026-01-08 08:00
          Finish  2026-01-13 17:00
          Length  4 days of working time
          Effort  2 days
          Who     ana at 50%, 16 hours
          Float   none: it is critical
          Drag    4 days: without it the project would end 2026-01-08 17:00

        It starts then because 'ana' is taken by 'first' until 2026-01-07 17:00 (example.plan:2).

        With unlimited people and things, it could start 2026-01-05 08:00, 3 days earlier.

        What led to it, nearest first:
          2026-01-05 to 2026-01-07  first: the project starts then (example.plan:1)

        What waits for it:
          done, which is on 2026-01-14 17:00 because of it

        """)
    let first = try explain(Self.two, "first")
    #expect(first.contains("build.second, which waits for 'ana' and starts 2026-01-08 08:00\n"))
  }

  @Test func withoutLevellingNobodyIsWaitedFor() throws {
    let text = try explain(Self.two, "build.second", levels: false)
    #expect(text.contains("Start   2026-01-05 08:00\n"))
    #expect(text.contains("It starts then because the project starts then (example.plan:1).\n"))
    #expect(!text.contains("Without other work"))
  }

  @Test func milestonesAndPhases() throws {
    let milestone = try explain(Self.two, "done")
    #expect(milestone.contains("  Date   2026-01-14 17:00\n"))
    #expect(
      milestone.contains(
        "It is on that date because it follows 'build.second', which ends 2026-01-13 17:00, with a lag of 1d"))
    #expect(milestone.contains("With unlimited people and things, it could be "))
    #expect(
      milestone.contains(
        "  2026-01-08 to 2026-01-13  build.second: 'ana' is taken by 'first' until 2026-01-07 17:00 (example.plan:2)\n"))
    let phase = try explain(Self.two, "build")
    #expect(phase.contains("Contains  1 activity; it ends with 'build.second'\n"))
    #expect(phase.contains("It starts then because 'build.second' inside it starts then (example.plan:5).\n"))
  }

  @Test func whoWasChosen() throws {
    let body = """
      role tester { headcount 2 }
      person ana
      person ben
      task a "A" { effort 2d ; assign ana }
      task b "B" { effort 2d ; assign ana or ben }
      task c "C" { effort 2d ; assign 2 of tester }
      """
    #expect(try explain(body, "b").contains("Who     ben, 16 hours (asked for: ana or ben)\n"))
    #expect(try explain(body, "c").contains("Who     2 tester, 16 hours\n"))
    #expect(try explain(body, "b", levels: false).contains("Who     ana, 16 hours (asked for: ana or ben)\n"))
  }

  @Test func windowsLimitsAndAbsence() throws {
    let window = """
      window night { open every sat 22:00..06:00 }
      task cutover { duration 3h ; within night }
      """
    #expect(try explain(window, "cutover").contains("because the window 'night' opens then (example.plan:2).\n"))
    let leave = "person ana { leave 2026-01-05..2026-01-06 }\ntask a { effort 1d ; assign ana }"
    let text = try explain(leave, "a")
    #expect(text.contains("because 'ana' is on leave until 2026-01-06 (example.plan:2).\n"))
    #expect(!text.contains("it could start"))
    let stock = """
      material cable { quantity 1 ; lead-time 2d }
      task first { duration 4h ; consume 1 of cable ; priority high }
      task a { duration 4h ; consume 1 of cable }
      """
    let used = try explain(stock, "a")
    #expect(used.contains("because the stock of 'cable' is used up until more arrives (example.plan:2).\n"))
    #expect(used.contains("With unlimited people and things, it could start 2026-01-05 08:00, 2 days earlier.\n"))
    #expect(
      try explain("task a { duration 1d ; start from 2026-01-08 }", "a").contains("because 'start from 2026-01-08' requires it (example.plan:2)"))
    let phase = "phase f { start from 2026-01-08 ; task a { duration 1d } }"
    #expect(try explain(phase, "a").contains("because the phase 'f' around it requires 'start from 2026-01-08' (example.plan:2).\n"))
    #expect(try explain("phase f { task a { duration 1d } }", "a").contains("because the project starts then"))
    let finish = "task a { duration 3d }\ntask b { duration 1d ; finish after a }"
    #expect(try explain(finish, "b").contains("because it finishes after 'a', which ends 2026-01-07 17:00"))
  }

  @Test func lateMarginSpanAndExternal() throws {
    let body = """
      person ana
      task long { duration 9d }
      task late { duration 1d ; schedule late }
      task lead { spans long ; assign ana 20% }
      external parts { expected 2026-01-12 }
      milestone end { after long, late, parts }
      """
    let late = try explain(body, "late")
    #expect(late.contains("It is scheduled as late as possible ('schedule late'): it has to be done for 'end', which is on 2026-01-15 17:00 (example.plan:7)."))
    #expect(late.contains("Without 'schedule late', it could start 2026-01-05 08:00, "))
    let lead = try explain(body, "lead")
    #expect(lead.contains("because 'long', which it spans, starts then (example.plan:3).\n"))
    #expect(lead.contains("Who     ana at 20%, "))
    #expect(!lead.contains("Float"))
    #expect(try explain(body, "parts").contains("It is on that date because it is expected then (example.plan:6).\n"))
  }

  @Test func meetingsAndRoutines() throws {
    let body = """
      person ana
      meeting talk "Talk" { every week on mon at 09:00 ; lasts 30min ; attend ana }
      routine never "Never" { every week on mon ; effort 1h ; from 2030-01-01 ; assign ana }
      task a { duration 6d }
      """
    let text = try explain(body, "talk")
    #expect(text.contains("Every  week on mon at 09:00\n"))
    #expect(text.contains("First  2026-01-05 09:00 to 09:30\n"))
    #expect(text.contains("Last   2026-01-12 09:00 to 09:30\n"))
    #expect(text.contains("Times  2\n"))
    #expect(text.contains("other work is scheduled around them."))
    #expect(try explain(body, "never").contains("Times  none before the project ends\n"))
  }

  /// Those who share a routine are done earlier; an end on another day has its date.
  @Test func endsOfMeetingsAndRoutines() throws {
    let body = """
      person ana
      person ben
      routine backup { every week on mon at 16:00 ; effort 2h ; assign ana, ben }
      meeting long { every week on mon at 16:00 ; lasts 3h ; attend ana }
      task a { duration 6d }
      """
    #expect(try explain(body, "backup").contains("First  2026-01-05 16:00 to 17:00\n"))
    #expect(try explain(body, "long").contains("First  2026-01-05 16:00 to 2026-01-06 10:00\n"))
  }

  @Test func everyoneInAMeetingIsNamed() throws {
    let body = """
      person ana
      person ben
      person cem
      meeting led { every week on mon at 09:00 ; attend ana ; chair ben }
      meeting own { every week on mon at 09:00 ; attend ana, ben ; chair ben }
      routine either { every week on mon ; effort 1h ; assign ana or ben, cem }
      task a { duration 6d }
      """
    #expect(try explain(body, "led").contains("Who    ana, ben (chair)\n"))
    #expect(try explain(body, "own").contains("Who    ana, ben (chair)\n"))
    #expect(try explain(body, "either").contains("Who    ana or ben, cem\n"))
    let managed = body.replacing("chair ben", with: "purpose \"Status\"")
    #expect(try explain(managed, "led", project: "start 2026-01-05 ; manager cem").contains("Who    ana, cem (manager)\n"))
  }

  @Test func progress() throws {
    let body = """
      person ana
      task over { duration 1d ; started 2026-01-05 ; finished 2026-01-05 }
      task begun { effort 4d ; assign ana ; started 2026-01-06 ; done 25% }
      task open { effort 1d ; assign ana ; after begun }
      task dropped { duration 1d ; cancelled 2026-01-06 by ana "No need" }
      task around { cancelled 2026-01-07 ; task inside { duration 1d } }
      task frame { spans dropped }
      phase gone { milestone end { cancelled 2026-01-07 } }
      milestone shown
      milestone met { finished 2026-01-07 }
      gate funds
      gate board { failed 2026-01-07 }
      gate safety { passed 2026-01-06 }
      gate press { waived 2026-01-06 }
      """
    func explained(_ name: String) throws -> String { try explain(body, name, statusDate: Day(iso: "2026-01-08")) }
    #expect(try explained("over").contains("It is finished and no longer moves.\n"))
    let begun = try explained("begun")
    #expect(begun.contains("25% done, 3 days left\n"))
    #expect(begun.contains("It started 2026-01-06 08:00. The remaining work continues 2026-01-09 08:00 because unfinished work"))
    let open = try explained("open")
    #expect(open.contains("  2026-01-06 to 2026-01-13  begun: in progress; the rest waited because unfinished work is scheduled after"))
    let rest = "cancelled: it has no dates, takes nobody's time, and nothing waits for it."
    let dropped = try explained("dropped")
    #expect(dropped.contains("\n\n  Cancelled  2026-01-06 by ana, No need\n\nIt is \(rest)\n"), "\(dropped)")
    #expect(try explained("inside").contains("\n\n  Cancelled  with 'around', 2026-01-07\n\nIt is \(rest)\n"))
    #expect(try explained("frame").contains("\n\nEverything it spans is \(rest)\n"))
    #expect(try explained("gone").contains("\n\nEverything in it is \(rest)\n"))
    for (name, status) in [
      ("shown", "not yet reached"), ("met", "reached"), ("funds", "not yet passed"), ("board", "failed"),
      ("safety", "passed"), ("press", "waived"),
    ] {
      #expect(try explained(name).contains("  Status  \(status)\n"), "\(name)")
    }
  }

  @Test func longChainsAreCut() throws {
    let chain = (1...20).map { "task t\($0) { duration 1d\($0 > 1 ? " ; after t\($0 - 1)" : "") }\n" }.joined()
    let last = try explain(chain, "t20")
    #expect(last.contains("  2026-01-13 to 2026-01-13  t7: ") == false)
    #expect(last.contains("t8: it follows 't7'") && last.contains("\n  … 7 more\n"))
  }

  @Test func names() {
    let facts = compile(
      """
      project p { start 2026-01-05 }
      person ana
      phase a { task design { duration 1d } ; task build { duration 1d } }
      phase b { task design { duration 1d } }
      """).facts.undated
    #expect(ActivityName("a.design", in: facts) == .found(1))
    #expect(ActivityName("build", in: facts) == .found(2))
    #expect(ActivityName("design", in: facts) == .ambiguous(["a.design", "b.design"]))
    #expect(ActivityName("biuld", in: facts) == .unknown(nearest: "build"))
    #expect(ActivityName("a.desing", in: facts) == .unknown(nearest: "a.design"))
    #expect(ActivityName("ana", in: facts) == .other("person"))
    #expect(ActivityName("", in: facts) == .unknown(nearest: nil))
  }

  @Test func numbersOfTheTable() throws {
    let analysis = try #require(
      compile(
        """
        project p { start 2026-01-05 }
        person ana
        meeting m { every week on fri ; attend ana }
        phase a { task design { duration 1d } ; task build { duration 1d } }
        phase b { task design { duration 1d } }
        """
      ).analysis)
    let facts = ScheduleFacts(analysis).undated
    func name(_ text: String) -> ActivityName { ActivityName(text, in: facts) }
    #expect(name("1") == name("a") && name("1.2") == name("build") && name("2.1") == name("b.design"))
    for unknown in ["", "0", "3", "1.3", "1.", "01", "1.2.1"] { #expect(name(unknown) == .unknown(nearest: nil), "\(unknown)") }
  }

  @Test func elapsedWorkIsLateAndEarlyByTheClock() throws {
    // From Monday 00:00 until Tuesday 06:00.
    let late = try explain("task cure { duration 30h elapsed ; finish by 2026-01-05 }", "cure")
    #expect(late.contains("Length     30 hours of elapsed time\n") && late.contains("Finish by  2026-01-05: 6 hours late in elapsed time\n"), "\(late)")
    // Until the midnight that ends the 8th: 66 hours, 2.75 days, of which no more is said than there is.
    let early = try explain("task cure { duration 30h elapsed ; finish by 2026-01-08 }", "cure")
    #expect(early.contains("2026-01-08, with 2.7 days of elapsed time to spare\n"), "\(early)")
    let finding = compile("project p { start 2026-01-05 }\ntask cure { duration 30h elapsed ; finish by 2026-01-05 }").findings
    #expect(finding.first?.contains("forecast for 2026-01-06, 6 hours of elapsed time after 'finish by 2026-01-05'") == true, "\(finding)")
  }

  @Test func elapsedWorkThatStartsWithTheNextDayIsLate() {
    // The day of the status date is over when it starts.
    let plan = "project p { start 2026-01-05 ; status-date 2026-01-07 }\ntask cure { duration 8h elapsed ; start by 2026-01-07 }"
    let found = compile(plan).findings.filter { $0.contains("deadline-missed") }
    #expect(found.first?.contains("forecast to start on 2026-01-08, 1 day of elapsed time after 'start by 2026-01-07'") == true, "\(found)")
    #expect(compile(plan.replacing("start by 2026-01-07", with: "start by 2026-01-08")).findings == [])
  }

  @Test func whatIsOverdueFromOutsideSaysSo() throws {
    let body = "external parts { expected 2026-01-06 ; confirmed 2026-01-05 }\ntask build { duration 1d ; after parts }"
    let text = try explain(body, "parts", project: "start 2026-01-05 ; status-date 2026-01-08")
    #expect(
      text.contains("because it was expected on 2026-01-06 and has not arrived by the status date 2026-01-08")
        && text.contains("Status  not yet delivered\n"), "\(text)")
    let findings = compile("project p { start 2026-01-05 ; status-date 2026-01-08 }\n" + body).findings
    #expect(
      findings == [
        "2:external-unconfirmed: 'parts' was expected on 2026-01-06, was confirmed on 2026-01-05, determines the end of the project, and has not arrived"
      ])
  }

  @Test func aShareIsShownAsItIsCut() throws {
    let text = try explain("person hal { available 60% }\ntask a { effort 6h ; assign hal 70% }", "a")
    #expect(text.contains("Who     hal at 60%, 6 hours (asked for: 70%)\n"), "\(text)")
  }

  @Test func routinesWithoutATimeSayTheirDayAlone() throws {
    let body = "person ana\ntask a { effort 2d ; assign ana }\nroutine mail { every day ; effort 1h ; assign ana }"
    #expect(try explain(body, "mail").contains("First  2026-01-05\n"))
    #expect(try explain(body.replacing("every day", with: "every day at 09:00"), "mail").contains("First  2026-01-05 09:00 to 10:00\n"))
  }

  @Test func aPinThatIsNotKeptIsNoReason() throws {
    let status = try explain(
      "task a { duration 5d ; start on 2026-01-07 }", "a", project: "start 2026-01-05 ; status-date 2026-01-16")
    #expect(status.contains("It starts then because unfinished work is scheduled after the status date 2026-01-16"), "\(status)")
    // t ends on Wednesday the 21st, the window opens on Saturday.
    let order = """
      window w { open every sat 20:00..24:00 }
      task t { duration 13d }
      task a { duration 3h ; within w ; after t ; start on 2026-01-10 }
      """
    let text = try explain(order, "a")
    #expect(text.contains("It starts then because it follows 't', which ends 2026-01-21 17:00 (example.plan:4); then the window 'w' opens"), "\(text)")
    let kept = try explain("task t { duration 2d }\ntask a { duration 1d ; after t ; start on 2026-01-08 }", "a")
    #expect(kept.contains("It starts then because 'start on 2026-01-08' requires it"), "\(kept)")
  }

  @Test func ofTwoLinksTheOneThatBindsIsNamed() throws {
    // a ends on the 16th; two days after that b has to end.
    let body = "task a { duration 10d }\ntask b { duration 1d ; after a starts + 1d ; finish after a + 2d }"
    let text = try explain(body, "b")
    #expect(text.contains("It starts then because it finishes after 'a', which ends 2026-01-16 17:00, with a lag of 2d (example.plan:3)"), "\(text)")
    let other = try explain(body.replacing("finish after a + 2d", with: "finish after a starts"), "b")
    #expect(other.contains("It starts then because it follows 'a', which starts 2026-01-05 08:00, with a lag of 1d (example.plan:3)"), "\(other)")
  }

  @Test func whatIsOverdueInAPhaseSaysSo() throws {
    let text = try explain(
      "phase f { external parts { expected 2026-01-06 } }\ntask b { duration 1d ; after f }", "parts",
      project: "start 2026-01-05 ; status-date 2026-01-08")
    #expect(text.contains("because it was expected on 2026-01-06 and has not arrived by the status date 2026-01-08"), "\(text)")
  }

  /// Without lead, build takes 5 days instead of 10.
  @Test func workWithFloatCanHaveDrag() throws {
    let body = """
      person ana
      task lead { duration 10d ; assign ana 50% }
      task build { effort 5d ; assign ana }
      task test { duration 2d ; after build }
      """
    let lead = try explain(body, "lead")
    #expect(lead.contains("not critical\n") && lead.contains("  Drag    5 days: without it the project would end "), "\(lead)")
  }
}
