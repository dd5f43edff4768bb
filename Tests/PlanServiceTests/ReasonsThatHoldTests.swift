import PlanAnalysis
import PlanModel
import PlanService
import PlanViews
import Testing

/// `planc explain FILE ID` names what really holds: each plan was worked out by hand.
@Suite struct ReasonsThatHoldTests {
  private func explain(_ body: String, _ name: String, statusDate: String? = nil) throws -> String {
    let status = statusDate.map { " ; status-date \($0)" } ?? ""
    let result = compile("project p { start 2026-03-02\(status) }\n" + body)
    let analysis = try #require(result.analysis, "\(result.findings)")
    guard case .found(let activity) = ActivityName(name, in: Facts(result.plan, nil).undated) else { return "unknown" }
    var explanation = Explanation(ScheduleFacts(analysis), activity)
    return explanation.text(width: 1000)
  }

  @Test func theCalendarOfAThingOpens() throws {
    let body = """
      calendar afternoons { hours mon..fri 13:00..17:00 }
      equipment lab { quantity 2 ; calendar afternoons }
      task d { duration 1d ; assign lab }
      task e { duration 1d ; assign 2 of lab ; after d starts }
      """
    #expect(try explain(body, "d").contains("It starts then because the calendar of 'lab' opens then (example.plan:3).\n"))
    let second = try explain(body, "e")
    #expect(second.contains("'lab' is taken by 'd' until 2026-03-03 17:00 (example.plan:3); then the calendar of 'lab' opens (example.plan:3).\n"))
    #expect(second.contains("\nWith unlimited people and things, it could start 2026-03-02 13:00, 2 days earlier.\n"))
  }

  @Test func othersOfAThingAreNoWorkOfItsPeople() throws {
    let text = try explain(
      "person ana\nsoftware cad { seats 1 }\ntask d { duration 2d ; assign cad }\ntask c { effort 3d ; assign ana, cad }", "c")
    #expect(text.contains("'cad' is taken by 'd' until 2026-03-03 17:00"))
    #expect(text.contains("\nWith unlimited people and things, it could start 2026-03-02 08:00, 2 days earlier.\n"))
  }

  /// Work that has moved late up to what follows it could start earlier, so something else determines that start.
  @Test func lateWorkDoesNotDriveWhatItWasMovedUpTo() throws {
    let text = try explain(
      """
      calendar mornings { hours mon..fri 08:00..12:00 }
      task docs { duration 1d ; schedule late }
      task move { duration 13h }
      task sign { duration 4h ; after docs, move ; calendar mornings }
      """, "sign")
    #expect(text.contains("It starts then because it follows 'move', which ends 2026-03-03 14:00 (example.plan:5); then the calendar 'mornings' opens"))
    #expect(text.contains("What led to it, nearest first:\n  2026-03-02 to 2026-03-03  move: the project starts then"))
  }

  /// Late work that does hold up what follows: the steps go on with what kept it from starting before it moved.
  @Test func lateWorkLeadsOnToWhatItWaitedFor() throws {
    let body = """
      person ana { limit 20h/w }
      task a { effort 2d ; assign ana }
      task l { effort 4d ; assign ana ; after a ; schedule late }
      task z { effort 1d ; assign ana ; after l }
      """
    let last = try explain(body, "z")
    #expect(last.contains("What led to it, nearest first:\n  2026-03-06 to 2026-03-16  l: 'schedule late' moved it later; it could start 2026-03-04 08:00: it follows 'a', which ends 2026-03-03 17:00 (example.plan:4)\n  2026-03-02 to 2026-03-03  a: the project starts then"))
    let late = try explain(body, "l")
    #expect(late.contains("\nWithout 'schedule late', it could start 2026-03-04 08:00, 2.5 days earlier.\n"))
    #expect(!late.contains("With unlimited people"))
  }

