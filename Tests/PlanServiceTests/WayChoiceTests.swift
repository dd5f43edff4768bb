import PlanSchedule
import PlanTesting
import PlanText
import Testing

/// Tasks that can be done in several ways, compared with all choices of ways and all sequences of small random plans.
@Suite struct WayChoiceTests {
  private struct Way {
    var days: Int
    /// Units of each machine, and of each material.
    var machines: [Int]
    var materials: [Int]
  }

  private struct Sample {
    var capacities: [Int] = []
    var stocks: [Int] = []
    var tasks: [(ways: [Way], predecessors: [Int])] = []

    init(_ random: inout SeededGenerator, tasks count: Int) {
      capacities = (0..<2).map { _ in Int.random(in: 1...3, using: &random) }
      for number in 0..<count {
        let ways = (0..<Int.random(in: 2...3, using: &random)).map { _ in
          Way(
            days: Int.random(in: 1...6, using: &random), machines: capacities.map { Int.random(in: 0...$0, using: &random) },
            materials: (0..<2).map { _ in Int.random(in: 0...4, using: &random) })
        }
        tasks.append((ways, (0..<number).filter { _ in random.once(in: 3) }))
      }
      // Enough for some choices, and not for others.
      stocks = (0..<2).map { stock in
        let least = tasks.reduce(0) { $0 + ($1.ways.map { $0.materials[stock] }.min() ?? 0) }
        let most = tasks.reduce(0) { $0 + ($1.ways.map { $0.materials[stock] }.max() ?? 0) }
        return least + Int.random(in: 0...max(0, most - least), using: &random)
      }
    }

    var text: String {
      var text = "project p { start 2026-01-05 }\n"
      for (number, capacity) in capacities.enumerated() { text += "equipment r\(number) { quantity \(capacity) }\n" }
      for (number, stock) in stocks.enumerated() { text += "material n\(number) { quantity \(stock) }\n" }
      for (number, task) in tasks.enumerated() {
        text += "task t\(number) {\n"
        for way in task.ways {
          text += "  way \(way.days)d"
          let machines = way.machines.enumerated().filter { $0.element > 0 }.map { "\($0.element) of r\($0.offset)" }
          if !machines.isEmpty { text += " with " + machines.joined(separator: ", ") }
          let materials = way.materials.enumerated().filter { $0.element > 0 }.map { "\($0.element) of n\($0.offset)" }
          if !materials.isEmpty { text += " consuming " + materials.joined(separator: ", ") }
          text += "\n"
        }
        if !task.predecessors.isEmpty { text += "  after " + task.predecessors.map { "t\($0)" }.joined(separator: ", ") + "\n" }
        text += "}\n"
      }
      return text
    }

    /// Days of the shortest schedule; nil if there is not enough material in any case.
    var shortest: Int? {
      var best: Int?
      func choose(_ chosen: [Way]) {
        guard chosen.count < tasks.count else {
          if stocks.indices.allSatisfy({ stock in chosen.reduce(0) { $0 + $1.materials[stock] } <= stocks[stock] }) {
            place(chosen, [], [:], &best)
          }
          return
        }
        for way in tasks[chosen.count].ways { choose(chosen + [way]) }
      }
      choose([])
      return best
    }

    /// Tries every sequence: each task as early as it goes.
    private func place(_ chosen: [Way], _ used: [[Int]], _ finishes: [Int: Int], _ best: inout Int?) {
      let length = finishes.values.max() ?? 0
      if let best, length >= best { return }
      if finishes.count == tasks.count { return best = length }
      for (number, task) in tasks.enumerated() where finishes[number] == nil {
        guard task.predecessors.allSatisfy({ finishes[$0] != nil }) else { continue }
        let way = chosen[number]
        var start = task.predecessors.map { finishes[$0] ?? 0 }.max() ?? 0
        func fits(_ day: Int) -> Bool {
          capacities.indices.allSatisfy { (day < used.count ? used[day][$0] : 0) + way.machines[$0] <= capacities[$0] }
        }
        while let full = (start..<start + way.days).last(where: { !fits($0) }) { start = full + 1 }
        var after = used
        while after.count < start + way.days { after.append(capacities.map { _ in 0 }) }
        for day in start..<start + way.days {
          for machine in capacities.indices { after[day][machine] += way.machines[machine] }
        }
        place(chosen, after, finishes.merging([number: start + way.days]) { $1 }, &best)
      }
    }
  }

