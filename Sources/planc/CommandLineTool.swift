import PlanSyntax

/// Finds the command, runs it, and turns failures into findings and a status.
enum CommandLineTool {
  static func run(_ arguments: [String]) -> Int32 {
    guard let first = arguments.first else {
      Terminal.standardError.write(Help.overview)
      return 2
    }
    switch first {
    case "--version", "-V":
      return Terminal.standardOutput.write("planc \(Version.number)\n")
    case "--help", "-h", "help":
      if arguments.count > 1, let command = Command.all.first(where: { $0.name == arguments[1] }) {
        return Terminal.standardOutput.write(Help.text(command))
      }
      return Terminal.standardOutput.write(Help.overview)
    default: break
    }
    let rest = Array(arguments.dropFirst())
    do throws(Failure) {
      guard let command = Command.all.first(where: { $0.name == first }) else {
        let nearest = Suggestion.nearest(to: first, in: Command.all.map(\.name))
        throw Failure.usage(
          "planc has no command '\(first)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          help: first.hasSuffix(".plan") ? ["to check a plan: planc lint \(first)"] : ["planc --help lists them"])
      }
      if rest.contains("--help") || rest.contains("-h") { return Terminal.standardOutput.write(Help.text(command)) }
      return try command.run(Call(command, rest))
    } catch {
      return report(error, rest)
    }
  }

  /// Failures honour the format of findings too, even when the call itself is wrong.
  private static func report(_ failure: Failure, _ arguments: [String]) -> Int32 {
    var format = DiagnosticRenderer.Format.full
    for (index, argument) in arguments.enumerated() {
      var value: String?
      if argument == "--diagnostics", index + 1 < arguments.count { value = arguments[index + 1] }
      if argument.hasPrefix("--diagnostics=") { value = String(argument.dropFirst("--diagnostics=".count)) }
      if let value, let known = DiagnosticRenderer.Format(rawValue: value) { format = known }
    }
    let renderer = DiagnosticRenderer(SourceMap(), style: Terminal.standardError.style(color: nil, width: nil))
    Terminal.standardError.write(renderer.render([failure.diagnostic], as: format))
    return 2
  }
}
