import PlanModel
import PlanSyntax
import PlanTesting
import PlanVerify
import Testing

/// Schedules made at random: right ones that a minute spoils, and nonsense that must not stop the verifier.
struct RandomScheduleTests {
  /// Work of one person, one thing after another, by counting minutes of the standard week.
  private func chain(_ seed: UInt64) -> ClaimedSchedule {
    var random = SeededGenerator(seed: seed)
    var text = "person ana\n"
    var lines = ""
    var position = (20_454 + 4) * 1440
    func isWorked(_ minute: Int) -> Bool {
      let day = minute / 1440
      let time = minute % 1440
      return (day + 3) % 7 < 5 && ((480..<720).contains(time) || (780..<1020).contains(time))
    }
    for number in 0..<Int.random(in: 2...8, using: &random) {
      let minutes = Int.random(in: 1...900, using: &random)
      text += "task t\(number) { \(random.once(in: 2) ? "effort" : "duration") \(minutes)min ; assign ana }\n"
      while !isWorked(position) { position += 1 }
      let start = position
      var done = 0
      while done < minutes {
        if isWorked(position) { done += 1 }
        position += 1
      }
      lines += "t\(number) \(label(start)) \(label(position)) ana\n"
    }
    return ClaimedSchedule(text, lines)
  }

  private func label(_ minute: Int) -> String { "\(minute / 1440 - 20_453)T\(minute % 1440 / 60):\(minute % 60)" }

  @Test(arguments: 0..<60) func aMinuteIsNoticed(_ seed: Int) {
    let right = chain(UInt64(seed))
    #expect(right.violations.isEmpty, "\(right.violations.map(\.sentence))")
    for index in right.plan.activityIDs {
      for (start, finish) in [(1, 0), (-1, 0), (0, 1), (0, -1), (-1, -1)] {
        var wrong = right
        wrong.schedule.work[index]?.start += start
        wrong.schedule.work[index]?.finish += finish
        #expect(!wrong.violations.isEmpty, "task \(index) by \(start), \(finish)")
      }
      // Later is allowed unless somebody else has the time.
      guard index < right.plan.activityIDs.last ?? index, let next = right.schedule.work[index.advanced(by: 1)],
        let own = right.schedule.work[index], own.finish == next.start
      else { continue }
      var wrong = right
      wrong.schedule.work[index]?.start += 1
      wrong.schedule.work[index]?.finish += 1
      #expect(!wrong.violations.isEmpty, "task \(index) later")
    }
  }

  @Test(arguments: 0..<60) func randomPlansAreSound(_ seed: Int) {
    let text = RandomPlan(seed: UInt64(seed)).text
    #expect(text == RandomPlan(seed: UInt64(seed)).text)
    let result = Checker.check(path: "p.plan", bytes: Array(text.utf8), loader: MemoryLoader())
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(text)\n\(errors.map(\.message))")
    #expect((3...120).contains(result.plan.activities.count))

    // Dates from nowhere: everything is looked at, most of it is wrong, and it ends.
    var random = SeededGenerator(seed: UInt64(seed))
    let plan = result.plan
    let resources = plan.entities.indices.map(EntityID.init).filter { [.person, .role, .equipment, .software].contains(plan[$0].kind) }
    let work = plan.activityIDs.map { index -> FinishedSchedule.Work? in
      let start = (20_454 + Int.random(in: 0...90, using: &random)) * 1440 + Int.random(in: 0..<1440, using: &random)
      let uses = plan.activities[index].assign.indices.map {
        FinishedSchedule.Use(allotment: $0, resource: resources[Int.random(in: 0..<resources.count, using: &random)], count: 1)
      }
      return .init(start: start, finish: start + Int.random(in: 0...20_000, using: &random), uses: uses)
    }
    let schedule = FinishedSchedule(work: work, statusDate: plan.project?.statusDate)
    #expect(!Verifier.violations(of: schedule, in: plan).isEmpty)
  }

  @Test func randomPlansUseEverything() {
    let all = (0..<200).map { RandomPlan(seed: UInt64($0)).text }.joined()
    let words = [
      "effort", "duration", "duration 2d ; effort", " or ", " of dev", "%", "headcount", "team", "assign rig", "cad", "needs",
      "available 50% 2026", "leave", "extra", "ramp-up", "limit", "from kick", "until", "calendar long", "open every", "open 2026",
      "capacity", "blackout", "notice", "within", "downtime crm", "backout", "freeze", "downtime-limit", "changes", "external",
      "sprint first", "meeting", "routine", "spans", "margin", "pause", "consume", "quantity", "lead-time", "finish after", "starts",
      "starts +", "elapsed", " - ", "phase", "priority", "schedule late", "status-date", "progress", "started", "finished", "done ",
      "remaining", "cancelled", "start on", "finish on", "start by", "ana 10%", "rig 50%", "2 of ana 25%", "done 100%", "lab 50%", "finish from", "vacancy",
    ]
    for word in words { #expect(all.contains(word), "\(word)") }
  }
}
