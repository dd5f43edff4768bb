import PlanSearch
import PlanSolver
import PlanTesting

/// Grid problems and slow, obvious ways to solve them.
extension GridProblem {
  /// - Parameter classed: with two or three priority classes.
  static func random(
    _ random: inout SeededGenerator, activities: ClosedRange<Int>, resources: ClosedRange<Int> = 0...9,
    classed: Bool = false
  ) -> GridProblem {
    let count = Int.random(in: activities, using: &random)
    let capacities = (0..<Int.random(in: resources, using: &random)).map { _ in
      [1, 2, 5, 12, 32767].randomElement(using: &random)!
    }.map(Int32.init)
    // Numbers are shuffled, so that links also lead from great to small ones.
    let order = Array(0..<Int32(count)).shuffled(using: &random)
    var successors = [[Int32]](repeating: [], count: count)
    for later in 1..<max(2, count) where count > 1 {
      for earlier in 0..<later where random.once(in: 1 + count / 2) {
        successors[Int(order[earlier])].append(order[later])
      }
    }
    var requirements: [Int32] = []
    for _ in 0..<count {
      for capacity in capacities {
        requirements.append(random.once(in: 2) ? 0 : Int32.random(in: 0...capacity, using: &random))
      }
    }
    var classes = [UInt8](repeating: 0, count: classed ? count : 0)
    if classed {
      for (place, activity) in order.enumerated() { classes[Int(activity)] = UInt8(3 * place / count) }
    }
    return GridProblem(
      durations: (0..<count).map { _ in Int32.random(in: 0...6, using: &random) }, requirements: requirements,
      capacities: capacities, successors: successors, classes: classes)
  }

  /// What must come before each activity.
  func predecessors() -> [[Int]] {
    var predecessors = [[Int]](repeating: [], count: count)
    for activity in 0..<count {
      for successor in successors(of: activity) { predecessors[Int(successor)].append(activity) }
    }
    return predecessors
  }

  /// The mirrored problem: every link turned round.
  func mirrored() -> GridProblem {
    GridProblem(
      durations: durations, requirements: requirements, capacities: capacities,
      successors: predecessors().map { $0.map(Int32.init) })
  }

  /// A random order in which every activity comes after those that it follows.
  func randomOrder(_ random: inout SeededGenerator) -> [Int32] {
    var waiting = predecessors().map(\.count)
    var order: [Int32] = []
    while let next = (0..<count).filter({ waiting[$0] == 0 }).randomElement(using: &random) {
      order.append(Int32(next))
      waiting[next] = -1
      for successor in successors(of: next) { waiting[Int(successor)] -= 1 }
    }
    return order
  }

  /// Finishes by trying every unit of time.
  func naiveDecode(_ order: [Int32]) -> [Int32] {
    var finishes = [Int32](repeating: 0, count: count)
    var use: [[Int]] = []
    let predecessors = predecessors()
    for activity in order.map(Int.init) {
      var start = predecessors[activity].map { Int(finishes[$0]) }.max() ?? 0
      let duration = Int(durations[activity])
      while use.count < start + duration { use.append(Array(repeating: 0, count: resources)) }
      while !(start..<(start + duration)).allSatisfy({ time in
        (0..<resources).allSatisfy { use[time][$0] + requirement(activity, $0) <= Int(capacities[$0]) }
      }) {
        start += 1
        if use.count < start + duration { use.append(Array(repeating: 0, count: resources)) }
      }
      for time in start..<(start + duration) {
        for resource in 0..<resources { use[time][resource] += requirement(activity, resource) }
      }
      finishes[activity] = Int32(start + duration)
    }
    return finishes
  }

  /// The parallel scheme, tried at every unit of time. What an activity without length releases has its turn after all
  /// that could start before.
  func naiveParallelDecode(_ order: [Int32]) -> [Int32] {
    var finishes = [Int32](repeating: -1, count: count)
    let predecessors = predecessors()
    var time: Int32 = 0
    while finishes.contains(-1) {
      var hasStarted = true
      while hasStarted {
        hasStarted = false
        let eligible = order.map(Int.init).filter { activity in
          finishes[activity] < 0 && predecessors[activity].allSatisfy { finishes[$0] >= 0 && finishes[$0] <= time }
        }
        for activity in eligible {
          let running = (0..<count).filter { finishes[$0] > time }
          let fits = (0..<resources).allSatisfy { resource in
            running.reduce(requirement(activity, resource)) { $0 + requirement($1, resource) } <= Int(capacities[resource])
          }
          guard durations[activity] == 0 || fits else { continue }
          finishes[activity] = time + durations[activity]
          hasStarted = true
        }
      }
      time += 1
    }
    return finishes
  }

  /// The least length over all orders: serial generation reaches an optimum with one of them.
  func leastLength() -> Int32 {
    var best = Int32.max
    var order: [Int32] = []
    var waiting = predecessors().map(\.count)
    func extend() {
      if order.count == count { return best = min(best, naiveDecode(order).max() ?? 0) }
      for activity in 0..<count where waiting[activity] == 0 {
        waiting[activity] = -1
        for successor in successors(of: activity) { waiting[Int(successor)] -= 1 }
        order.append(Int32(activity))
        extend()
        order.removeLast()
        for successor in successors(of: activity) { waiting[Int(successor)] += 1 }
        waiting[activity] = 0
      }
    }
    extend()
    return best
  }
}

extension GridDecoder {
  /// Finishes and objective by the parallel scheme.
  mutating func decodedInParallel(_ order: [Int32], _ direction: SearchDirection) -> ([Int32], SearchObjective) {
    var finishes = [Int32](repeating: 0, count: structure.count)
    let objective = order.withUnsafeBufferPointer { sequence in
      finishes.withUnsafeMutableBufferPointer { decodeInParallel(sequence, direction, into: $0) }
    }
    return (finishes, objective)
  }
}