  /// Whoever was taken by work that moved later since was taken by that, and not by nobody.
  @Test func workThatMovedLaterIsNamed() throws {
    let body = """
      person ana
      task long { duration 8d }
      task p { effort 1d ; assign ana ; schedule late }
      task q { effort 2d ; assign ana ; schedule late ; finish by 2026-03-09 }
      task r { effort 2d ; assign ana ; after q }
      milestone end { after long, p, r }
      """
    let reason = "'ana' was taken by 'p' until 2026-03-02 17:00, before 'schedule late' moved that later"
    #expect(try explain(body, "q").contains("It starts then because \(reason) (example.plan:2)."))
    #expect(try explain(body, "r").contains("q: \(reason)"))
  }

  /// What starts before something ends does not wait for it.
  @Test func nothingWaitsForWhatStartsLater() throws {
    let body = """
      person ana
      task long { duration 8d }
      task y { effort 1d ; assign ana ; schedule late }
      task z { effort 3d ; assign ana ; schedule late }
      milestone end { after long, y, z }
      """
    let late = try explain(body, "z")
    #expect(late.contains("What waits for it:\n  end, which is on 2026-03-11 17:00"))
  }

  /// Late work is held by a date of a phase around it, or by its own latest start.
  @Test func lateWorkIsHeldByDates() throws {
    let body = """
      task long { duration 12d }
      phase ph { finish by 2026-03-10 ; task l1 { duration 2d ; schedule late } }
      task l3 { duration 2d ; schedule late ; start by 2026-03-11 }
      """
    #expect(try explain(body, "l1").contains("as late as possible ('schedule late'): 'ph' has to 'finish by 2026-03-10'"))
    #expect(try explain(body, "l3").contains("as late as possible ('schedule late'): it has to 'start by 2026-03-11'"))
  }

  @Test func elapsedWorkIsAsLongAsInTheTable() throws {
    let text = try explain("task cure { duration 72h elapsed ; started 2026-03-10 }", "cure", statusDate: "2026-03-11")
    #expect(text.contains("  Length    3 days of elapsed time\n"), "\(text)")
  }

