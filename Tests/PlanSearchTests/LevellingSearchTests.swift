import PlanSearch
import PlanSolver
import PlanTesting
import Testing

/// Counts what is decoded, and what is wrong with it.
private final class Watch: @unchecked Sendable {
  var schedules = 0
  var disorders = 0
}

/// A decoder that looks at every sequence before it hands it on. The search is sequential, so one count will do.
private struct WatchingDecoder<Decoder: SamplingDecoder>: SamplingDecoder {
  var decoder: Decoder
  let watch = Watch()
  var structure: SequenceStructure { decoder.structure }
  var hasParallelScheme: Bool { decoder.hasParallelScheme }

  mutating func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    watch.schedules += 1
    if !isInOrder(sequence, direction) { watch.disorders += 1 }
    return decoder.decode(sequence, direction, into: finishes)
  }

  mutating func sample(
    using generator: inout SearchGenerator, into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    watch.schedules += 1
    return decoder.sample(using: &generator, into: finishes)
  }

  mutating func decodeInParallel(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    watch.schedules += 1
    if !isInOrder(sequence, direction) { watch.disorders += 1 }
    return decoder.decodeInParallel(sequence, direction, into: finishes)
  }

  private func isInOrder(_ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection) -> Bool {
    let order = direction == .forward ? Array(sequence) : sequence.reversed()
    var places = [Int](repeating: -1, count: structure.count)
    for (place, activity) in order.enumerated() { places[Int(activity)] = place }
    if places.contains(-1) || order.count != structure.count { return false }
    for activity in 0..<structure.count {
      for link in structure.successorStarts[activity]..<structure.successorStarts[activity + 1]
      where places[Int(structure.successors[Int(link)])] < places[activity] { return false }
    }
    if structure.classes.isEmpty { return true }
    let classes = order.map { structure.classes[Int($0)] }
    return zip(classes, classes.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

/// Links from start to start, one machine of two places: what follows may finish before what it follows.
private struct StartLinkDecoder: SamplingDecoder {
  let structure: SequenceStructure

  init(lengths: [Int32], successors: [[Int32]]) {
    var starts: [Int32] = [0]
    for row in successors { starts.append(starts[starts.count - 1] + Int32(row.count)) }
    structure = SequenceStructure(
      successorStarts: starts, successors: Array(successors.joined()), lengths: lengths,
      loads: lengths.map { _ in 0.5 }, isOrderedByFinish: false)
  }

  mutating func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    var ready: [Int32] = [0, 0]
    var earliest = [Int32](repeating: 0, count: structure.count)
    var length: Int32 = 0
    for activity in sequence.map(Int.init) {
      let place = ready[0] <= ready[1] ? 0 : 1
      let start = max(ready[place], earliest[activity])
      finishes[activity] = start + structure.lengths[activity]
      ready[place] = finishes[activity]
      length = max(length, finishes[activity])
      if direction == .forward {
        for link in structure.successorStarts[activity]..<structure.successorStarts[activity + 1] {
          let successor = Int(structure.successors[Int(link)])
          earliest[successor] = max(earliest[successor], start)
        }
      }
    }
    return SearchObjective(length: length)
  }
}

struct LevellingSearchTests {
  @Test(arguments: [0, 1, 2, 3, 7, 50, 333, 1500]) func budgetIsHonoured(budget: Int) {
    var random = SeededGenerator(seed: UInt64(budget))
    for _ in 0..<6 {
      let problem = GridProblem.random(&random, activities: 1...40, resources: 2...4)
      let decoder = WatchingDecoder(decoder: GridDecoder(problem))
      let result = PopulationSearch(budget: budget).run(decoder)
      #expect(result.schedules == max(1, budget))
      #expect(decoder.watch.schedules == result.schedules)
      #expect(decoder.watch.disorders == 0)
    }
  }

  @Test func sequencesGiveWhatIsStated() {
    var random = SeededGenerator(seed: 3)
    for count in [2, 9, 30, 80] {
      let problem = GridProblem.random(&random, activities: count...count, resources: 3...3)
      let result = GridSearch.run(problem, budget: 400)
      var decoder = GridDecoder(problem)
      #expect(decoder.decoded(result.best.sequence, .forward).1 == result.best.objective)
      #expect(decoder.decoded(result.canonical.sequence, .forward).1 == result.canonical.objective)
      #expect(result.best.objective <= result.canonical.objective)
    }
  }

  @Test func reachesTheOptimumOfSmallProblems() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<40 {
      let problem = GridProblem.random(&random, activities: 1...6, resources: 1...3)
      #expect(GridSearch.run(problem, budget: 300).best.objective.length == problem.leastLength())
    }
  }

  @Test func improvesOnTheFirstSequence() {
    var random = SeededGenerator(seed: 21)
    var gained = 0
    for _ in 0..<10 {
      let problem = GridProblem.random(&random, activities: 60...60, resources: 4...4)
      let result = GridSearch.run(problem, budget: 1000)
      gained += result.best.objective < result.canonical.objective ? 1 : 0
    }
    #expect(gained >= 5)
  }

  @Test func sameBytesTwice() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<5 {
      let problem = GridProblem.random(&random, activities: 30...60, resources: 3...5)
      #expect(GridSearch.run(problem, budget: 700) == GridSearch.run(problem, budget: 700))
    }
  }

  /// Of the schedules of a larger budget, the first are those of a smaller one.
  @Test(arguments: 0..<4 as Range<UInt64>) func largerBudgetsAreNeverWorse(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      let problem = GridProblem.random(&random, activities: 20...80, resources: 2...4, classed: random.once(in: 3))
      var last: SearchResult?
      let budgets = [0, 2, 3, 10, 59, 60, 61, 100, 249, 300, 700, 1_000, 1_001, 1_800, 2_500]
      for budget in (budgets + [budgets[Int.random(in: 5..<budgets.count, using: &random)] + 1]).sorted() {
        let result = GridSearch.run(problem, budget: budget)
        if let last, budget >= last.schedules { #expect(result.best.objective <= last.best.objective, "\(budget)") }
        last = result
      }
    }
  }

  /// Thousands of activities that may all begin at once take time in proportion to their number.
  @Test func manyEligibleActivitiesAreSampled() {
    for classed in [false, true] {
      let problem = GridProblem(
        durations: (0..<4_000).map { Int32($0 % 5 + 1) }, requirements: (0..<4_000).map { Int32($0 % 3) }, capacities: [4],
        successors: Array(repeating: [], count: 4_000), classes: classed ? (0..<4_000).map { UInt8($0 * 3 / 4_000) } : [])
      let decoder = WatchingDecoder(decoder: GridDecoder(problem))
      let result = PopulationSearch(budget: 80).run(decoder)
      #expect(result.schedules == 80 && decoder.watch.disorders == 0)
      #expect(Int(result.best.objective.length) >= Int(LowerBounds(problem).energy()))
    }
  }

  @Test func lowerBoundEndsTheSearch() {
    let problem = GridProblem(durations: [3, 4], requirements: [1, 1], capacities: [2], successors: [[], []])
    #expect(GridSearch.run(problem, budget: 5000, lowerBound: 4).schedules == 1)
    #expect(GridSearch.run(problem, budget: 50, lowerBound: 3).schedules == 50)
  }

  /// Latest finishes are 9, 9, 5, 9: the third comes first, then by number.
  @Test func firstSequenceGoesByLatestFinishThenNumber() {
    let problem = GridProblem(
      durations: [2, 4, 5, 4], requirements: [], capacities: [], successors: [[], [], [3], []])
    let result = GridSearch.run(problem, budget: 0)
    #expect(result.canonical.sequence == [2, 0, 1, 3])
    #expect(result.best == result.canonical && result.schedules == 1)
  }

  @Test func classesAreRespected() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<20 {
      let problem = GridProblem.random(&random, activities: 3...40, resources: 1...4, classed: true)
      let decoder = WatchingDecoder(decoder: GridDecoder(problem))
      let result = PopulationSearch(budget: 400).run(decoder)
      #expect(result.schedules == 400 && decoder.watch.disorders == 0)
    }
  }

  @Test func whatFollowsMayFinishFirst() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<20 {
      let problem = GridProblem.random(&random, activities: 3...30)
      let decoder = WatchingDecoder(
        decoder: StartLinkDecoder(
          lengths: problem.durations, successors: (0..<problem.count).map { Array(problem.successors(of: $0)) }))
      _ = PopulationSearch(budget: 400).run(decoder)
      #expect(decoder.watch.disorders == 0)
    }
  }

  @Test func nothingToDo() {
    let empty = GridProblem(durations: [], requirements: [], capacities: [], successors: [])
    #expect(GridSearch.run(empty, budget: 100).schedules == 0)
    let milestones = GridProblem(durations: [0, 0], requirements: [], capacities: [], successors: [[1], []])
    #expect(GridSearch.run(milestones, budget: 100).best.objective.length == 0)
  }
}
