import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// One plan of many activities from bytes to floats. Each measurement is a process of its own, so that its
/// largest memory is its own as well.
enum BigPlanBenchmark {
  static func run(_ runner: ProcessRunner, activities: Int, rounds: Int) -> [Row] {
    let half = measure(runner, activities / 2, rounds)
    let whole = measure(runner, activities, rounds)
    let name = "\(activities) activities"
    return [
      Row(work: "\(name): parse", value: whole.parse, unit: "s", limit: nil),
      Row(work: "\(name): parse, check", value: whole.check, unit: "s", limit: nil),
      Row(work: "\(name): parse, check, network", value: whole.all, unit: "s", limit: 4),
      Row(work: "\(name): peak memory", value: whole.memory, unit: "MB", limit: 1536),
      Row(work: "\(name): time × half as many", value: whole.all / half.all, unit: "×", limit: 2.3),
      Row(work: "\(name): memory × half as many", value: whole.memory / half.memory, unit: "×", limit: 2.3),
    ]
  }

  private struct Result {
    var parse = Double.infinity
    var check = Double.infinity
    var all = Double.infinity
    var memory = 0.0
  }

  private static func measure(_ runner: ProcessRunner, _ activities: Int, _ rounds: Int) -> Result {
    let path = runner.folder + "/big-\(activities).plan"
    write(PlanGenerator.plain(activities: activities).text, to: path)
    var result = Result()
    for _ in 0..<rounds {
      result.parse = min(result.parse, runner.run(runner.own, ["stage", "parse", path]).processorSeconds)
      result.check = min(result.check, runner.run(runner.own, ["stage", "check", path]).processorSeconds)
      let whole = runner.run(runner.own, ["stage", "network", path])
      result.all = min(result.all, whole.processorSeconds)
      result.memory = max(result.memory, whole.megabytes)
    }
    remove(path)
    return result
  }

  /// What the child process does.
  static func stage(_ stage: String, _ path: String) {
    let bytes = readAll(path)
    guard stage != "parse" else {
      var found: [Diagnostic] = []
      return keep(
        Parser.parse(
          SourceFile(path: path, bytes: bytes, base: 0), vocabulary: Schema.vocabulary, reporting: &found))
    }
    let result = Checker.check(path: path, bytes: bytes, loader: NoFiles())
    precondition(result.diagnostics.isEmpty, "the plan has findings: \(result.diagnostics[0].message)")
    guard stage == "network" else { return keep(result) }
    let network = network(of: result.plan)
    let schedule = NetworkSchedule.solving(network)
    keep(schedule)
    keep(result)
  }

  /// The tasks of the plan and what they wait for.
  private static func network(of plan: Plan) -> Network {
    let week = Array(repeating: MinuteRanges([540..<720, 780..<1080]), count: 5)
    var network = Network(calendars: [WorkCalendar(week: week)], projectStart: 29_541_600)
    network.reserveCapacity(nodes: plan.activities.count, links: plan.activities.count * 2)
    for activity in plan.activities {
      let isTask = plan[activity.id].kind == .task
      network.add(
        isTask ? .work : .milestone, length: activity.effort.map { plan.timeScale.minutes($0.low) } ?? 0)
    }
    for (node, activity) in zip(network.nodeIDs, plan.activities) {
      for dependency in activity.after {
        guard let other = plan.activity(dependency.target.target) else { continue }
        let lag = dependency.lag.map { plan.timeScale.minutes($0.amount) } ?? 0
        network.add(Network.Link(NodeID(other.number), node, lag: dependency.isLead ? -lag : lag))
      }
    }
    return network
  }
}
