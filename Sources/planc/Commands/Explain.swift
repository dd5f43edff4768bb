import PlanLint
import PlanSyntax

extension Command {
  static let explain = Command(
    name: "explain", summary: "tell what a finding means, with examples", operands: "[CODE]",
    details: """
      CODE is the number or the name that a finding shows. Without CODE, lists every code.

      Examples:
        planc explain P0203
        planc explain unknown-name
      """,
    options: Option.reporting
  ) { (call) throws(Failure) in
    guard let text = call.operands.first else {
      var output = Output()
      for code in Catalogue.all {
        output.write("\(code.number)  \(code.name.padded(toDisplayWidth: 22))  \(code.summary)\n")
      }
      return try Terminal.standardOutput.print(output)
    }
    guard call.operands.count == 1 else { throw .usage("planc explain takes one code, not \(call.operands.count)") }
    guard let code = Catalogue.find(text) else {
      let nearest = Suggestion.nearest(to: text, in: Catalogue.all.map(\.name) + Catalogue.all.map(\.number))
      throw .usage(
        "no finding is called '\(text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
        help: ["planc explain lists them all"])
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
    return try Terminal.standardOutput.print(output)
  }
}
