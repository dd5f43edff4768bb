@testable import PlanSchedule
@testable import PlanSearch
@testable import PlanSolver
import PlanTesting
import Testing
import PlanText


/// What float promises, checked by decoding: delayed by its total float an activity keeps the finish of the project and
/// every commitment that is kept now; delayed by its free float it moves nothing else; and by no more than that.
@Suite struct FloatPromiseTests {
  @Test(arguments: Seeds.batches(1..<1001)) func floatIsWhatThereIsInSmallPlans(_ seeds: Range<Int>) throws {
    try checkEach(seeds, "seed") { seed in
      var plan = FloatPlan(seed: seed)
      return plan.text()
    }
  }

  @Test(arguments: Seeds.batches(1..<201)) func floatIsWhatThereIsInPlansThatUseEverything(_ seeds: Range<Int>) throws {
    try checkEach(seeds, "random plan") { RandomPlan(seed: $0).text }
  }

  @Test(arguments: Seeds.batches(1..<401)) func floatIsWhatThereIsInPlansAsPeopleWriteThem(_ seeds: Range<Int>) throws {
    try checkEach(seeds, "small plan") { seed in
      var plan = SmallPlan(seed: seed)
      return plan.text()
    }
  }

  private func checkEach(_ seeds: Range<Int>, _ kind: String, _ text: (UInt64) -> String) throws {
    var checked = 0
    for seed in seeds { checked += try check(text(UInt64(seed)), "\(kind) \(seed)") }
    #expect(checked > seeds.count)
  }

  /// Elapsed months, as lengths and lags, are as long as they are from where they begin when they are delayed.
  @Test(arguments: Seeds.batches(1..<301)) func floatOfElapsedMonthsIsWhatThereIs(_ seeds: Range<Int>) throws {
    var checked = 0
    for seed in seeds {
      var plan = FloatPlan(seed: UInt64(seed))
      let text = plan.text()
        .replacing(/duration \d+h elapsed/, with: "duration 1mo elapsed")
        .replacing("+ 20h elapsed", with: "+ 1mo elapsed").replacing("2026-03-02 }", with: "2026-01-28 }")
      guard text.contains("1mo") else { continue }
      checked += try check(text + "task frame { duration \(60 + seed % 90)d elapsed }\n", "months \(seed)")
    }
    #expect(checked > seeds.count / 2)
  }

  /// The next place that ends an hour later: where rates differ, parts of a minute are rounded away before that.
  private func later(_ order: FinishedOrder, _ node: NodeID, _ place: LatePass.Place) -> (start: Int, finish: Int)? {
    var next = order.place(node, from: place.start + 1)
    while let known = next, known.finish < place.finish + 60 { next = order.place(node, from: known.start + 1) }
    return next
  }

  /// Returns how many activities were delayed.
  private func check(_ text: String, _ label: String) throws -> Int {
    let result = compile(text, scheduling: SchedulingOptions(schedules: 20))
    guard let analysis = result.analysis, analysis.levelling != nil else { return 0 }
    let schedule = analysis.schedule
    let floats = try #require(analysis.floats)
    let order = floats.schedule
    var push = PushDecode(order)
    guard push.isFaithful else { return 0 }
    var checked = 0
    for node in order.nodes where order.isWork(node) {
      guard let activity = schedule.activity(ofNode: node) else { continue }
      let name = "\(label): '\(schedule.plan.path(schedule.plan.activities[activity].id))'"
      let (total, free) = (floats.pass.latest[node], floats.pass.free[node])
      #expect(push.decode(delaying: node, to: total.start) && push.keepsPromises, "\(name) has less total float\n\(text)")
      #expect(push.start(node) == total.start && push.finish(node) == total.finish, "\(name) is not at its late dates\n\(text)")
      #expect(
        push.decode(delaying: node, to: free.start) && push.keepsPromises && push.movesNothing(but: node),
        "\(name) has less free float\n\(text)")
      // What ends last has none, even where it could begin later and end at the same time.
      if total.finish < order.end, let next = later(order, node, total) {
        #expect(!push.decode(delaying: node, to: next.start) || !push.keepsPromises, "\(name) has more total float\n\(text)")
      }
      if free.start < total.start, let next = order.place(node, from: free.start + 1), let after = later(order, node, free) {
        let isHarmless = [next, after].allSatisfy {
          push.decode(delaying: node, to: $0.start) && push.keepsPromises && push.movesNothing(but: node)
            && push.startsNothingLater(but: node)
        }
        #expect(!isHarmless, "\(name) has more free float\n\(text)")
      }
      checked += 1
    }
    return checked
  }

  /// In plans too large to confirm each float, none is more than there is, and most is shown.
  @Test func whatIsNotConfirmedIsNeverMore() async throws {
    var all = Bounded()
    try await withThrowingTaskGroup(of: Bounded.self) { group in
      for seeds in Seeds.batches(1..<201, atLeast: 200) { group.addTask { try bounded(seeds) } }
      for try await part in group { all.add(part) }
    }
    // What is left when there is no time to try: a bound but for rare tangles of priorities and windows.
    #expect(all.tooMuch.count * 1000 <= all.works, "\(all.tooMuch.count) of \(all.works): \(all.tooMuch.first ?? "")")
    // Minutes by the clock, of all plans together.
    #expect(all.shown * 10 >= all.exact * 8 && all.held * 2 >= all.exact, "\(all.shown) and \(all.held) of \(all.exact)")
  }

  private struct Bounded: Sendable {
    /// Minutes by the clock: what there is, what is shown, and what is left when there is no time to try.
    var (exact, shown, held) = (0, 0, 0)
    var works = 0
    /// Work that has less than is left when there is no time to try.
    var tooMuch: [String] = []

    mutating func add(_ other: Bounded) {
      exact += other.exact
      shown += other.shown
      held += other.held
      works += other.works
      tooMuch += other.tooMuch
    }
  }

  private func bounded(_ seeds: Range<Int>) throws -> Bounded {
    var found = Bounded()
    for seed in seeds {
      var small = FloatPlan(seed: UInt64(seed))
      for text in [small.text(), RandomPlan(seed: UInt64(seed)).text] {
        let result = compile(text, scheduling: SchedulingOptions(schedules: 20))
        guard let analysis = result.analysis, analysis.levelling != nil, let floats = analysis.floats else { continue }
        let schedule = analysis.schedule
        let order = floats.schedule
        var push = PushDecode(order)
        guard order.needsDecoding, push.isFaithful else { continue }
        let bounded = Floats(order, schedule.tree, mostConfirmed: 0)
        let least = LatePass(order, holding: order.isUnsteady)
        for node in order.nodes where order.isWork(node) {
          let name = "seed \(seed): \(schedule.activity(ofNode: node).map { schedule.plan.path(schedule.plan.activities[$0].id) } ?? "")\n\(text)"
          let (start, latest, free) = (Int(order.starts[node]), floats.pass.latest[node].start, floats.pass.free[node].start)
          let (total, alone) = (bounded.pass.latest[node], bounded.pass.free[node])
          #expect(push.decode(delaying: node, to: total.start) && push.keepsPromises, "\(name)")
          #expect(push.decode(delaying: node, to: alone.start) && push.keepsPromises && push.movesNothing(but: node), "\(name)")
          found.works += 1
          if least.latest[node].start > latest || least.free[node].start > free { found.tooMuch.append(name) }
          found.exact += latest - start
          found.shown += bounded.pass.latest[node].start - start
          found.held += least.latest[node].start - start
        }
      }
    }
    return found
  }
}
