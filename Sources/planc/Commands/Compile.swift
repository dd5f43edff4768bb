import PlanModel
import PlanFormats
import PlanText
import PlanViews

extension Command {
  static let format = Option(
    name: "--to", value: "FORMAT", summary: "output format, one of those above (that of the file, else schedule)")
  static let output = Option(
    name: "-o", value: "PATH", summary: "write to PATH; without --to, its extension sets the format; may be repeated")
  static let columns = Option(
    name: "--columns", value: "COLUMN,…",
    summary: "columns of a table of activities, in order")
  static let show = Option(name: "--show", value: "VIEW,…", summary: "views of the plan to show")

  static let drag = Option(
    name: "--drag", value: nil,
    summary: "show how much earlier the project would end if an activity took no time")

  static let layout = Option(
    name: "--json", value: "LAYOUT", summary: "layout of JSON: lines, or compact for one line without spaces (lines)")

  static let compile = Command(
    name: "compile", summary: "turn a plan into a schedule, JSON, a table or a diagram", operands: "FILE",
    details: """
      A file without a project is compiled as the plan that includes it, which planc looks for in the
      same folder and those above. Without -o, the result goes to standard output. If an error leaves
      the plan without dates (an unknown name, a dependency cycle, a file that cannot be read), nothing
      is written; an error in a scenario leaves only that scenario without dates. Bad news is not an
      error: a late plan says so in every output, causes a warning, and exits with status 0. The exit
      status is 1 if there is an error or, with --deny warnings, a warning. Files are replaced as a
      whole, and only if their content changes. A file that the plan is read from is never
      overwritten, and nothing is ever written to a file named '.plan'.

      Formats:
      \(formats)

      Views:
      \(views)

      Columns of the table: \(ScheduleColumn.allCases.map(\.rawValue).joined(separator: ", ")).
      Without --columns, the table shows as many as fit, and csv all but drag.

      A csv file holds one view. Its lengths are in hours, its dates are ISO 8601, and its titles are
      those of the plan, also one that a spreadsheet would take for a formula: let it import the
      file as text if you do not trust the plan.

      Examples:
        planc compile plan.plan --to schedule
        planc compile plan.plan -o plan.json -o network.dot
        planc compile plan.plan --to json --json compact | jq .project
        planc compile plan.plan --to schedule --status-date 2026-06-30
        planc compile plan.plan --to schedule --scenario hire-one-more
        planc compile plan.plan --to schedule --columns wbs,who,start,finish,deadline
        planc compile plan.plan -o status.md --show milestones,critical-path,workload
        planc compile plan.plan --to dot --show wbs | dot -Tsvg -o wbs.svg
      """,
    options: [format, output, show, columns, drag, layout] + Option.scheduling + Option.reading
  ) { (call) throws(Failure) in
    let reading = try PlanReading(call)
    let jobs = try Job.all(call)
    if call.operands.isEmpty, let only = jobs.first, jobs.count == 1, case .fixed(let write) = only.format.content {
      var bytes = Output()
      write(&bytes)
      try only.refuseOverwriting(OutputGuard.Inputs(paths: [], readsStandardInput: false))
      return try only.write(bytes)
    }
    guard call.operands.count == 1, let path = call.operands.first else {
      throw .usage(
        call.operands.isEmpty
          ? "planc compile needs a file" : "planc compile takes one file, which includes the others",
        help: ["for example: planc compile plan.plan --to schedule"])
    }
    for job in jobs { try job.refuseOverwriting(OutputGuard.Inputs(paths: [path], readsStandardInput: path == "-")) }
    let compilation = try reading.plan(of: path)
    try reading.refuseMissingScenario(compilation)
    let inputs = OutputGuard.Inputs(paths: compilation.inputPaths, readsStandardInput: path == "-")
    for job in jobs { try job.refuseOverwriting(inputs) }
    return try reading.show(compilation.diagnostics, compilation.plan.sources) { () throws(Failure) in
      let status = reading.status(compilation.diagnostics)
      guard let facts = compilation.facts.dated else {
        reading.noteNothingWritten(compilation)
        return max(status, 1)
      }
      try reading.verify(compilation)
      var locator = Locator(compilation.plan.sources)
      let findings = DiagnosticReport(compilation.diagnostics, &locator).shown
      // Everything is generated before anything is written.
      var results: [(Job, Output)] = []
      for job in jobs {
        var bytes = Output()
        let input = FormatInput(
          facts, request: ViewRequest(columns: job.columns, showsDrag: call.has(drag)), layout: job.layout, style: try job.style(call),
          diagnostics: findings, brokenScenarios: compilation.brokenScenarios, version: Version.number)
        job.format.write(job.views, of: input, into: &bytes)
        results.append((job, bytes))
      }
      var worst = status
      for (job, bytes) in results { worst = max(worst, try job.write(bytes)) }
      return worst
    }
  }

