import PlanSchedule
import PlanTesting
import Testing

/// The network's view of a plan: without what is shared with other work, and with everything else.
@Suite struct NetworkViewTests {
  private func network(_ text: String, _ id: String) throws -> String {
    let result = compile(text)
    let analysis = try #require(result.analysis, "\(result.findings)")
    let schedule = analysis.schedule
    let dates = analysis.networkDates(result.activity(id))
    let instants = [dates.earlyStart, dates.earlyFinish, dates.lateStart, dates.lateFinish].map { schedule.clock($0).text.dropFirst(5) }
    return "\(instants[0])..\(instants[1]), \(instants[2])..\(instants[3]), \(dates.totalFloat / 60)/\(dates.freeFloat / 60)"
      + (dates.isCritical ? " *" : "")
  }

  @Test func otherWorkOfPeopleIsLeftOut() throws {
    let text = """
      project p { start 2026-03-02 }
      person ana
      task a { effort 5d ; assign ana }
      task b { effort 3d ; assign ana }
      """
    #expect(try network(text, "a") == "03-02 08:00..03-06 17:00, 03-02 08:00..03-06 17:00, 0/0 *")
    #expect(try network(text, "b") == "03-02 08:00..03-04 17:00, 03-04 08:00..03-06 17:00, 16/16")
  }

  @Test func leaveJoiningWindowsFreezesAndPausesHold() throws {
    let text = """
      project p { start 2026-03-02 }
      person ana { from 2026-03-04 ; leave 2026-03-05 }
      window night { open every sat 20:00..23:00 }
      system ledger { freeze 2026-03-02..2026-03-03 }
      task joins { effort 2d ; assign ana }
      task cut { duration 2h ; within night }
      task frozen { duration 1d ; changes ledger }
      task rests { duration 2d ; pause 2026-03-03 }
      """
    // The end is Saturday 22:00.
    #expect(try network(text, "joins") == "03-04 08:00..03-06 17:00, 03-04 08:00..03-06 17:00, 0/0 *")
    #expect(try network(text, "cut") == "03-07 20:00..03-07 22:00, 03-07 20:00..03-07 22:00, 0/0 *")
    #expect(try network(text, "frozen") == "03-04 08:00..03-04 17:00, 03-06 08:00..03-06 17:00, 16/16")
    #expect(try network(text, "rests") == "03-02 08:00..03-04 17:00, 03-05 08:00..03-06 17:00, 16/16")
  }

  @Test func meetingsAreLeftOut() throws {
    let text = """
      project p { start 2026-03-02 }
      person ana
      meeting daily { every day at 08:00 ; lasts 2h ; attend ana }
      task a { effort 1d ; assign ana }
      """
    #expect(try network(text, "a") == "03-02 08:00..03-02 17:00, 03-02 08:00..03-02 17:00, 0/0 *")
    #expect(compile(text).dates("a") == "2026-03-02 10:00..2026-03-03 12:00")
  }

  @Test func itTakesWhoWouldFinishFirstThenTheCheaper() throws {
    let people = "project p { start 2026-03-02 ; currency EUR }\nperson ana { rate 90 EUR/h }\nperson ben { rate 50 EUR/h }\nperson chen { available 50% ; rate 10 EUR/h }\n"
    let result = compile(
      people + "task a { effort 2d ; assign ana or ben or chen }\ntask b { effort 5d ; assign ben }", scheduling: SchedulingOptions(levels: false))
    let schedule = try #require(result.schedule)
    #expect(schedule.uses(0).map { schedule.plan.name($0.resource) } == ["ben"])
    #expect(result.dates("a") == "2026-03-02 08:00..2026-03-03 17:00")
  }

  @Test func datesThatAreMissedShowAsNegativeFloat() throws {
    let text = "project p { start 2026-03-02 }\ntask a { duration 2d }\ntask b { duration 3d ; after a ; finish by 2026-03-05 }"
    #expect(try network(text, "a") == "03-02 08:00..03-03 17:00, 02-27 08:00..03-02 17:00, -8/0 *")
    #expect(try network(text, "b") == "03-04 08:00..03-06 17:00, 03-03 08:00..03-05 17:00, -8/0 *")
  }

  /// A day that is pinned is met at its first hour; after it the start is late by the time in between.
  @Test func aPinnedPhaseIsLateByWholeDays() throws {
    let text = """
      project p { start 2026-03-02 }
      task before { duration 3d }
      phase f {
        start on 2026-03-04
        task a { duration 2d }
        task b { duration 1d }
      }
      phase g {
        start on 2026-03-04
        task c { duration 2d ; after before }
      }
      """
    #expect(try network(text, "f.a") == "03-04 08:00..03-05 17:00, 03-04 08:00..03-05 17:00, 0/0 *")
    #expect(try network(text, "f.b") == "03-04 08:00..03-04 17:00, 03-06 08:00..03-06 17:00, 16/16")
    // A day late: c waits for Wednesday's end.
    #expect(try network(text, "g.c") == "03-05 08:00..03-06 17:00, 03-04 08:00..03-05 17:00, -8/0 *")
    #expect(try network(text, "before") == "03-02 08:00..03-04 17:00, 02-27 08:00..03-03 17:00, -8/0 *")
  }

