import PlanFormats
import PlanModel
import PlanText

/// Finds the command, runs it, and turns failures into findings and a status.
enum CommandLineTool {
  static func run(_ arguments: [String]) -> Int32 {
    guard let first = arguments.first else {
      Terminal.standardError.write(Help.overview)
      return 2
    }
    let rest = Array(arguments.dropFirst())
    do throws(Failure) {
      switch first {
      case "--version", "-V": return try Terminal.standardOutput.print("planc \(Version.number)\n")
      case "--help", "-h", "help":
        let command = Command.all.first { $0.name == rest.first }
        return try Terminal.standardOutput.print(command.map { Help.text($0) } ?? Help.overview)
      default: break
      }
      guard let command = Command.all.first(where: { $0.name == first }) else {
        let nearest = Suggestion.nearest(to: first, in: Command.all.map(\.name))
        throw Failure.usage(
          "planc has no command '\(first)'" + Suggestion.question(nearest),
          help: [first.hasSuffix(".plan") ? "to check a plan: planc lint \(first)" : "planc --help lists all commands"])
      }
      let options = rest.prefix { $0 != "--" }
      if options.contains("--help") || options.contains("-h") {
        return try Terminal.standardOutput.print(Help.text(command))
      }
      return try command.run(Call(command, rest))
    } catch {
      return report(error, rest)
    }
  }

  /// Failures respect the format of findings too, even if the call itself is wrong.
  private static func report(_ failure: Failure, _ arguments: [String]) -> Int32 {
    let format = written(.diagnostics, arguments).flatMap(DiagnosticRenderer.Format.init(rawValue:)) ?? .full
    let style = Terminal.standardError.style(
      color: written(.color, arguments), width: written(.width, arguments).flatMap(Option.width.number))
    Terminal.standardError.write(DiagnosticRenderer(SourceMap(), style: style).render([failure.diagnostic], as: format))
    return 2
  }

  /// The value of an option in a call that may be malformed.
  private static func written(_ option: Option, _ arguments: [String]) -> String? {
    let options = arguments.prefix { $0 != "--" }
    var value: String?
    for (index, argument) in options.enumerated() {
      if argument == option.name, index + 1 < options.count { value = options[index + 1] }
      if argument.hasPrefix(option.name + "=") { value = String(argument.dropFirst(option.name.count + 1)) }
    }
    return value
  }
}