  private func days(_ schedule: Schedule) -> Int {
    let calendar = schedule.calendars[CalendarTable.project]
    return calendar.between(schedule.projectStart, schedule.projectFinish) / 480
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func smallPlansAreAsShortAsPossible(part: UInt64) throws {
    for seed in 0..<30 as Range<UInt64> {
      var random = SeededGenerator(seed: seed * 4 + part)
      let sample = Sample(&random, tasks: Int.random(in: 3...5, using: &random))
      let compilation = compile(sample.text)
      guard let shortest = sample.shortest else {
        // Some task never gets its material, and is said to.
        #expect(compilation.findings.contains { $0.contains("no-room") }, "\(sample.text)")
        continue
      }
      // Ways that need more than there is are said to.
      #expect(compilation.findings.allSatisfy { $0.contains("idle-way") }, "\(sample.text)")
      let schedule = try #require(compilation.schedule)
      #expect(schedule.violations().map(\.sentence) == [], "\(sample.text)")
      #expect(days(schedule) == shortest, "\(sample.text)")
      // What is said about every schedule holds for the shortest.
      let least = try #require(schedule.levelled).earliestFinish
      #expect(schedule.calendars[CalendarTable.project].between(schedule.projectStart, least) / 480 <= shortest, "\(sample.text)")
    }
  }

  /// Even a few schedules, or none, leave a schedule that can be carried out.
  @Test(arguments: [0, 1, 2, 10])
  func fewSchedulesAreEnoughForARightOne(schedules: Int) throws {
    for seed in 100..<130 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let sample = Sample(&random, tasks: 8)
      for levels in [true, false] {
        let compilation = compile(sample.text, scheduling: SchedulingOptions(levels: levels, schedules: schedules))
        guard let schedule = compilation.schedule else { continue }
        if levels { #expect(schedule.violations().map(\.sentence) == [], "\(sample.text)") }
      }
    }
  }

  /// Stages do not depend on the budget, and the best of them counts.
  @Test func moreSchedulesNeverGiveAWorsePlan() throws {
    var gains = 0
    for seed in 300..<315 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let sample = Sample(&random, tasks: 12)
      var least = Int.max
      for schedules in [0, 10, 24, 60, 77, 120, 300, 301, 800, 2_000] {
        let compilation = compile(sample.text, scheduling: SchedulingOptions(schedules: schedules))
        guard compilation.findings.allSatisfy({ $0.contains("idle-way") }), let schedule = compilation.schedule else { continue }
        #expect(schedule.projectFinish <= least, "\(schedules) schedules of seed \(seed)\n\(sample.text)")
        if schedule.projectFinish < least, least < Int.max { gains += 1 }
        least = schedule.projectFinish
      }
    }
    #expect(gains > 5)
  }

