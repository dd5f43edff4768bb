import PlanInterchange
import PlanModel

extension Command {
  static let importedPlan = Option(
    name: "-o", value: "PATH", summary: "write the plan to PATH, replacing it as a whole (standard output)")

  static let `import` = Command(
    name: "import", summary: "turn a file from another tool into a plan", operands: "FILE",
    details: """
      Reads \(ForeignFormat.list): instances of the
      resource-constrained project scheduling problem. The format is detected from the content, else from the
      extension. '-' reads standard input.

      Jobs become tasks j1, j2 …, and resources become equipment r1, r2 …; jobs of zero length become milestones. The
      project starts on 2026-01-05 and a period is a working day, so a makespan is a number of working days. If the
      file has errors, nothing is written.

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
    let reading = try PlanReading(call)
    let name = path == "-" ? call.value(.stdinName) ?? "<stdin>" : path
    let bytes: [UInt8]
    switch path == "-" ? DiskLoader.readAll(0, expecting: 0) : DiskLoader().read(path) {
    case .success(let read): bytes = read
    case .failure(let failure): throw Failure(.cannotRead, "cannot read '\(name)': \(failure.reason)", file: name)
    }
    let imported = PlanImport(path: name, bytes: bytes)
    return try reading.show(imported.diagnostics, imported.sources) { () throws(Failure) in
      guard let plan = imported.plan else { return 1 }
      guard let target else { return try Terminal.standardOutput.print(plan) }
      try DiskWriter.replace(target, with: plan.bytes)
      return 0
    }
  }
}
