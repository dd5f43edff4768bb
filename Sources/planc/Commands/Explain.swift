import PlanLint
import PlanService
import PlanSyntax

extension Command {
  static let explain = Command(
    name: "explain", summary: "tell why an activity stands where it stands, or what a finding means",
    operands: "[CODE | FILE ID]",
    details: """
      ID is the name of an activity, alone or with those of the phases around it: its dates, who does it, why it
      starts when it does, what led to that, and what waits for it.
      CODE is the number or the name that a finding shows. Without CODE, lists every code.

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
    // A part of a plan is explained as part of it.
    guard let compilation = Fragment.compilations(of: path, reading).first?.0 else { return 2 }
    try reading.verify(compilation)
    let status = reading.status(compilation.diagnostics)
    guard status == 0, let schedule = compilation.schedule else {
      reading.show(compilation.diagnostics, compilation.plan.sources)
      return max(status, 1)
    }
    let activity: Int
    switch ActivityName(name, in: compilation.plan) {
    case .found(let index): activity = index
    case .ambiguous(let paths):
      throw .usage(
        "'\(name)' can mean \(paths.count) activities", help: ["say which: \(paths.prefix(8).joined(separator: ", "))"])
    case .other(let kind):
      throw .usage("'\(name)' is a \(kind); planc explain tells about activities")
    case .unknown(let nearest):
      throw .usage(
        "the plan has no activity '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
        help: ["planc compile \(path) --to json lists every 'id'"])
    }
    var explanation = Explanation(schedule, activity)
    let style = Terminal.standardOutput.style(color: call.value(.color), width: try call.number(.width))
    return try Terminal.standardOutput.print(explanation.text(width: style.width))
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
        "no finding is called '\(text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
        help: ["planc explain lists them all", "to explain an activity: planc explain FILE \(text)"])
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
