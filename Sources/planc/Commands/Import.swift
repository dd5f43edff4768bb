import PlanInterchange
import PlanModel

extension Command {
  static let importedPlan = Option(
    name: "-o", value: "PATH", summary: "write the plan to PATH, which must be a new file (standard output)")

  static let `import` = Command(
    name: "import", summary: "turn a file from another tool into a plan", operands: "FILE",
    details: """
      Reads instances of the resource-constrained project scheduling problem:
      \(ForeignFormat.list). The format is detected from the
      content, else from the extension. '-' reads standard input.

      Jobs become tasks j1, j2 …; jobs of zero length become milestones. Renewable resources become equipment r1, r2 …,
      nonrenewable ones material n1, n2 …, and people w1, w2 … with their skills. The project starts on 2026-01-05 and a
      period is a working day, so a makespan is a number of working days. If the file has errors, nothing is written. An
      existing plan is left alone: somebody may have worked on it.

      A job with several modes becomes a task with a 'way' for each; if they differ only in which resource they take one
      unit of, with that alternative. Modes that take more than there is are left out. Comments in the plan list what
      else was left out: skill levels and costs of MSLIB, salaries of iMOPSE.

      Examples:
        planc import j301_1.sm -o j301_1.plan
        planc import patterson.rcp | planc compile - --to schedule
      """,
    options: [importedPlan, Option.stdinName] + Option.reporting
  ) { (call) throws(Failure) in
    guard call.operands.count == 1, let path = call.operands.first else {
      throw .usage(
        call.operands.isEmpty ? "planc import needs a file" : "planc import takes one file, not \(call.operands.count)",
        help: ["for example: planc import j301_1.sm -o j301_1.plan"])
    }
    let targets = call.all(importedPlan)
    guard targets.count <= 1 else {
      throw .usage("planc import writes one plan, but -o is given \(targets.count) times")
    }
    let target = targets.first.flatMap { $0 == "-" ? nil : $0 }
    try OutputGuard.refuseInput(
      target, OutputGuard.Inputs(paths: path == "-" ? [] : [path], readsStandardInput: path == "-"), extension: "plan")
    if let target {
      try OutputGuard.refuseOutputName(target, option: "-o ")
      try OutputGuard.refuseFolder(target)
    }
    let reading = try PlanReading(call)
    let name = path == "-" ? call.value(.stdinName) ?? "<stdin>" : path
    let bytes: [UInt8]
    switch path == "-" ? FileReading.all(of: 0, limit: FileReading.limit) : DiskLoader().read(path) {
    case .success(let read): bytes = read
    case .failure(let failure): throw Failure(.cannotRead, "cannot read '\(name)': \(failure.reason)", file: name)
    }
    let imported = PlanImport(path: name, bytes: bytes)
    return try reading.show(imported.diagnostics, imported.sources) { () throws(Failure) in
      guard let plan = imported.plan else { return 1 }
      guard let target else { return try Terminal.standardOutput.print(plan) }
      try write(plan.bytes, to: target)
      return 0
    }
  }

  /// Writes a plan, unless its file has another one.
  private static func write(_ plan: [UInt8], to path: String) throws(Failure) {
    if let status = FileSystem.status(of: path), status.isRegular, !DiskWriter.holds(path, plan, status) {
      throw Failure(
        .cannotWrite, "'\(path)' already exists", help: ["choose another name, or remove the file: planc import never overwrites a plan"],
        file: path)
    }
    try DiskWriter.replace(path, with: plan)
  }
}