  /// Leave until the 11th moves it from that day to the next.
  @Test func leaveMovesAPinnedStart() throws {
    let text = try explain(
      "person ana { leave 2026-03-10..2026-03-11 }\ntask s { duration 2d ; assign ana ; start on 2026-03-11 }", "s")
    #expect(
      text.contains(
        "It starts then because 'start on 2026-03-11' requires it (example.plan:3); then 'ana' is on leave until 2026-03-11 (example.plan:2).\n"),
      "\(text)")
  }

  @Test func aPinnedFinishDoesNotHoldBegunWork() throws {
    let text = try explain(
      "person ben\ntask b { duration 3d ; assign ben ; finish on 2026-03-13 }\nprogress 2026-03-10 b started 2026-03-09, remaining 2d", "b",
      statusDate: "2026-03-10")
    #expect(text.contains("The remaining work continues 2026-03-11 08:00 because unfinished work is scheduled after the status date 2026-03-10.\n"), "\(text)")
  }

  /// p.x and p.y end on Friday 6; the phase itself says until when it stays open.
  @Test func aDateKeepsAPhaseOpen() throws {
    let body = """
      phase p { finish from 2026-03-12
        task x { duration 3d }
        task y { duration 2d ; after x }
      }
      task z { duration 1d ; after p }
      phase q { finish after z
        task u { duration 1d ; after p.x }
      }
      """
    let phase = try explain(body, "p")
    #expect(
      phase.contains(
        "It starts then because 'p.x' inside it starts then (example.plan:3). It ends 2026-03-12 17:00 because 'finish from 2026-03-12' keeps it open until then (example.plan:2).\n"
      ))
    #expect(phase.contains("  Contains  2 activities, the last of which, 'p.y', ends 2026-03-06 17:00\n"))
    let follower = try explain(body, "z")
    #expect(
      follower.contains(
        "What led to it, nearest first:\n  2026-03-02 to 2026-03-12  p: 'finish from 2026-03-12' keeps it open until then (example.plan:2)\n\n"),
      "\(follower)")
    let waiting = try explain(body, "q")
    #expect(waiting.contains("It ends 2026-03-13 17:00 because it finishes after 'z', which ends 2026-03-13 17:00 (example.plan:7).\n"))
    #expect(waiting.contains("  Contains  1 activity, 'q.u', which ends 2026-03-05 17:00\n"))
  }

  @Test func aPhaseWithoutDatedWorkIsHeldByItsDate() throws {
    let text = try explain("person ana\nphase b { start on 2026-03-05 ; meeting m { every week on fri ; attend ana } }", "b")
    #expect(text.contains("  Contains  no work; its limits and dependencies decide when it is\n"), "\(text)")
  }

  @Test func somebodyIsThereFromAnActivityOn() throws {
    let text = try explain("person ana { from hire }\ntask hire { duration 1w }\ntask a { effort 2d ; assign ana }", "a")
    #expect(text.contains("It starts then because 'ana' is available from 'hire' on, which ends 2026-03-06 17:00 (example.plan:2).\n"), "\(text)")
    #expect(text.contains("  2026-03-02 to 2026-03-06  hire: the project starts then"))
  }

  /// The week of notice ends with Sunday the 8th, and so does that opening.
  @Test func elapsedWorkWaitsForTheNextOpening() throws {
    let text = try explain("window w { open every sun 00:00..08:00 ; notice 1w }\ntask d { duration 6h elapsed ; within w }", "d")
    #expect(text.contains("  Start   2026-03-15 00:00\n"))
    #expect(text.contains("ends 2026-03-08 (example.plan:2); then the window 'w' opens (example.plan:2).\n"), "\(text)")
  }

  /// Seven days from Monday the 2nd end on Tuesday the 10th, four on Thursday.
  @Test func datesOfWhatIsAroundAreMissedToo() throws {
    let build = try explain(
      "sprint s1 { start 2026-03-02 ; finish 2026-03-06 }\ntask build { duration 7d ; sprint s1 }", "build")
    #expect(build.contains("  Sprint  's1' ends 2026-03-06: 2 working days late\n"), "\(build)")
    let inPhase = try explain("phase x { finish by 2026-03-04 ; task y { duration 4d } }", "y")
    #expect(inPhase.contains("  Phase   'x' has to finish by 2026-03-04: 1 working day late\n"), "\(inPhase)")
    #expect(try !explain("phase x { finish by 2026-03-05 ; task y { duration 4d } }", "y").contains("Phase "))
  }

  /// She arrives a week after what she follows.
  @Test func aFollowerThatSomethingElseDatesIsNoConsequence() throws {
    func followers(_ from: String) throws -> String {
      try explain("person ana\(from)\ntask a { duration 1d }\ntask b { effort 1d ; assign ana ; after a }", "a")
    }
    #expect(try followers(" { from 2026-03-09 }").hasSuffix("What waits for it:\n  b, which starts 2026-03-09 08:00\n"))
    #expect(try followers("").hasSuffix("What waits for it:\n  b, which starts 2026-03-03 08:00 because of it\n"))
  }

  /// She has a routine before everything else, every day.
  @Test func aFollowerThatARoutineOnlyDelaysIsAConsequence() throws {
    let text = try explain(
      "person ana\nroutine r { every mon..fri at 08:00 ; effort 2h ; assign ana }\ntask a { duration 1d }\n"
        + "task b { effort 1d ; assign ana ; after a }", "a")
    #expect(text.hasSuffix("What waits for it:\n  b, which starts 2026-03-03 10:00 because of it\n"), "\(text)")
  }

  /// 20 hours are used up on Wednesday at noon.
  @Test func aLimitStopsWork() throws {
    let text = try explain("person ana { limit 20h/w }\ntask x { effort 3d ; assign ana }", "x")
    #expect(
      text.contains(
        "What slows it down or interrupts it:\n  'ana' has no hours left from 2026-03-04 13:00 until 2026-03-06: 'limit 20h/w' (example.plan:2)\n"),
      "\(text)")
    #expect(try !explain("person ana { limit 30h/w }\ntask x { effort 3d ; assign ana }", "x").contains("What slows it"))
  }
}
