import PlanSchedule
import PlanSearch
import PlanSolver
import Yardsticks

/// Average deviations on PSPLIB by schedules generated, and the decoder beside the same in C.
enum LevellingBenchmark {
  /// Per cent: j30 above the optimum, the others above the critical path. Published: the best and the worst of five
  /// methods (see README.md).
  private static let expected: [(set: String, budget: Int, limit: Double, published: String)] = [
    ("j30", 1_000, 0.15, "0.06-0.27"), ("j30", 5_000, 0.05, "0.02-0.06"), ("j30", 50_000, 0.02, "0.01-0.02"),
    ("j60", 1_000, 11.2, "11.05-11.72"), ("j60", 5_000, 10.85, "10.72-11.10"), ("j60", 50_000, 10.6, "10.54-10.73"),
    ("j120", 1_000, 33.3, "33.32-35.87"), ("j120", 5_000, 31.8, "32.12-33.03"),
    ("j120", 50_000, 30.5, "30.56-31.44"),
  ]

  /// - Parameter greatestBudget: lines with more schedules are left out.
  static func run(library: ProjectLibrary, greatestBudget: Int, rounds: Int) -> [Row] {
    var rows: [Row] = []
    for set in ["j30", "j60", "j120"] {
      let instances = library.instances(set)
      var schedules = 0
      var time = 0.0
      for line in expected where line.set == set && line.budget <= greatestBudget {
        var deviation = 0.0
        for instance in instances {
          let bound = LowerBounds.best(of: instance.problem)
          var result: SearchResult?
          time += seconds { result = GridSearch.run(instance.problem, budget: line.budget, lowerBound: bound) }
          guard let result else { fatalError() }
          schedules += result.schedules
          precondition(result.schedules <= line.budget, "more schedules than allowed")
          let length = validated(result, instance.problem)
          precondition(length >= max(Int(bound), set == "j30" ? instance.bestKnown : 0), "better than possible")
          let base = set == "j30" ? instance.bestKnown : Int(LowerBounds(instance.problem).criticalPath())
          deviation += 100 * (Double(length) / Double(base) - 1) / Double(instances.count)
        }
        let label = "\(set), \(line.budget) schedules (\(line.published))"
        rows.append(Row(work: label, value: deviation, unit: "%", limit: line.limit))
      }
      if time > 0 {
        let speed = Double(schedules) / time / 1000
        rows.append(Row(work: "\(set), thousand schedules a second", value: speed, unit: "k/s", limit: nil))
      }
      if set == "j120" { rows.append(decoding(instances, rounds: rounds)) }
    }
    return rows
  }

  /// The length of the best schedule, after links and capacities were checked minute by minute.
  private static func validated(_ result: SearchResult, _ problem: GridProblem) -> Int {
    var decoder = GridDecoder(problem)
    var finishes = [Int32](repeating: 0, count: problem.count)
    let objective = result.best.sequence.withUnsafeBufferPointer { sequence in
      finishes.withUnsafeMutableBufferPointer { decoder.decode(sequence, .forward, into: $0) }
    }
    let length = Int(finishes.max() ?? 0)
    precondition(objective == result.best.objective && Int(objective.length) == length, "another length")
    var use = [Int](repeating: 0, count: problem.resources * length)
    for activity in 0..<problem.count {
      let start = Int(finishes[activity] - problem.durations[activity])
      precondition(start >= 0, "before the beginning")
      for successor in problem.successors(of: activity).map(Int.init) {
        precondition(finishes[activity] <= finishes[successor] - problem.durations[successor], "a link is broken")
      }
      for time in start..<Int(finishes[activity]) {
        for resource in 0..<problem.resources {
          use[time * problem.resources + resource] += problem.requirement(activity, resource)
          precondition(
            use[time * problem.resources + resource] <= Int(problem.capacities[resource]), "a capacity is exceeded")
        }
      }
    }
    return length
  }

  /// One pass over the first sequences of all instances, here and in C.
  private static func decoding(_ instances: [ProjectLibrary.Instance], rounds: Int) -> Row {
    let sequences = instances.map { GridSearch.run($0.problem, budget: 0).canonical.sequence }
    var decoders = instances.map { GridDecoder($0.problem) }
    let grids = instances.map { Grid($0.problem) }
    var ours = [Int32](repeating: 0, count: 200)
    var theirs = ours
    var earliest = ours
    var capacity = [UInt64](repeating: 0, count: 4096)
    let value = ratio(rounds: rounds) {
      for index in decoders.indices {
        ours.withUnsafeMutableBufferPointer { finishes in
          sequences[index].withUnsafeBufferPointer {
            for _ in 0..<5 { _ = decoders[index].decode($0, .forward, into: finishes) }
          }
        }
      }
    } to: {
      for index in grids.indices {
        grids[index].withYardstick { grid in
          for _ in 0..<5 { _ = yard_serial(grid, sequences[index], &earliest, &capacity, &theirs) }
        }
      }
    }
    precondition(ours == theirs, "the decoders disagree")
    return Row(work: "decoding j120", value: value, unit: "× C", limit: 1.3)
  }
}

/// A problem as the yardstick wants it.
private struct Grid {
  let problem: GridProblem
  private let full: UInt64
  private let needs: [UInt64]

  init(_ problem: GridProblem) {
    self.problem = problem
    full = (0..<problem.resources).reduce(0x8000_8000_8000_8000) {
      $0 | UInt64(problem.capacities[$1]) << UInt64(16 * $1)
    }
    needs = (0..<problem.count).map { activity in
      (0..<problem.resources).reduce(0) { $0 | UInt64(problem.requirement(activity, $1)) << UInt64(16 * $1) }
    }
  }

  func withYardstick(_ body: (UnsafePointer<yard_grid>) -> Void) {
    needs.withUnsafeBufferPointer { needs in
      problem.durations.withUnsafeBufferPointer { durations in
        problem.successorStarts.withUnsafeBufferPointer { starts in
          problem.successors.withUnsafeBufferPointer { successors in
            var grid = yard_grid(
              count: Int32(problem.count), full: full, needs: needs.baseAddress, durations: durations.baseAddress,
              starts: starts.baseAddress, successors: successors.baseAddress)
            withUnsafePointer(to: &grid) { body($0) }
          }
        }
      }
    }
  }
}
