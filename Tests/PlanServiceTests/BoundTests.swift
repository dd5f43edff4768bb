import PlanSchedule
import PlanTesting
import Testing

/// "No sequence of the work can end before …" is true of every schedule that is found, with any budget.
@Suite struct BoundTests {
  /// The greatest bound and the least finish that a plan gets with several budgets; nil if it has no dates.
  private func bounds(_ text: String, _ budgets: [Int]) -> (bound: Int, finish: Int)? {
    var result: (bound: Int, finish: Int)?
    for budget in budgets {
      let compilation = compile(text, scheduling: SchedulingOptions(schedules: budget))
      guard let schedule = compilation.schedule, let levelled = schedule.levelled else { return nil }
      #expect(schedule.violations().isEmpty, "\(text)")
      let known = result ?? (Int.min, Int.max)
      result = (max(known.bound, levelled.earliestFinish), min(known.finish, schedule.projectFinish))
    }
    return result
  }

  @Test(arguments: Seeds.batches(0..<400)) func holdForPlansThatUseEverything(seeds: Range<Int>) {
    for seed in seeds {
      guard let (bound, finish) = bounds(RandomPlan(seed: UInt64(seed)).text, [0, 60]) else { continue }
      #expect(bound <= finish, "seed \(seed)")
    }
  }

  /// Few people with hours, shares and absences of their own, tasks of all kinds, links and lags.
  private func staff(_ random: inout SeededGenerator) -> String {
    var text = "project p { start 2026-01-05 }\n"
    let people = (0..<Int.random(in: 1...4, using: &random)).map { "w\($0)" }
    for person in people {
      text += "person \(person) {"
      if random.once(in: 3) { text += " available \(["25%", "50%", "80%"].randomElement(using: &random) ?? "")" }
      if random.once(in: 4) { text += " ; available 40% 2026-01-12..2026-01-20" }
      if random.once(in: 3) { text += " ; leave 2026-01-0\(Int.random(in: 6...9, using: &random))..2026-01-13" }
      if random.once(in: 6) { text += " ; from 2026-01-14" }
      text = text.replacing("{ ;", with: "{") + " }\n"
    }
    text += "equipment rig { quantity 2 }\nequipment lift { quantity 1 }\n"
    for number in 0..<Int.random(in: 2...9, using: &random) {
      text += "task t\(number) { \(random.once(in: 2) ? "effort" : "duration") \(Int.random(in: 1...40, using: &random))h ; assign "
      let who = people.shuffled(using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where who.count > 1: text += "\(who[0]), \(who[1])"
      case 1 where who.count > 1: text += "\(who[0]) or \(who[1])"
      case 2 where who.count > 2: text += "2 of \(who[0]) or \(who[1]) or \(who[2])"
      case 3: text += "\(who[0]) \(["20%", "50%", "100%"].randomElement(using: &random) ?? "")"
      default: text += who[0]
      }
      if random.once(in: 4) { text += [", rig", ", lift", ", rig or lift", ", 2 of rig"].randomElement(using: &random) ?? "" }
      if number > 0, random.once(in: 2) {
        let lag = ["", "", " +1d", " +1d elapsed", " -4h"].randomElement(using: &random) ?? ""
        text += " ; after t\(Int.random(in: 0..<number, using: &random))\(lag)"
      }
      if random.once(in: 8) { text += " ; start from 2026-01-08" }
      if random.once(in: 10) { text += " ; priority high" }
      text += " }\n"
    }
    return text
  }

  @Test(arguments: Seeds.batches(0..<300)) func areOftenMet(seeds: Range<Int>) {
    var met = 0
    var counted = 0
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = staff(&random)
      guard let (bound, finish) = bounds(text, [0, 20, 300]) else { continue }
      counted += 1
      met += bound == finish ? 1 : 0
      #expect(bound <= finish, "\(text)")
    }
    // Bounds of nothing would hold too.
    #expect(met * 10 > counted * 3)
  }

  /// Ana and Ben have two tasks each, which wait for each other crosswise; the network alone is shorter.
  @Test(arguments: [
    ("task a { effort 3d ; assign ana }\ntask b { effort 2d ; assign ana }\ntask c { effort 1d ; assign ben ; after a, b }", 6),
    ("task a { effort 3d ; assign ana }\ntask b { effort 2d ; assign ana }\ntask c { effort 4d ; assign ben ; after a }\ntask d { effort 4d ; assign ben ; after b }", 10),
    ("task a { effort 4d ; assign ana or ben }\ntask b { effort 4d ; assign ana or ben }\ntask c { effort 4d ; assign ben or ana }", 8),
    ("task a { duration 2d ; assign rig }\ntask b { duration 3d ; assign rig, ana }\ntask c { duration 1d ; after a, b }", 6),
    ("task a { duration 2d ; assign ana, ben }\ntask b { effort 3d ; assign ben }\ntask c { effort 3d ; assign ana }", 5),
  ])
  func areExact(tasks: String, days: Int) throws {
    let people = "project p { start 2026-01-05 }\nperson ana\nperson ben\nequipment rig { quantity 1 }\n"
    let schedule = try #require(compile(people + tasks).schedule)
    let calendar = schedule.calendars[CalendarTable.project]
    #expect(calendar.between(schedule.projectStart, schedule.projectFinish) == days * 480)
    #expect(schedule.isShortest, "\(tasks)")
  }
}
