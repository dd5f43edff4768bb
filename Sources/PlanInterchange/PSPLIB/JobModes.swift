import PlanText

/// The modes in which a job can be done.
struct JobModes {
  /// Without duplicates.
  private(set) var modes: [SchedulingInstance.Mode] = []
  /// The job's number in the file.
  let job: Int
  let span: Span

  init(job: Int, span: Span) {
    self.job = job
    self.span = span
  }

  mutating func add(_ mode: SchedulingInstance.Mode) {
    if !modes.contains(mode) { modes.append(mode) }
  }

  /// Leaves out modes that take more of a resource than there is. False if all do; then they stay.
  mutating func leaveOutImpossible(_ capacities: [Int], _ stocks: [Int]) -> Bool {
    let possible = modes.filter { mode in
      zip(mode.demands, capacities).allSatisfy { $0 <= $1 } && zip(mode.consumption, stocks).allSatisfy { $0 <= $1 }
    }
    if !possible.isEmpty { modes = possible }
    return !possible.isEmpty
  }

  /// As a job of an instance. Modes that differ only in the resource of which they take one unit become an alternative;
  /// others become ways.
  func job(_ successors: [SchedulingInstance.Successor]) throws(ForeignProblem) -> SchedulingInstance.Job {
    // What takes neither time nor material is better than any other mode.
    let free = modes.first { $0.duration == 0 && $0.consumption.allSatisfy { $0 == 0 } }
    let first = free ?? modes[0]
    var result = SchedulingInstance.Job(
      number: job, duration: first.duration, demands: first.demands, consumption: first.consumption,
      successors: successors)
    if modes.count == 1 || free != nil { return result }
    if let alternatives {
      for mode in modes { result.demands = zip(result.demands, mode.demands).map { min($0, $1) } }
      result.oneOf = alternatives
      return result
    }
    guard modes.allSatisfy({ $0.duration > 0 }) else {
      throw ForeignProblem(
        "job \(job) takes no time in one of its modes, but uses up nonrenewable resources in it", at: span,
        help: [
          "a way to do a task of a plan takes some time",
          "choose another mode for the job: leave out the line of this one, and write one less as the number of modes",
        ])
    }
    result.ways = modes
    return result
  }

  /// The resources of one of which each mode takes one unit, if the modes differ in nothing else.
  private var alternatives: [Int]? {
    let first = modes[0]
    guard modes.allSatisfy({ $0.duration == first.duration && $0.consumption == first.consumption }) else { return nil }
    var least = first.demands
    for mode in modes { least = zip(least, mode.demands).map { min($0, $1) } }
    var result: [Int] = []
    for mode in modes {
      let more = mode.demands.indices.filter { mode.demands[$0] > least[$0] }
      guard more.count == 1, mode.demands[more[0]] == least[more[0]] + 1, least[more[0]] == 0 else { return nil }
      result.append(more[0])
    }
    return result
  }
}
