@testable import PlanSchedule
@testable import PlanSearch
@testable import PlanSolver
import PlanTesting
import PlanText
import Testing

/// A problem and its solution are enough to decode it again, and a sampled problem is solved without its plan.
@Suite struct SolutionTests {
  /// Moved late work has no place of its own in a sequence: every other schedule is its sequence, decoded.
  @Test(arguments: Seeds.batches(1..<41)) func solutionsAreReproduced(_ seeds: Range<Int>) throws {
    var reproduced = 0
    for seed in seeds {
      for levelling in levellings(seed) where !levelling.problem.network.limits.contains(where: \.isLate) {
        let solution = levelling.solution
        var side = levelling.problem.decoderSide(of: solution)
        #expect(side.starts == solution.starts && side.chosen == solution.chosen && side.causes == solution.causes, "\(seed)")
        decode(solution.sequence, &side)
        let again = Solution(levelling.problem, side, sequence: solution.sequence)
        #expect(differences(again, solution) == [], "seed \(seed)")
        reproduced += 1
      }
    }
    #expect(reproduced > seeds.count / 2)
  }

  /// The work of every node changes; nothing is built from the plan again.
  @Test(arguments: Seeds.batches(1..<41)) func sampledProblemsAreSolved(_ seeds: Range<Int>) throws {
    var (solved, hasFloat) = (0, false)
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      for levelling in levellings(seed) {
        let problem = levelling.problem
        let work = problem.network.nodes.map { Int32(clamping: Int($0.length) * Int.random(in: 50...200, using: &random) / 100) }
        let sampled = problem.with(work: work)
        var decoder = sampled.decoder()
        guard decoder.place(levelling.solution.sequence).isEmpty else { continue }
        let solution = Solution(sampled, decoder.forward, sequence: levelling.solution.sequence)
        let live = FinishedOrder(sampled, decoder.forward, sequence: solution.sequence, .levelled)
        let restored = FinishedOrder(sampled, solution, .levelled)
        let (one, other) = (LatePass(live), LatePass(restored))
        for node in live.nodes {
          #expect(one.latest[node].start == other.latest[node].start && one.free[node].start == other.free[node].start, "seed \(seed)")
          if one.latest[node].start > Int(live.starts[node]) { hasFloat = true }
        }
        let (push, pushed) = (PushDecode(live), PushDecode(restored))
        #expect(push.isFaithful == pushed.isFaithful, "seed \(seed)")
        #expect(live.nodes.allSatisfy { push.start($0) == pushed.start($0) && push.finish($0) == pushed.finish($0) }, "seed \(seed)")
        solved += 1
      }
    }
    #expect(solved > seeds.count && hasFloat)
  }

  /// Whoever keeps only dates does not keep the problem that they solve.
  @Test(arguments: [true, false]) func datesDoNotKeepTheProblem(_ levels: Bool) throws {
    func solve() throws -> (analysis: ScheduleAnalysis, problem: WeakLevelling) {
      let text = "project p { start 2026-01-05 }\nperson ana\ntask a { effort 2d ; assign ana }"
      let analysis = try #require(compile(text, scheduling: SchedulingOptions(levels: levels)).analysis)
      return (analysis, WeakLevelling(levelling: analysis.levelling))
    }
    func dates() throws -> (schedule: Schedule, problem: WeakLevelling) {
      let (analysis, problem) = try solve()
      #expect(problem.levelling != nil)
      return (analysis.schedule, problem)
    }
    let (schedule, problem) = try dates()
    #expect(problem.levelling == nil)
    #expect(schedule.finish(0) - schedule.start(0) == 24 * 60 + 9 * 60)
  }

  private func levellings(_ seed: Int) -> [Levelling] {
    var small = SmallPlan(seed: UInt64(seed))
    var float = FloatPlan(seed: UInt64(seed))
    return [RandomPlan(seed: UInt64(seed)).text, small.text(), float.text()].compactMap {
      compile($0, scheduling: SchedulingOptions(schedules: 20)).analysis?.levelling
    }
  }

  private func decode(_ sequence: [NodeID], _ side: inout DecoderSide) {
    side.reset()
    for node in sequence where !side.place(node) { side.forget(node) }
  }

  private func differences(_ one: Solution, _ other: Solution) -> [String] {
    var result: [String] = []
    for node in one.starts.ids(Numbered.Node.self) {
      if one.starts[node] != other.starts[node] || one.finishes[node] != other.finishes[node] { result.append("dates of \(node)") }
      if one.chosen[node] != other.chosen[node] { result.append("mode of \(node)") }
      if one.causes[node] != other.causes[node] || one.since[node] != other.since[node] { result.append("cause of \(node)") }
      if !one.pieces.isEmpty, "\(one.pieces[node])" != "\(other.pieces[node])" { result.append("pieces of \(node)") }
    }
    return result
  }
}

/// Whether a problem and its solution are still in use.
private struct WeakLevelling { weak var levelling: Levelling? }
