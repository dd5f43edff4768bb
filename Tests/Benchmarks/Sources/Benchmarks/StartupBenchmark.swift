/// Start-up of planc against a C program that reads the same file and writes a line.
enum StartupBenchmark {
  static func run(_ runner: ProcessRunner, planc: String, yardstick: String, rounds: Int) -> [Row] {
    let path = runner.folder + "/small.plan"
    write(PlanGenerator.varied(bytes: 13_000).text, to: path)
    defer { remove(path) }
    func ratio(_ arguments: [String], _ others: [String]) -> Double {
      var least = (Double.infinity, Double.infinity)
      for _ in 0..<rounds {
        least.1 = min(least.1, runner.run(yardstick, others).seconds)
        least.0 = min(least.0, runner.run(planc, arguments).seconds)
      }
      return least.0 / least.1
    }
    return [
      Row(work: "start-up, --version", value: ratio(["--version"], []), unit: "× C", limit: 1.3),
      Row(work: "start-up, lint of 13 kB", value: ratio(["lint", path], [path]), unit: "× C", limit: nil),
    ]
  }
}
