import PlanSearch
import PlanSolver
import PlanTesting
import Testing

struct LevellingBoundsTests {
  @Test(arguments: 0..<4) func noneExceedsTheOptimum(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var exact = 0
    for _ in 0..<60 {
      let problem = GridProblem.random(&random, activities: 1...6, resources: 1...3)
      let optimum = problem.leastLength()
      let bounds = LowerBounds(problem)
      #expect(bounds.criticalPath() <= optimum)
      #expect(bounds.energy() <= optimum)
      #expect(bounds.preemptiveOneMachine() <= optimum)
      #expect(bounds.energetic(from: 0) <= optimum)
      let best = LowerBounds.best(of: problem)
      #expect(best <= optimum && best >= bounds.criticalPath())
      exact += best == optimum ? 1 : 0
    }
    // Bounds of nothing would be sound too.
    #expect(exact > 40)
  }

  @Test func eachBoundOnItsOwn() {
    let chain = GridProblem(durations: [2, 3, 4], requirements: [], capacities: [], successors: [[1], [2], []])
    #expect(LowerBounds(chain).criticalPath() == 9)
    // Five pieces of two units each on a capacity of four, after a head of 1 and before a tail of 2.
    let spread = GridProblem(
      durations: [1, 2, 2, 2, 2, 2, 2], requirements: [0, 2, 2, 2, 2, 2, 0], capacities: [4],
      successors: [[1, 2, 3, 4, 5], [6], [6], [6], [6], [6], []])
    #expect(LowerBounds(spread).energy() == 8)
    #expect(LowerBounds(spread).criticalPath() == 5)
    // Three units each of five: no two fit, though their work would.
    let pairs = GridProblem(
      durations: [2, 2, 2, 1], requirements: [3, 3, 3, 0], capacities: [5], successors: [[3], [3], [3], []])
    #expect(LowerBounds(pairs).energy() == 5)
    #expect(LowerBounds(pairs).preemptiveOneMachine() == 7)
  }

  /// Two long activities must overlap the middle, whichever way they are shifted, and leave no room for the short one.
  @Test func energeticSeesCompulsoryParts() {
    let problem = GridProblem(
      durations: [4, 4, 2, 2, 2], requirements: [1, 1, 2, 0, 0], capacities: [2],
      successors: [[], [], [4], [2], []])
    let bounds = LowerBounds(problem)
    #expect(max(bounds.criticalPath(), bounds.energy()) == 6)
    #expect(problem.leastLength() == 8)
    #expect(bounds.energetic(from: 6) == 8)
  }
}
