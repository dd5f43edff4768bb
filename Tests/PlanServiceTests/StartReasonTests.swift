import PlanAnalysis
import PlanSchedule
import Testing

/// A reason is what determined the earliest instant, and what closed the time from there to the start.
@Suite("Why work starts when it does")
struct StartReasonTests {
  private func analysis(_ body: String, project: String = "start 2026-03-02") throws -> ScheduleAnalysis {
    let result = compile("project p { \(project) }\n" + body)
    return try #require(result.analysis, "\(result.findings)")
  }

  private func reason(_ body: String, _ path: String, project: String = "start 2026-03-02") throws -> StartReason {
    let analysis = try analysis(body, project: project)
    let plan = analysis.plan
    return analysis.reason(try #require(plan.activityIDs.first { plan.path(plan.activities[$0].id) == path }))
  }

  private func sentence(_ body: String, _ path: String, project: String = "start 2026-03-02") throws -> String {
    try reason(body, path, project: project).sentence(analysis(body, project: project).plan)
  }

  private static let frozen = """
    window we { open every sat 06:00..22:00 }
    system mail { within we ; freeze 2027-12-10..2028-01-10 "Year end" }
    person tom
    task x { duration 6w ; assign tom }
    task y { effort 1d ; assign tom ; changes mail ; after x }
    """

  @Test func aWindowDoesNotHideAFreezeNorThePredecessor() throws {
    let reason = try reason(Self.frozen, "y", project: "start 2027-11-01")
    #expect(
      try sentence(Self.frozen, "y", project: "start 2027-11-01")
        == "it follows 'x', which ends 2027-12-10 17:00; the previous openings of the window 'we' fall into the freeze of 'mail' until 2028-01-10, \"Year end\"; then the window 'we' opens"
    )
    #expect(reason.kind == .activity && reason.then.map(\.kind) == [.freeze, .window])
    let late = compile("project p { start 2027-11-01 ; finish by 2027-12-31 }\n" + Self.frozen)
    #expect(late.findings.contains { $0.contains("driven by x → y") }, "\(late.findings)")
  }

