import PlanSearch
import PlanSolver
import PlanTesting
import Testing

struct LevellingGridTests {
  @Test(arguments: 0..<8) func decodesAsTryingEveryUnitOfTime(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let problem = GridProblem.random(&random, activities: 1...14)
      let mirror = problem.mirrored()
      var decoder = GridDecoder(problem)
      for _ in 0..<3 {
        let order = problem.randomOrder(&random)
        let (finishes, objective) = decoder.decoded(order, .forward)
        #expect(finishes == problem.naiveDecode(order))
        #expect(objective == SearchObjective(length: finishes.max() ?? 0))
        let turned = Array(order.reversed())
        #expect(decoder.decoded(turned, .backward).0 == mirror.naiveDecode(turned))
      }
    }
  }

  /// So long that the decoder remembers where it found no room.
  @Test func decodesLongSchedulesAsTryingEveryUnitOfTime() {
    var random = SeededGenerator(seed: 7)
    for resources in [1, 2, 3, 6] {
      for _ in 0..<8 {
        let needs = (0..<3).map { _ in (0..<resources).map { _ in Int32.random(in: 0...2, using: &random) } }
        let count = 60
        let problem = GridProblem(
          durations: (0..<count).map { _ in Int32.random(in: 60...300, using: &random) },
          requirements: (0..<count).flatMap { _ in needs.randomElement(using: &random)! },
          capacities: Array(repeating: 3, count: resources),
          successors: (0..<count).map { $0 % 3 == 0 && $0 + 7 < count ? [Int32($0 + 7)] : [] })
        var decoder = GridDecoder(problem)
        for _ in 0..<2 {
          let order = problem.randomOrder(&random)
          #expect(decoder.decoded(order, .forward).0 == problem.naiveDecode(order))
          let turned = Array(order.reversed())
          #expect(decoder.decoded(turned, .backward).0 == problem.mirrored().naiveDecode(turned))
        }
      }
    }
  }

  /// Longer than the memory that a decoder begins with.
  @Test func growsWithTheSchedule() {
    let problem = GridProblem(
      durations: [3000, 3000, 0, 3000], requirements: [1, 1, 1, 1], capacities: [1], successors: [[], [], [3], []])
    var decoder = GridDecoder(problem)
    #expect(decoder.decoded([1, 0, 2, 3], .forward).0 == [6000, 3000, 0, 9000])
    #expect(decoder.decoded([3, 1, 2, 0], .backward).0 == [9000, 6000, 3000, 3000])
  }

  @Test func greatestCapacity() {
    let problem = GridProblem(
      durations: [2, 2, 2], requirements: [32767, 0, 1, 32767, 32766, 0], capacities: [32767, 32767],
      successors: [[], [], []])
    var decoder = GridDecoder(problem)
    #expect(decoder.decoded([0, 1, 2], .forward).0 == [2, 4, 4])
    #expect(decoder.decoded([1, 2, 0], .forward).0 == [4, 2, 2])
  }

  /// The parallel scheme, with random choices or by a sequence, gives schedules that links and capacities allow, and
  /// the latter the one that starts what fits at each unit of time in the order of the sequence.
  @Test func schedulesOfTheParallelSchemeAreFeasible() {
    var random = SeededGenerator(seed: 5)
    var generator = SearchGenerator(seed: 5)
    for _ in 0..<300 {
      let problem = GridProblem.random(&random, activities: 2...14)
      var decoder = GridDecoder(problem)
      var finishes = [Int32](repeating: -1, count: problem.count)
      let sampled = finishes.withUnsafeMutableBufferPointer { decoder.sample(using: &generator, into: $0) }
      expectFeasible(finishes, sampled, problem)
      let order = problem.randomOrder(&random)
      let forward = decoder.decodedInParallel(order, .forward)
      expectFeasible(forward.0, forward.1, problem)
      #expect(forward.0 == problem.naiveParallelDecode(order))
      let turned = Array(order.reversed())
      let backward = decoder.decodedInParallel(turned, .backward)
      expectFeasible(backward.0, backward.1, problem.mirrored())
      #expect(backward.0 == problem.mirrored().naiveParallelDecode(turned))
    }
  }

  private func expectFeasible(_ finishes: [Int32], _ objective: SearchObjective, _ problem: GridProblem) {
    #expect(objective == SearchObjective(length: finishes.max()!))
    for activity in 0..<problem.count {
      #expect(finishes[activity] >= problem.durations[activity])
      for successor in problem.successors(of: activity).map(Int.init) {
        #expect(finishes[activity] <= finishes[successor] - problem.durations[successor])
      }
    }
    for time in 0..<objective.length {
      for resource in 0..<problem.resources {
        let used = (0..<problem.count).filter { finishes[$0] - problem.durations[$0] <= time && time < finishes[$0] }
          .reduce(0) { $0 + problem.requirement($1, resource) }
        #expect(used <= Int(problem.capacities[resource]))
      }
    }
  }
}
