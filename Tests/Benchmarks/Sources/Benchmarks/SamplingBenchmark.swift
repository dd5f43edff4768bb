import PlanModel
import PlanSchedule
import PlanSolver
import PlanText

/// A plan whose lengths are sampled many times, as a simulation does: the problem stays and only lengths change,
/// against making the problem anew for every sample.
enum SamplingBenchmark {
  static func run(activities: Int, samples: Int, rounds: Int) -> [Row] {
    let plan = Checker.check(path: "sample.plan", bytes: Array(text(activities).utf8), loader: NoFiles()).plan
    guard case .success(let analysis) = ScheduleAnalysis.solving(plan, options: SchedulingOptions(schedules: 1)),
      let problem = analysis.levelling?.problem
    else { fatalError("the sample has no dates") }
    var random = SplitMix(state: 13)
    let lengths = (0..<samples).map { _ in
      problem.network.nodes.map { Int32(Int($0.length) * (50 + random.below(101)) / 100) }
    }
    compare(problem, lengths[0])
    let networks = lengths.map { network(problem.network, $0) }
    let passes = ratio(rounds: rounds) {
      for network in networks { keep(NetworkSchedule(network, problem.topology)) }
    } to: {
      for network in networks { keep(try? NetworkSchedule.solving(network).get()) }
    }
    let sequence = problem.topology.order
    let decoding = ratio(rounds: rounds) {
      var decoder = problem.decoder()
      for sample in lengths {
        decoder.setWork(sample)
        keep(decoder.place(sequence))
      }
    } to: {
      for sample in lengths {
        var decoder = problem.with(work: sample).decoder()
        keep(decoder.place(sequence))
      }
    }
    return [
      Row(work: "\(samples) samples of a network", value: passes, unit: "× anew", limit: 1),
      Row(work: "\(samples) samples decoded", value: decoding, unit: "× anew", limit: 1),
    ]
  }

  /// Tasks of some days, each after one of the twenty before it, done by fifteen people.
  private static func text(_ activities: Int) -> String {
    var random = SplitMix(state: 17)
    var text = "project sample { start 2026-03-02 }\n"
    for person in 0..<15 { text += "person p\(person)\n" }
    for task in 0..<activities {
      let after = task > 0 ? " ; after t\(task - 1 - random.below(min(20, task)))" : ""
      text += "task t\(task) { effort \(4 + random.below(40))h ; assign p\(random.below(15))\(after) }\n"
    }
    return text
  }

  /// The same network with other lengths, in minutes by node.
  private static func network(_ known: Network, _ lengths: [Int32]) -> Network {
    var result = Network(calendars: known.calendars, projectStart: known.projectStart)
    for (node, length) in zip(known.nodes, lengths) {
      result.add(node.kind, length: Int(length), calendar: node.calendar)
    }
    for link in known.links { result.add(link) }
    return result
  }

  /// Both ways lead to the same dates.
  private static func compare(_ problem: LevellingProblem, _ lengths: [Int32]) {
    var kept = problem.decoder()
    kept.setWork(lengths)
    var anew = problem.with(work: lengths).decoder()
    precondition(kept.place(problem.topology.order).isEmpty && anew.place(problem.topology.order).isEmpty)
    precondition(kept.forward.finishes == anew.forward.finishes, "the sampled dates differ")
  }
}
