/// The texts of `--help`, generated from the commands.
enum Help {
  static var overview: String {
    var text = """
      planc compiles project plans: text in, schedules and charts out.

      Usage: planc COMMAND [OPTION…] [FILE…]

      Commands:

      """
    let width = Command.all.map(\.name.count).max() ?? 0
    for command in Command.all {
      text += "  \(command.name)\(String(repeating: " ", count: width - command.name.count))  \(command.summary)\n"
    }
    text += """

      planc COMMAND --help shows more. planc --version prints the version.

      Exit status: 0 if clean or written, 1 for an error in a plan (or a warning, with --deny warnings), 2 for wrong
      usage or a file that cannot be read or written.

      """
    return text
  }

  static func text(_ command: Command) -> String {
    var text = "planc \(command.name): \(command.summary).\n\nUsage: planc \(command.name) [OPTION…] \(command.operands)\n\n\(command.details())\n"
    text += "\nOptions:\n"
    let labels = command.options.map { option in option.value.map { "\(option.name) \($0)" } ?? option.name } + ["--help"]
    let width = labels.map(\.count).max() ?? 0
    for (label, option) in zip(labels, command.options) {
      text += "  \(label)\(String(repeating: " ", count: width - label.count))  \(option.summary)\n"
    }
    text += "  --help\(String(repeating: " ", count: width - 6))  show this text\n"
    return text
  }
}
