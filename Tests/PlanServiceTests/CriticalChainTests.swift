@testable import PlanSchedule
@testable import PlanSearch
@testable import PlanSolver
import PlanTesting
import Testing
import PlanText


/// Every unfinished plan has work without float that drives the last finish, from the project's start, the status date
/// or a fixed date on.
@Suite struct CriticalChainTests {
  @Test(arguments: Seeds.batches(1..<601)) func smallPlansHaveACriticalChain(_ seeds: Range<Int>) throws {
    for seed in seeds {
      var plan = FloatPlan(seed: UInt64(seed))
      let chain = try check(plan.text(), "seed \(seed)")
      #expect(chain != .held, "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.batches(1..<101)) func plansThatUseEverythingHaveACriticalChain(_ seeds: Range<Int>) throws {
    for seed in seeds { try check(RandomPlan(seed: UInt64(seed)).text, "random plan \(seed)") }
  }

  @Test(arguments: Seeds.batches(1..<401)) func plansAsPeopleWriteThemHaveACriticalChain(_ seeds: Range<Int>) throws {
    for seed in seeds {
      var plan = SmallPlan(seed: UInt64(seed))
      try check(plan.text(), "small plan \(seed)")
    }
  }

  private enum Chain {
    case whole
    /// Up to work that begins later and ends at the same time when what is before it moves: hours that people have left
    /// under a limit, or beside other work, hold the rest of the chain.
    case held
    case none
  }

  @discardableResult
  private func check(_ text: String, _ label: String) throws -> Chain {
    let result = compile(text, scheduling: SchedulingOptions(schedules: 20))
    guard let analysis = result.analysis, let floats = analysis.floats else { return .none }
    let schedule = analysis.schedule
    let open = schedule.plan.activityIDs.filter { schedule.tree.isOpen($0) && !schedule.isSummary($0) }
    for index in schedule.plan.activityIDs where schedule.hasDates(index) {
      #expect(analysis.lateStart(index) >= schedule.start(index) && analysis.lateFinish(index) >= schedule.finish(index), "\(label)\n\(text)")
      #expect(analysis.freeFloat(index) >= 0 && analysis.freeFloat(index) <= analysis.totalFloat(index), "\(label)\n\(text)")
      let isLeaf = !schedule.isSummary(index) && schedule.tree.isOpen(index)
      if isLeaf { #expect(analysis.isCritical(index) == (analysis.totalFloat(index) == 0), "\(label)\n\(text)") }
    }
    guard let last = open.first(where: { schedule.finish($0) == schedule.projectFinish }) else { return .none }
    let isLastCritical = analysis.isCritical(last)
    #expect(isLastCritical, "\(label): the last is not critical\n\(text)")
    var current = last
    var seen: Set<ActivityID> = [last]
    // What drives a critical activity without slack is critical itself; else a date, or hours, hold it. An event that
    // may move within hours of rest leaves what it follows as much.
    while floats.pass.latest[schedule.restNode(current)].start == Int(floats.schedule.starts[schedule.restNode(current)]),
      let arc = floats.drivingArc(to: schedule.restNode(current)),
      let source = schedule.activity(ofNode: arc.source)
    {
      guard schedule.tree.isOpen(source), !schedule.isSummary(source), seen.insert(source).inserted else { break }
      let isSourceCritical = analysis.isCritical(source)
      if !isSourceCritical, floats.schedule.needsDecoding {
        let name = "\(label): behind '\(schedule.plan.path(schedule.plan.activities[source].id))'"
        var push = PushDecode(floats.schedule)
        guard push.isFaithful else { return .none }
        let moved = schedule.restNode(source)
        let hasRoom = push.decode(delaying: moved, to: floats.pass.latest[moved].start)
        #expect(hasRoom, "\(name)")
        let absorbs = [source] + seen.sorted()
        #expect(
          absorbs.map(schedule.restNode).contains { node in
            push.start(node) > Int(floats.schedule.starts[node]) && push.finish(node) == Int(floats.schedule.finishes[node])
          }, "\(name) nothing ends at the same time\n\(text)")
        return .held
      }
      #expect(isSourceCritical, "\(label): '\(schedule.plan.path(schedule.plan.activities[source].id))' is not critical\n\(text)")
      current = source
    }
    return .whole
  }
}
