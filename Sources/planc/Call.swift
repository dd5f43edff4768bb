import PlanModel
import PlanText

/// Why a command cannot do its work. Usage and input/output errors exit with status 2.
struct Failure: Error {
  let diagnostic: Diagnostic

  init(_ code: Code, _ message: String, help: [String] = [], file: String? = nil) {
    diagnostic = Diagnostic(code, message, at: file.map { .file($0) } ?? .commandLine, help: help)
  }

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  static func usage(_ message: String, help: [String] = []) -> Failure { Failure(.usage, message, help: help) }
}

/// One invocation of a command: its options and operands.
struct Call {
  let command: Command
  private(set) var operands: [String] = []
  private var values: [(name: String, value: String)] = []

  init(_ command: Command, _ arguments: [String]) throws(Failure) {
    self.command = command
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        operands += arguments[index...]
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      var name = argument
      var value: String?
      if argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") {
        name = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
      }
      guard let option = command.options.first(where: { $0.name == name }) else {
        let nearest = Suggestion.nearest(to: name, in: command.options.map(\.name))
        throw .usage(
          "planc \(command.name) has no option '\(name)'" + Suggestion.question(nearest),
          help: ["planc \(command.name) --help lists its options"])
      }
      if option.value == nil {
        guard value == nil else { throw .usage("option '\(name)' does not take a value") }
      } else if value == nil {
        guard index < arguments.count else {
          throw .usage("option '\(name)' needs a value", help: ["write \(name) \(option.value ?? "")"])
        }
        value = arguments[index]
        index += 1
      }
      // Other values say for themselves what is wrong with an empty one.
      if option.value == "PATH", value?.isEmpty ?? false { throw .usage("the path after '\(name)' is empty") }
      values.append((name, value ?? ""))
    }
    if operands.contains("") { throw .usage("planc \(command.name) has an empty argument", help: ["it takes \(command.operands)"]) }
    if has(.stdinName), !operands.contains("-") {
      throw .usage(
        "\(Option.stdinName.name) names what is read from standard input, but nothing is",
        help: ["to read standard input, name the file '-'"])
    }
  }

  func has(_ option: Option) -> Bool { values.contains { $0.name == option.name } }
  /// The last value given.
  func value(_ option: Option) -> String? { values.last { $0.name == option.name }?.value }
  func all(_ option: Option) -> [String] { values.filter { $0.name == option.name }.map(\.value) }

  /// A value from a closed set.
  func choice(_ option: Option, _ choices: [String]) throws(Failure) -> String? {
    guard let value = value(option) else { return nil }
    guard choices.contains(value) else {
      let nearest = Suggestion.nearest(to: value, in: choices)
      throw .usage(
        "\(option.name) cannot be '\(value)'" + Suggestion.question(nearest),
        help: ["it can be \(choices.joined(separator: ", "))"])
    }
    return value
  }

  /// The names in a list such as `a,b`, in order; nil if the option is not given. Neither an item that is empty nor one
  /// that is given twice is what somebody meant.
  ///
  /// - Parameters:
  ///   - noun: what the list names: `column`.
  ///   - names: all that it can name.
  func list(_ option: Option, of noun: String, _ names: [String]) throws(Failure) -> [String]? {
    guard has(option) else { return nil }
    let help = ["\(noun)s are \(names.joined(separator: ", "))"]
    var result: [String] = []
    for value in all(option) {
      if value.isEmpty { throw .usage("\(option.name) needs a \(noun)", help: help) }
      for item in value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        if item.isEmpty { throw .usage("there is a comma too many in '\(option.name) \(value)'", help: help) }
        if result.contains(item) { throw .usage("\(option.name) names the \(noun) '\(item)' twice", help: help) }
        result.append(item)
      }
    }
    return result
  }

  func number(_ option: Option) throws(Failure) -> Int? {
    guard let value = value(option) else { return nil }
    guard let number = option.number(value) else {
      throw .usage("\(option.name) needs a number from \(option.numbers.lowerBound) to \(option.numbers.upperBound), not '\(value)'")
    }
    return number
  }

  func date(_ option: Option) throws(Failure) -> Day? {
    guard let value = value(option) else { return nil }
    guard let day = Day(iso: value) else { throw .usage("\(option.name) needs a date such as 2026-06-30, not '\(value)'") }
    return day
  }
}
