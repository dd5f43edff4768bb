// Measures planc against C and prints ratios. Called by run.sh; see README.md.

func option(_ name: String, _ usual: Int) -> Int {
  let arguments = CommandLine.arguments
  guard let place = arguments.firstIndex(of: "--\(name)"), place + 1 < arguments.count else { return usual }
  return Int(arguments[place + 1]) ?? usual
}

func text(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  guard let place = arguments.firstIndex(of: "--\(name)"), place + 1 < arguments.count else { return nil }
  return arguments[place + 1]
}

func measure(_ group: String) {
  let runner = ProcessRunner(own: CommandLine.arguments[0], folder: text("folder") ?? "/tmp")
  let rounds = option("rounds", 15)
  let rows: [Row]
  switch group {
  case "text": rows = TextBenchmark.run(bytes: option("megabytes", 50) * 1_000_000, rounds: rounds)
  case "network": rows = NetworkBenchmark.run(nodes: option("nodes", 1_000_000), rounds: rounds)
  case "big": rows = BigPlanBenchmark.run(runner, activities: option("activities", 1_000_000), rounds: option("rounds", 3))
  case "startup":
    guard let planc = text("planc"), let yardstick = text("yardstick") else { fatalError("--planc, --yardstick?") }
    rows = StartupBenchmark.run(runner, planc: planc, yardstick: yardstick, rounds: option("rounds", 200))
  case "families":
    guard let planc = text("planc") else { fatalError("--planc?") }
    rows = FamiliesBenchmark.run(runner, planc: planc, share: option("share", 1), only: text("only"))
  case "levelling":
    guard let folder = text("psplib") ?? environment("PSPLIB") else {
      complain("levelling: skipped, because neither --psplib nor PSPLIB names the folder of the instances")
      return
    }
    rows = LevellingBenchmark.run(
      library: ProjectLibrary(folder: folder), greatestBudget: option("schedules", 50_000), rounds: rounds)
  case "sampling":
    rows = SamplingBenchmark.run(
      activities: option("activities", 500), samples: option("samples", 1000), rounds: option("rounds", 3))
  default: fatalError("text, network, sampling, big, families, startup or levelling?")
  }
  for row in rows {
    let limit = row.limit.map { fixed($0) } ?? "-"
    print("\(row.work)\t\(fixed(row.value))\t\(row.unit)\t\(limit)")
  }
}

switch CommandLine.arguments.dropFirst().first {
case "stage": BigPlanBenchmark.stage(CommandLine.arguments[2], CommandLine.arguments[3])
case "family":
  guard let family = PlanFamily.all.first(where: { $0.name.contains(CommandLine.arguments[2]) }) else {
    fatalError("no such family")
  }
  write(Array(family.text(option("size", 100)).utf8), to: CommandLine.arguments[3])
case "generate":
  let size = option("activities", 0)
  let plan = size > 0 ? PlanGenerator.plain(activities: size) : PlanGenerator.varied(bytes: option("bytes", 13_000))
  write(plan.text, to: CommandLine.arguments[2])
case let group?: measure(group)
case nil: print("usage: Benchmarks text | network | sampling | big | families | startup | levelling | generate FILE")
}
