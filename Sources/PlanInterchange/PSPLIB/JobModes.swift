import PlanText

/// The ways in which a job can be done: each with a duration and units of the renewable and nonrenewable resources.
struct JobModes {
  struct Mode: Equatable {
    var duration: Int
    var demands: [Int]
    var consumption: [Int]
  }

  /// Without duplicates.
  private var modes: [Mode] = []
  /// The job's number in the file.
  let job: Int
  let span: Span

  init(job: Int, span: Span) {
    self.job = job
    self.span = span
  }

  mutating func add(_ mode: Mode) {
    if !modes.contains(mode) { modes.append(mode) }
  }

  /// As a job with one duration. Its modes may differ only in the resource of which they take one unit: that is all that
  /// an alternative in a plan can say.
  func job(_ successors: [SchedulingInstance.Successor]) throws(ForeignProblem) -> SchedulingInstance.Job {
    let first = modes[0]
    var result = SchedulingInstance.Job(
      number: job, duration: first.duration, demands: first.demands, consumption: first.consumption,
      successors: successors)
    if modes.count == 1 { return result }
    guard modes.allSatisfy({ $0.duration == first.duration }) else {
      let lengths = modes.map(\.duration).ordered()
      throw refusal("takes \(lengths[0]) to \(lengths[lengths.count - 1]) periods, depending on its mode", "one duration")
    }
    guard modes.allSatisfy({ $0.consumption == first.consumption }) else {
      throw refusal("uses up nonrenewable resources depending on its mode", "one amount of each material")
    }
    for mode in modes { result.demands = zip(result.demands, mode.demands).map { min($0, $1) } }
    for mode in modes {
      let more = mode.demands.indices.filter { mode.demands[$0] > result.demands[$0] }
      guard more.count == 1, mode.demands[more[0]] == result.demands[more[0]] + 1, result.demands[more[0]] == 0 else {
        throw refusal(
          "takes different amounts of renewable resources depending on its mode",
          "one unit of one resource or another as an alternative, and otherwise fixed amounts")
      }
      result.oneOf.append(more[0])
    }
    return result
  }

  private func refusal(_ what: String, _ task: String) -> ForeignProblem {
    ForeignProblem(
      "job \(job) \(what)", at: span,
      help: [
        "a task of a plan has \(task)", "choose a mode for each job: leave only its line, and write 1 as the number of modes",
      ])
  }
}