  @Test func aStandUpDoesNotHideThePredecessor() throws {
    let body = """
      person tom
      person ada
      meeting standup { every mon..fri at 08:00 ; lasts 15min ; attend ada }
      task x { duration 40d ; assign tom }
      task y { effort 2d ; assign ada ; after x }
      """
    #expect(
      try sentence(body, "y") == "it follows 'x', which ends 2026-04-24 17:00; then 'ada' is in 'standup' until 08:15")
  }

  @Test func leavePausesAndCalendarsFollowTheCause() throws {
    let leave = "person ana { leave 2026-03-09..2026-03-10 }\ntask x { duration 5d }\ntask y { effort 1d ; assign ana ; after x }"
    #expect(try sentence(leave, "y") == "it follows 'x', which ends 2026-03-06 17:00; then 'ana' is on leave until 2026-03-10")
    let pause = "task x { duration 5d }\ntask y { duration 1d ; after x ; pause 2026-03-09..2026-03-10 }"
    #expect(try sentence(pause, "y") == "it follows 'x', which ends 2026-03-06 17:00; then it pauses until 2026-03-10")
    let calendar = "calendar sun { hours sun..thu 00:00..08:00 }\ntask x { duration 5d }\ntask y { duration 1d ; after x ; calendar sun }"
    #expect(
      try sentence(calendar, "y") == "it follows 'x', which ends 2026-03-06 17:00; then the calendar 'sun' opens 2026-03-08 00:00")
    #expect(try sentence("task x { duration 5d }\ntask y { duration 1d ; after x }", "y") == "it follows 'x', which ends 2026-03-06 17:00")
  }

  @Test func noticeAndBlackoutAreNamed() throws {
    let body = """
      window we { open every sat 06:00..22:00 ; notice 3w ; blackout 2026-03-28 "Fair" }
      task y { duration 8h ; within we }
      """
    #expect(
      try sentence(body, "y")
        == "the notice period of the window 'we', counted from the project's start, ends 2026-03-22; the window 'we' has a blackout on 2026-03-28, \"Fair\"; then the window 'we' opens"
    )
  }

  @Test func theShareThatDoesNotFitIsTheCause() throws {
    let body = """
      person ana
      task d { duration 5d ; assign ana 50% }
      task e { effort 3d ; duration 5d ; assign ana ; priority high }
      task f { effort 2d ; assign ana ; priority high }
      """
    let reason = try reason(body, "d")
    #expect(try sentence(body, "d") == "'e' has 60% of 'ana' until 2026-03-06 17:00, and it needs 50%")
    #expect(reason.kind == .resource)
  }

  @Test func datesAreQuotedAsWritten() throws {
    #expect(try sentence("task a { duration 1d ; start from 2026-03-04 12:00 }", "a") == "'start from 2026-03-04 12:00' requires it")
    #expect(try sentence("task a { duration 1d ; start from 2026-03-07 }", "a") == "'start from 2026-03-07' leaves no earlier working hours")
    #expect(try sentence("milestone kick { start on 2026-03-02 }", "kick") == "'start on 2026-03-02' requires it")
  }

  @Test func aLimitNamesThePeriodThatIsUsedUp() throws {
    let body = "person ben { limit 16h/w }\ntask a { effort 2d ; assign ben }\ntask b { effort 1d ; assign ben ; after a }"
    #expect(try sentence(body, "b") == "the limit of 'ben' is used up for the week from 2026-03-02")
  }

  @Test func lateWorkNamesWhatItIsDoneForAndDrivesNothing() throws {
    let body = """
      person tom
      person ana
      task long { duration 10d ; assign tom }
      task prep { duration 2d ; assign ana ; schedule late }
      milestone done { after long, prep ; finish by 2026-03-06 12:00 }
      """
    let reason = try reason(body, "prep")
    #expect(reason.kind == .late)
    #expect(try sentence(body, "prep") == "it is scheduled as late as possible ('schedule late'): it has to be done for 'done', which is on 2026-03-13 17:00")
    #expect(try sentence(body, "done") == "it follows 'long', which ends 2026-03-13 17:00")
    let findings = compile("project p { start 2026-03-02 }\n" + body).findings
    #expect(
      findings.contains { $0.contains("'done' is forecast for 2026-03-13 17:00, 5.5 working days after 'finish by 2026-03-06 12:00'; driven by long") },
      "\(findings)")
  }

  /// Empty phases in a row, in one another, with a lag, and one that nothing gives a date.
  static let empty = """
    task a { duration 3d }
    phase first { after a }
    phase outer { after first
      phase inner
    }
    task b { duration 2d ; after outer.inner }
    phase third { after b }
    task c { duration 2d ; after third + 1d }
    phase fourth { after c - 1d }
    task d { duration 1d ; after fourth }
    phase nothing
    task e { duration 1d ; after nothing }
    phase dated { start from 2026-03-04 }
    task f { duration 1d ; after dated }
    """

  /// What an empty phase waits for drives what follows it, unless a lag or a date of its own comes in between.
  @Test(arguments: [true, false]) func emptyPhasesPassOnWhatDrivesThem(levels: Bool) throws {
    let result = compile("project p { start 2026-03-02 }\n" + Self.empty, scheduling: SchedulingOptions(levels: levels))
    let analysis = try #require(result.analysis, "\(result.findings)")
    let schedule = analysis.schedule
    func driver(_ name: String) throws -> String {
      let activity = try #require(schedule.plan.activityIDs.first { schedule.plan.path(schedule.plan[$0].id) == name })
      switch analysis.driver(activity) {
      case .activity(let other): return schedule.plan.path(schedule.plan[other].id)
      case let other: return "\(other)"
      }
    }
    let drivers = try ["first", "outer.inner", "b", "third", "c", "fourth", "d", "e", "f"].map(driver)
    #expect(drivers == ["a", "a", "a", "b", "third", "c", "fourth", "projectStart", "dated"])
    #expect(schedule.plan.activityIDs.filter { analysis.isCritical($0) && schedule.isEmptyPhase($0) }.isEmpty)
  }

  /// A long row of empty phases is followed without a stack as deep as it is long.
  @Test func aLongRowOfEmptyPhases() throws {
    let row = (1...5000).map { "phase p\($0) { after \($0 == 1 ? "a" : "p\($0 - 1)") }" }.joined(separator: "\n")
    let result = compile("project p { start 2026-03-02 }\ntask a { duration 3d }\n\(row)\ntask b { duration 1d ; after p5000 }\n")
    let analysis = try #require(result.analysis, "\(result.findings)")
    #expect(analysis.driver(result.activity("b")) == .activity(result.activity("a")))
  }

  /// Sentences, chains and JSON name the same driver.
  @Test func theDriverIsThatOfTheReason() throws {
    for body in [Self.frozen, Self.empty, "person ana\ntask a { effort 3d ; assign ana }\ntask b { effort 2d ; assign ana }\ntask c { duration 3d }\ntask d { duration 1d ; after c, a }"] {
      let analysis = try analysis(body, project: "start 2027-11-01")
      for index in analysis.plan.activityIDs where analysis.schedule.hasDates(index) {
        #expect(analysis.driver(index).activity == analysis.reason(index).activity)
      }
    }
  }
}
