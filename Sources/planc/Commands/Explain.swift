import PlanLint
import PlanModel
import PlanService
import PlanText

extension Command {
  static let explain = Command(
    name: "explain", summary: "explain why an activity is scheduled when it is, or what a finding means",
    operands: "[CODE | FILE ID]",
    details: """
      ID is the name of an activity, with or without the names of the phases around it, or its number in the table,
      such as 1.2. Shows its dates, who does it, why it starts when it does, what led to that, and what waits for it.
      Findings about the rest of the plan are shown only if nothing can be compiled because of them; dates that they
      cannot change are then shown as provisional. The exit status is 1 if there is an error anywhere in the plan or,
      with --deny warnings, a warning. CODE is the number or the name shown with a finding. Without CODE, lists every
      code.

      Examples:
        planc explain plan.plan build.schema
        planc explain plan.plan schema --status-date 2026-06-30
        planc explain P0203
        planc explain unknown-name
      """,
    options: Option.scheduling + Option.reading
  ) { (call) throws(Failure) in
    switch call.operands.count {
    case 0: return try Terminal.standardOutput.print(codes)
    case 1: return try Terminal.standardOutput.print(meaning(of: call.operands[0]))
    case 2 where Catalogue.find(call.operands[0]) == nil: return try explain(call.operands[1], in: call.operands[0], call)
    default:
      throw .usage(
        "planc explain takes one code, or a file and the name of one activity",
        help: ["for example: planc explain plan.plan build.schema"])
    }
  }

  // MARK: Activities

  private static func explain(_ name: String, in path: String, _ call: Call) throws(Failure) -> Int32 {
    let reading = try PlanReading(call)
    if !FileSystem.exists(path), path != "-", FileSystem.exists(name) {
      throw .usage("'\(path)' is not a file, but '\(name)' is", help: ["the file comes first: planc explain \(name) \(path)"])
    }
    // A fragment is explained as part of its plan.
    let compilation = try reading.plan(of: path)
    try reading.refuseMissingScenario(compilation)
    try reading.verify(compilation)
    let activity = try self.activity(name, in: compilation, path, reading)
    let style = Terminal.standardOutput.style(color: call.value(.color), width: try call.number(.width))
    var explanation = Explanation(compilation, activity)
    let text = explanation?.text(width: style.width) ?? UndatedActivity(compilation, activity).text(width: style.width)
    let printed = try Terminal.standardOutput.print(text)
    guard compilation.facts.dated != nil else {
      let hindrances = compilation.hindrances
      reading.show(hindrances.isEmpty ? compilation.diagnostics : hindrances, compilation.plan.sources)
      return max(printed, reading.status(compilation.diagnostics), 1)
    }
    let status = max(printed, reading.status(compilation.diagnostics))
    if !reading.format.isForMachines { mention(compilation, path, reading) }
    return status
  }

  /// The activity a name refers to. A plan that is not fully understood may hide it; its findings are no answer then
  /// either, so the failure says where to look.
  private static func activity(
    _ name: String, in compilation: Compilation, _ path: String, _ reading: PlanReading
  ) throws(Failure) -> ActivityID {
    switch ActivityName(name, in: compilation.facts.undated) {
    case .found(let activity): return activity
    case .ambiguous(let paths):
      throw .usage(
        "'\(name)' could be any of \(paths.count) activities",
        help: ["say which: \(paths.prefix(8).joined(separator: ", "))"])
    case .dropped(let activity, let base):
      throw .usage(
        "scenario '\(reading.scenario ?? "")' drops '\(activity)'",
        help: [
          "planc explain \(path) \(activity)\(base.map { " --scenario \($0)" } ?? "") shows its dates "
            + (base.map { "in scenario '\($0)'" } ?? "in the plan itself"),
        ])
    case .elsewhere(let activity, let scenario):
      throw .usage(
        "'\(activity)' is only part of scenario '\(scenario)'",
        help: ["planc explain \(path) \(activity) --scenario \(scenario) shows its dates"])
    case .other(let kind):
      throw .usage("'\(name)' is \(kind.withArticle); planc explain only explains activities")
    case .unknown(let nearest):
      if let unread = compilation.diagnostics.first(where: { $0.code == .cannotRead }), compilation.trees.isEmpty {
        throw Failure(.cannotRead, unread.message, help: unread.help, file: path)
      }
      let hides = !compilation.hindrances.isEmpty
      let what = ActivityName.isNumber(name) ? "with the number \(name)" : "'\(name)'"
      throw .usage(
        "the plan has no activity \(what)" + Suggestion.question(nearest),
        help: [
          hides
            ? "errors in the plan may hide it; planc lint \(path)\(reading.repeated) shows them"
            : "planc compile \(path)\(reading.repeated) --columns wbs,id,title lists them all"
        ])
    }
  }

  /// One line about the plan's findings, which were not asked for.
  private static func mention(_ compilation: Compilation, _ path: String, _ reading: PlanReading) {
    let count = compilation.diagnostics.count { $0.severity > .info }
    guard count > 0 else { return }
    // For a part of a plan, lint shows only what is in that part.
    let root = path == "-" ? path : compilation.plan.sources.files.first?.path ?? path
    Terminal.standardError.write(
      "The plan has \("finding".counted(count)); planc lint \(visible(root))\(visible(reading.repeated)) shows \(count == 1 ? "it" : "them").\n")
  }

  // MARK: Findings

  private static var codes: Output {
    var output = Output()
    for code in Catalogue.all {
      output.write("\(code.number)  \(code.name.padded(toDisplayWidth: 22))  \(code.summary)\n")
    }
    return output
  }

  private static func meaning(of text: String) throws(Failure) -> Output {
    guard let code = Catalogue.find(text) else {
      if text.hasSuffix(".plan") {
        throw .usage(
          "planc explain \(text) needs the name of an activity",
          help: ["for example: planc explain \(text) build.schema"])
      }
      let nearest = Suggestion.nearest(to: text, in: Catalogue.all.map(\.name) + Catalogue.all.map(\.number))
      throw .usage(
        "no finding named '\(text)'" + Suggestion.question(nearest),
        help: ["planc explain lists all findings", "to explain an activity: planc explain FILE \(text)"])
    }
    var output = Output()
    output.write("\(code.severity.rawValue)[\(code.number)]: \(code.name)\n\n\(code.summary)\n")
    for line in code.why.wrapped(toDisplayWidth: 78) { output.write("\(line)\n") }
    for (title, example) in [("Wrong", code.bad), ("Right", code.good)] where !example.isEmpty {
      output.write("\n\(title):\n")
      for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
        output.write(line.count > 100 ? "  \(line.prefix(60)) …\n" : "  \(line)\n")
      }
    }
    return output
  }
}