  /// Tuesday is a day after Monday, although no working time lies in between.
  @Test func aMissedStartIsLateByWholeDays() throws {
    let text = "project p { start 2026-03-02 }\ntask a { duration 1d }\ntask b { duration 1d ; after a ; start by 2026-03-02 }"
    #expect(try network(text, "a") == "03-02 08:00..03-02 17:00, 02-27 08:00..02-27 17:00, -8/0 *")
    #expect(try network(text, "b") == "03-03 08:00..03-03 17:00, 03-02 08:00..03-02 17:00, -8/0 *")
  }

  /// What is already as late as may be has nothing left, while the network's early dates have.
  @Test func whatIsLateHasNoFloatLeft() throws {
    let text = "project p { start 2026-03-02 }\ntask a { duration 2d ; schedule late }\ntask z { duration 8d }"
    let analysis = try #require(compile(text, scheduling: SchedulingOptions(levels: false)).analysis)
    #expect(analysis.schedule.clock(analysis.schedule.start(0)).text == "2026-03-10 08:00")
    #expect(analysis.totalFloat(0) == 0 && analysis.freeFloat(0) == 0 && analysis.isCritical(0))
    #expect(analysis.networkDates(0).totalFloat == 6 * 480)
  }

  /// Each tie is broken on its own: who would finish first alone, then the cheaper, then by name.
  @Test(arguments: [
    ("a { effort 2d ; assign slow or ana or ben }", "ben"),
    // Equally fast and equally dear: chen comes before dora, in whatever order they are named.
    ("a { effort 2d ; assign dora or chen }", "chen"), ("a { effort 2d ; assign chen or dora }", "chen"),
    // The cheapest would finish last.
    ("a { effort 2d ; assign slow or ana }", "ana"),
    // Away on Monday, ben would finish a day later than ana.
    ("a { effort 1d ; assign away or ana }", "ana"),
    // With other work of ben's beside it he still comes first alone.
    ("a { effort 2d ; assign ana or ben }\ntask b { effort 9d ; assign ben ; priority critical }", "ben"),
  ])
  func itTakesOneOfSeveral(_ task: String, _ who: String) throws {
    let text = """
      project p { start 2026-03-02 ; currency EUR }
      person ana { rate 90 EUR/h }
      person ben { rate 50 EUR/h }
      person dora { rate 70 EUR/h }
      person chen { rate 70 EUR/h }
      person slow { available 50% ; rate 10 EUR/h }
      person away { leave 2026-03-02 ; rate 10 EUR/h }
      task \(task)
      """
    let result = compile(text, scheduling: SchedulingOptions(levels: false))
    let schedule = try #require(result.schedule, "\(result.findings)")
    #expect(schedule.uses(0).map { schedule.plan.name($0.resource) } == [who])
    // The network's dates are those of the same person.
    let network = try #require(compile(text).analysis).networkDates(0)
    #expect(network.earlyStart == schedule.start(0) && network.earlyFinish == schedule.finish(0))
  }

  /// Where nothing is shared, what people work to is the network.
  @Test(arguments: Seeds.batches(1..<401)) func aloneNetworkAndScheduleAreTheSame(_ seeds: Range<Int>) throws {
    for seed in seeds {
      var plan = FloatPlan(seed: UInt64(seed), isShared: false)
      let text = plan.text()
      let result = compile(text)
      let analysis = try #require(result.analysis, "\(result.findings)\n\(text)")
      let schedule = analysis.schedule
      // Dates that are missed show in the network alone.
      let keepsDates = schedule.plan.activityIDs.allSatisfy { !schedule.hasDates($0) || analysis.networkDates($0).totalFloat >= 0 }
      let alone = try #require(compile(text, scheduling: SchedulingOptions(levels: false)).schedule)
      for index in schedule.plan.activityIDs where schedule.hasDates(index) {
        let network = analysis.networkDates(index)
        let name = "seed \(seed): \(schedule.plan.path(schedule.plan.activities[index].id))\n\(text)"
        #expect(network.earlyStart == schedule.start(index) && network.earlyFinish == schedule.finish(index), "\(name)")
        #expect(alone.start(index) == schedule.start(index) && alone.finish(index) == schedule.finish(index), "\(name)")
        guard network.totalFloat >= 0, network.lateStart >= network.earlyStart else { continue }
        #expect(network.totalFloat <= analysis.totalFloat(index), "\(name)")
        guard keepsDates else { continue }
        #expect(network.totalFloat == analysis.totalFloat(index) && network.freeFloat == analysis.freeFloat(index), "\(name)")
        #expect(network.lateStart == analysis.lateStart(index) && network.lateFinish == analysis.lateFinish(index), "\(name)")
        #expect(network.isCritical == analysis.isCritical(index), "\(name)")
      }
    }
  }
}
