import PlanModel
import PlanService
import PlanSyntax

extension Command {
  static let planned = Option(
    name: "--planned", value: nil, summary: "list where the plan uses what is recorded but not yet computed")

  static let lint = Command(
    name: "lint", summary: "check plans and report everything that is wrong", operands: "FILE…",
    details: """
      Silent when all is well. A file without a project is checked as part of the plan that includes it, which is
      looked for in its own and the folders above. '-' reads standard input.

      Examples:
        planc lint plan.plan
        planc lint --diagnostics concise plans/*.plan
        planc lint - --stdin-filename plan.plan < plan.plan
      """,
    options: Option.scheduling + Option.reading + [planned]
  ) { (call) throws(Failure) in
    guard !call.operands.isEmpty else {
      throw .usage("planc lint needs a file", help: ["for example: planc lint plan.plan"])
    }
    let reading = try PlanReading(call)
    var sources = SourceMap()
    var findings: [Diagnostic] = []
    var listing = Output()
    for path in call.operands {
      for (compilation, shown) in Fragment.compilations(of: path, reading) {
        try reading.verify(compilation)
        // One file is the usual case; several share one line of positions, so that one report holds them all.
        let isOnly = call.operands.count == 1 && sources.files.isEmpty
        let shift = isOnly ? 0 : sources.append(compilation.plan.sources)
        if isOnly { sources = compilation.plan.sources }
        findings += compilation.diagnostics.filter(shown).map { shift == 0 ? $0 : $0.shifted(by: shift) }
        if call.has(planned) { list(compilation, to: &listing) }
      }
    }
    reading.show(findings, sources)
    if listing.count > 0 { _ = try Terminal.standardOutput.print(listing) }
    return reading.status(findings)
  }

  private static func list(_ compilation: Compilation, to output: inout Output) {
    let uses = PlannedUse.all(in: compilation)
    var locator = Locator(compilation.plan.sources)
    for use in uses {
      guard let place = locator.locate(use.span) else { continue }
      output.write(
        "\(place.path):\(place.line):\(place.column): '\(use.keyword)' is recorded, not yet computed\n")
    }
    output.write(
      "\(compilation.plan.sources.files.first?.path ?? ""): \(uses.count) value\(uses.count == 1 ? "" : "s") recorded, not yet computed\n")
  }
}
