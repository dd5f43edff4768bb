import PlanInterchange
import PlanModel
import PlanSchedule
import PlanService
import PlanTesting
import PlanText

extension FuzzTarget {
  static let `import` = FuzzTarget(
    name: "import", summary: "files of other tools to plans",
    seeds: { Seeds.instances() }
  ) { start, count in
    // The first byte chooses the extension, for texts that do not tell their format.
    let text = bytes(start, count)
    let ending = Seeds.extensions[Int(text.first ?? 0) % Seeds.extensions.count]
    let imported = PlanImport(path: "fuzz.\(ending)", bytes: Array(text.dropFirst()))
    Drawing.draw(imported.diagnostics, imported.sources)
    guard let plan = imported.plan else {
      require(!imported.diagnostics.isEmpty, "a file that is not imported has a finding")
      return 0
    }
    let compilation = Compilation(
      path: "fuzz.plan", bytes: plan.bytes, loader: MemoryLoader(), scheduling: SchedulingOptions(schedules: 5))
    // Work that would take centuries is the file's, not the importer's.
    let wrong = compilation.report.first { $0.diagnostic.severity == .error && [.syntax, .names].contains($0.stage) }?.diagnostic
    require(wrong == nil, "an imported plan is wrong: \(wrong?.code.name ?? "") \(wrong?.message ?? "")")
    return 0
  }
}
