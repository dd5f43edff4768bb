/// Time, memory and growth of planc on each family of plans, at three sizes.
enum FamiliesBenchmark {
  /// - Parameters:
  ///   - share: by how much the largest size of each family is divided.
  ///   - only: part of the names of the families to run; nil runs all.
  static func run(_ runner: ProcessRunner, planc: String, share: Int, only: String?) -> [Row] {
    let path = runner.folder + "/family.plan"
    defer { remove(path) }
    return PlanFamily.all.filter { only.map($0.name.contains) ?? true }.flatMap { family in
      let sizes = [100, 10, 1].map { max(1, family.largest / share / $0) }
      let usages = sizes.map { size in
        write(Array(family.text(size).utf8), to: path)
        return runner.run(planc, family.command + [path] + family.operands)
      }
      let (smaller, larger) = (usages[1], usages[2])
      return [
        Row(work: "\(family.name), \(sizes[2]) \(family.unit)", value: larger.processorSeconds, unit: "s", limit: nil),
        Row(work: "  memory", value: larger.megabytes, unit: "MB", limit: 1_500),
        Row(work: "  growth from \(sizes[1])", value: larger.processorSeconds / smaller.processorSeconds, unit: "×", limit: 15),
      ]
    }
  }
}
