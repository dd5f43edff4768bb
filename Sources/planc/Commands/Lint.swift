import PlanModel
import PlanService
import PlanText

extension Command {
  static let planned = Option(
    name: "--planned", value: nil, summary: "list all values that are recorded but not yet computed")

  static let lint = Command(
    name: "lint", summary: "check plans and report everything that is wrong", operands: "FILE…|FOLDER…",
    details: """
      Silent if all is well, except for one line if a plan uses values that are recorded but not yet computed.
      Another line says what could not be checked because of errors. A file without a project is checked as part of
      the plan that includes it, which planc looks for in the same folder and those above. For a folder, every plan
      in it and below is checked, except in hidden folders and files that git ignores. '-' reads standard input. The
      exit status is 1 if there is an error or, with --deny warnings, a warning.

      Examples:
        planc lint plan.plan
        planc lint .
        planc lint --diagnostics concise plans/*.plan
        planc lint - --stdin-filename plan.plan < plan.plan
      """,
    options: Option.scheduling + Option.reading + [planned]
  ) { (call) throws(Failure) in
    guard !call.operands.isEmpty else {
      throw .usage("planc lint needs a file", help: ["for example: planc lint plan.plan"])
    }
    let reading = try PlanReading(call, for: .findings)
    var parts: [PlanPart] = []
    var orphans: [String] = []
    for path in call.operands {
      guard FileSystem.isFolder(path) else {
        parts += reading.parts(of: path)
        continue
      }
      let folder = try PlanFolder(path, reading)
      parts += folder.parts
      orphans += folder.orphans
    }
    var sources = SourceMap()
    var findings: [Diagnostic] = []
    for part in parts {
      try reading.refuseMissingScenario(part.compilation)
      let verdict = try reading.verdict(part.compilation)
      // Usually there is one file; several share one position space, so that one report contains them all.
      guard parts.count == 1 || sources.reserveRoom(for: part.compilation.plan.sources) else {
        findings.append(
          Diagnostic(
            .tooLarge, "'\(part.root)' and the plans before it are too large together", at: .file(part.root),
            help: ["check it in a separate call"]))
        continue
      }
      let shift = parts.count == 1 ? 0 : sources.append(part.compilation.plan.sources)
      if parts.count == 1 { sources = part.compilation.plan.sources }
      findings += part.compilation.diagnostics.filter(part.shows).map { shift == 0 ? $0 : $0.shifted(by: shift) }
      if let verdict { findings.append(verdict) }
    }
    let uses = RecordedUses(parts)
    return try reading.show(findings, sources) { () throws(Failure) in
      if call.has(planned) {
        _ = try Terminal.standardOutput.print(uses.listing)
      } else if reading.format == .full {
        for path in orphans {
          Terminal.standardError.note("'\(path)' is not part of any plan and was not checked")
        }
        for part in parts {
          guard let unchecked = part.compilation.unchecked else { continue }
          Terminal.standardError.note("\(parts.count == 1 ? "" : "\(part.root): ")\(unchecked)")
        }
        if let summary = uses.summary(call.operands) { Terminal.standardError.write(summary + "\n") }
      }
      return reading.status(findings)
    }
  }
}