  @Test func theNetworkTakesTheShortestWay() throws {
    for seed in 200..<230 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let sample = Sample(&random, tasks: 8)
      let compilation = compile(sample.text, scheduling: SchedulingOptions(levels: false))
      let schedule = try #require(compilation.schedule)
      var finishes: [Int] = []
      for task in sample.tasks {
        finishes.append((task.predecessors.map { finishes[$0] }.max() ?? 0) + (task.ways.map(\.days).min() ?? 0))
      }
      #expect(days(schedule) == finishes.max())
    }
  }

  private static let pit = """
    project p { start 2026-03-02 }
    person ana
    person ben
    equipment excavator
    material fuel { quantity 3 }
    task dig { way 6d with ana ; way 2d with excavator, ben 50% consuming 2 of fuel }
    task fill { way effort 6d with ana, ben ; way 2d with excavator consuming 2 of fuel ; after dig }
    """

  @Test func theWayIsShown() throws {
    let compilation = compile(Self.pit)
    let schedule = try #require(compilation.schedule)
    #expect(compilation.findings == [])
    #expect(schedule.plan[compilation.activity("dig")].way == 1)
    #expect(schedule.plan[compilation.activity("fill")].way == 0)
    #expect(compilation.dates("fill") == "2026-03-04 08:00..2026-03-06 17:00")
    #expect(schedule.violations().isEmpty)
    #expect(schedule.stated[compilation.activity("dig")].way == 0)
  }

  @Test func aSingleWayIsLikeAPropertyOfItsOwn() throws {
    let own = "project p { start 2026-03-02 ; status-date 2026-03-03 }\nperson ana\n"
    let one = compile(own + "task a { way effort 6d with ana ; started 2026-03-02 ; done 50% }")
    let other = compile(own + "task a { effort 6d ; assign ana ; started 2026-03-02 ; done 50% }")
    #expect(one.findings == other.findings)
    #expect(one.dates("a") == other.dates("a"))
  }

  /// Of ways that end at the same time, the cheaper; of equally cheap ones, the first.
  @Test func tiesGoToTheCheaperAndThenToTheFirst() throws {
    let people = """
      project p { start 2026-03-02 ; currency EUR }
      person ana { rate 100 EUR/h }
      person ben { rate 50 EUR/h }
      person cem { rate 50 EUR/h }

      """
    let cheap = compile(people + "task a { way 2d with ana ; way 2d with ben ; way 2d with cem }")
    #expect(try #require(cheap.schedule).plan[cheap.activity("a")].way == 1)
    let first = compile(people + "task a { way 2d with cem ; way 2d with ben }")
    #expect(try #require(first.schedule).plan[first.activity("a")].way == 0)
  }

  /// No schedule is as short as ways that can never be taken would make it, so they bound nothing.
  @Test(arguments: ["1d with 3 of digger", "1d with ana, ana", "1d consuming 3 of fuel"])
  func aWayThatIsNeverTakenBoundsNothing(way: String) throws {
    let compilation = compile(
      """
      project p { start 2026-03-02 }
      person ana
      equipment digger { quantity 2 }
      material fuel { quantity 2 }
      task a { way \(way) ; way 4d }
      """)
    let schedule = try #require(compilation.schedule)
    #expect(schedule.levelled?.earliestFinish == schedule.projectFinish)
    #expect(compilation.findings.count == 1 && compilation.findings[0].contains("idle-way"), "\(compilation.findings)")
    #expect(schedule.plan[compilation.activity("a")].way == 1)
  }

  /// The same holds without levelling only for what people can do; there may be too little of anything.
  @Test(arguments: [true, false])
  func peopleWithTheSkillAreChosen(levels: Bool) throws {
    let compilation = compile(
      """
      project p { start 2026-03-02 }
      person ana
      person ben { skills welding }
      task weld { way 1d with ana ; way 4d with ana, ben ; needs welding }
      """, scheduling: SchedulingOptions(levels: levels))
    #expect(try #require(compilation.schedule).plan[compilation.activity("weld")].way == 1)
  }

  /// Material that arrives later is waited for only if that is quicker than a way without it.
  @Test(arguments: [(3, 0, "2026-03-02 08:00..2026-03-06 17:00"), (1, 1, "2026-03-03 08:00..2026-03-04 17:00")])
  func materialOnOrder(lead: Int, way: Int, dates: String) throws {
    let compilation = compile(
      """
      project p { start 2026-03-02 }
      material fuel { quantity 0 ; lead-time \(lead)d }
      task a { way \(lead == 3 ? 5 : 4)d ; way 2d consuming 1 of fuel }
      """)
    #expect(try #require(compilation.schedule).plan[compilation.activity("a")].way == way)
    #expect(compilation.dates("a") == dates)
  }
}
