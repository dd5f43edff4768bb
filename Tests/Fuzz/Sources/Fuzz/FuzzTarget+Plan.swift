import PlanAnalysis
import PlanFormats
import PlanModel
import PlanSchedule
import PlanService
import PlanTesting
import PlanText
import PlanViews

extension FuzzTarget {
  static let plan = FuzzTarget(
    name: "plan", summary: "plans with their includes, imports and scenarios, through all stages to all formats",
    seeds: { try Seeds.plans().map(\.bytes) }
  ) { start, count in
    let files = FileSet(bytes(start, count))
    let compilation = files.compile()
    Drawing.draw(compilation.diagnostics, compilation.plan.sources)
    Drawing.draw(compilation)
    if let name = compilation.plan.scenarioNames.first { Drawing.draw(files.compile(scenario: name)) }
    return 0
  }

  static let schedule = FuzzTarget(
    name: "schedule", summary: "schedules of plans without errors, judged by the verifier",
    seeds: { try Seeds.plans().map(\.bytes) + (0..<400 as Range<UInt64>).map { Array(RandomPlan(seed: $0).text.utf8) } }
  ) { start, count in
    let files = FileSet(bytes(start, count))
    for schedules in [0, 20] {
      let compilation = files.compile(SchedulingOptions(schedules: schedules))
      guard compilation.isSound, let schedule = compilation.schedule else { return 0 }
      // The verifier looks at every day.
      let finishes = compilation.plan.activityIDs.filter { schedule.hasDates($0) }.map { schedule.finish($0) }
      guard let last = finishes.max(), last < Self.lastMinute else { return 0 }
      let broken = schedule.violations()
      require(broken.isEmpty, "the schedule breaks the plan: [\(broken.first.map { "\($0.kind)" } ?? "")] \(broken.first?.sentence ?? "")")
    }
    return 0
  }

  /// The schedules that are judged end before this.
  private static let lastMinute = Int(Day(year: 2036, month: 1, day: 1)?.number ?? 0) * 1440
}

/// The files of one input: the plan, and behind lines such as `#& parts/more.plan` those that it includes or imports.
struct FileSet {
  private var root: [UInt8] = []
  private var loader = MemoryLoader()

  init(_ bytes: [UInt8]) {
    var path: String?
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "#& ".utf8) {
        path = String(decoding: line.dropFirst(3), as: UTF8.self)
      } else if let path {
        loader.files[path, default: []] += line + [0x0A]
      } else {
        root += line + [0x0A]
      }
    }
    loader.files["fuzz.plan"] = root
  }

  func compile(_ scheduling: SchedulingOptions = SchedulingOptions(schedules: 20), scenario: String? = nil) -> Compilation {
    Compilation(path: "fuzz.plan", bytes: root, loader: loader, scenario: scenario, scheduling: scheduling)
  }
}