  private static var formats: String {
    let width = Format.all.map(\.name.count).max() ?? 0
    return Format.all.map { format in
      var text = "  \(format.name.padded(toDisplayWidth: width))  \(format.summary)"
      let views = format.views().map(\.name)
      if !views.isEmpty {
        text += "\n  \(String(repeating: " ", count: width))  --show \(views.joined(separator: ", "))"
      }
      return text
    }.joined(separator: "\n")
  }

  private static var views: String {
    let width = View.all.map(\.name.count).max() ?? 0
    return View.all.map { "  \($0.name.padded(toDisplayWidth: width))  \($0.summary)" }.joined(separator: "\n")
  }
}

/// One output of a compilation.
private struct Job {
  let format: Format
  let views: [View]
  /// The columns chosen for tables.
  let columns: [ScheduleColumn]?
  let layout: JSONWriter.Layout
  /// Nil means standard output.
  let path: String?

  static func all(_ call: Call) throws(Failure) -> [Job] {
    let paths = call.all(Command.output)
    var named: Format?
    if let name = call.value(Command.format) { named = try format(named: name) }
    try OutputGuard.refuseRepeated(paths)
    for path in paths where path != "-" { try OutputGuard.refuseFolder(path) }
    let request = try call.list(Command.show, of: "view", View.all.map(\.name)) ?? []
    let columns = try columns(call)
    let layout: JSONWriter.Layout = try call.choice(Command.layout, ["lines", "compact"]) == "compact" ? .inline : .lines
    var jobs: [Job] = []
    for path in paths.isEmpty ? [nil] : paths.map(Swift.Optional.some) {
      let format: Format = if let named { named } else { try format(for: path) }
      switch format.views(named: request) {
      case .success(let views):
        jobs.append(Job(format: format, views: views, columns: columns, layout: layout, path: path == "-" ? nil : path))
      case .failure(let refusal): throw .usage(refusal.message, help: refusal.help)
      }
    }
    if columns != nil { try refuseColumns(jobs) }
    if call.has(Command.drag) { try refuseDrag(jobs) }
    if call.has(Command.layout), !jobs.contains(where: \.format.hasLayout) {
      throw .usage("--json only applies to JSON, and \(jobs[0].format.name) is not", help: ["use \(formats(\.hasLayout)) to get JSON"])
    }
    return jobs
  }

  /// Refuses `--columns` if nothing that is asked for has columns to choose.
  private static func refuseColumns(_ jobs: [Job]) throws(Failure) {
    let jobsWithTables = jobs.filter(\.format.hasColumns)
    if jobsWithTables.isEmpty {
      throw .usage(
        "--columns only applies to tables, and \(jobs[0].format.name) has none",
        help: ["use \(formats(\.hasColumns)) to get a table"])
    }
    try refuse(Command.columns, jobsWithTables.flatMap(\.views))
  }

  /// Refuses `--drag` if nothing that is asked for shows it.
  private static func refuseDrag(_ jobs: [Job]) throws(Failure) {
    let jobsWithDrag = jobs.filter(\.format.showsDrag)
    if jobsWithDrag.isEmpty {
      throw .usage(
        "\(jobs[0].format.name) does not show drag", help: ["use --drag with \(formats(\.showsDrag))"])
    }
    if jobsWithDrag.contains(where: \.views.isEmpty) { return }
    try refuse(Command.drag, jobsWithDrag.flatMap(\.views))
  }

  /// `--to schedule or --to json`
  private static func formats(_ belongs: (Format) -> Bool) -> String {
    Format.all.filter(belongs).map { "--to \($0.name)" }.listed(.or)
  }

  /// Refuses an option of tables of activities if none of the views is one.
  private static func refuse(_ option: Option, _ views: [View]) throws(Failure) {
    guard !views.contains(where: \.hasColumns), let view = views.first else { return }
    throw .usage(
      "\(option.name) only applies to tables of activities, and '\(view.name)' is not one",
      help: ["tables of activities are \(View.all.filter(\.hasColumns).map(\.name).listed(.and))"])
  }

  /// In the requested order; nil if none are requested.
  private static func columns(_ call: Call) throws(Failure) -> [ScheduleColumn]? {
    let names = ScheduleColumn.allCases.map(\.rawValue)
    guard let request = try call.list(Command.columns, of: "column", names) else { return nil }
    var result: [ScheduleColumn] = []
    for name in request {
      if let column = ScheduleColumn(rawValue: name) {
        result.append(column)
        continue
      }
      if ScheduleColumn.wordsForMoney.contains(name) {
        throw .usage(
          "the table has no column '\(name)'",
          help: ["'cost' is what an activity costs, and --show costs compares costs with budgets", "columns are \(names.joined(separator: ", "))"])
      }
      let nearest = Suggestion.nearest(to: name, in: names)
      throw .usage(
        "the table has no column '\(name)'" + Suggestion.question(nearest),
        help: ["columns are \(names.joined(separator: ", "))"])
    }
    return result
  }

  private static func format(named name: String) throws(Failure) -> Format {
    if let format = Format.named(name) { return format }
    let names = Format.all.map(\.name)
    let nearest = Suggestion.nearest(to: name, in: names)
    throw .usage(
      "unknown output format '\(name)'" + Suggestion.question(nearest),
      help: ["formats are \(names.joined(separator: ", "))"])
  }

  private static func format(for path: String?) throws(Failure) -> Format {
    guard let path, path != "-" else { return try format(named: "schedule") }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let ending = file.contains(".") ? file.split(separator: ".").last.map(String.init) ?? "" : ""
    if let format = Format.forExtension(ending) { return format }
    throw .usage(
      ending.isEmpty ? "'\(path)' has no extension to tell the format" : "no output format writes '.\(ending)' files",
      help: [
        "choose the format with --to, or use one of: "
          + Format.all.flatMap(\.extensions).map { "." + $0 }.joined(separator: ", ")
      ])
  }

  /// Files are written without colours; standard output depends on the terminal.
  func style(_ call: Call) throws(Failure) -> TerminalStyle {
    let width = try call.number(.width)
    guard path == nil else { return TerminalStyle(colour: .none, drawing: .unicode, width: width ?? 100) }
    return Terminal.standardOutput.style(color: call.value(.color), width: width)
  }

  /// Checks, before anything is generated, that no source file would be overwritten.
  func refuseOverwriting(_ inputs: OutputGuard.Inputs) throws(Failure) {
    let ending = format.extensions.first ?? "json"
    try OutputGuard.refuseInput(path, inputs, extension: ending)
    if let path { try OutputGuard.refusePlanName(path, format: format.name, extension: ending) }
  }

  func write(_ bytes: Output) throws(Failure) -> Int32 {
    guard let path else { return try Terminal.standardOutput.print(bytes) }
    try DiskWriter.replace(path, with: bytes.bytes)
    return 0
  }
}
