import PlanModel
import PlanText

/// A command of the tool: its arguments, and what it does.
struct Command: Sendable {
  let name: String
  /// One line for the list of commands.
  let summary: String
  /// `FILE…`: what follows the options.
  let operands: String
  /// What a user wants to know before running it: a few sentences and examples. Composed only for help.
  let details: @Sendable () -> String
  let options: [Option]
  /// Returns the exit status: 0 clean or written, 1 an error or a denied warning, 2 usage or input/output.
  let run: @Sendable (_ call: Call) throws(Failure) -> Int32

  init(
    name: String, summary: String, operands: String, details: @autoclosure @escaping @Sendable () -> String,
    options: [Option], run: @escaping @Sendable (_ call: Call) throws(Failure) -> Int32
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.details = details
    self.options = options
    self.run = run
  }

  static let all: [Command] = [.lint, .compile, .explain, .new, .import]
}

/// An option of a command.
struct Option: Sendable {
  /// With its dashes: `--color`.
  let name: String
  /// `WHEN`; nil if it takes no value.
  let value: String?
  let summary: String
  /// The numbers that the value may be, if it is one.
  let numbers: ClosedRange<Int>

  init(name: String, value: String?, summary: String, numbers: ClosedRange<Int> = 0...0) {
    (self.name, self.value, self.summary, self.numbers) = (name, value, summary, numbers)
  }

  /// The number in digits; nil for anything else, and for other numbers than these.
  func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), numbers.contains(number) else { return nil }
    return number
  }

  static let diagnostics = Option(
    name: "--diagnostics", value: "FORMAT", summary: "format of findings, on standard error: full, concise, json or jsonl (full)")
  static let color = Option(name: "--color", value: "WHEN", summary: "auto, always or never (auto)")
  static let width = Option(
    name: "--width", value: "N", summary: "output width in columns, at least \(TerminalStyle.leastWidth) (the terminal's, else 80)",
    numbers: TerminalStyle.leastWidth...10_000)
  static let deny = Option(name: "--deny", value: "warnings", summary: "exit with status 1 on warnings too")
  static let maximum = Option(
    name: "--max-diagnostics", value: "N", summary: "show at most N findings, errors first (50); json and jsonl have all",
    numbers: 0...10_000_000)
  static let allowOutside = Option(
    name: "--allow-outside", value: nil,
    summary: "also read files outside the plan's repository, or outside its folder if it is in none")
  static let stdinName = Option(
    name: "--stdin-filename", value: "PATH", summary: "treat standard input as the file at PATH")

  static let statusDate = Option(
    name: "--status-date", value: "DATE", summary: "the day up to which progress counts, such as 2026-06-30 (the project's)")
  static let noLevel = Option(
    name: "--no-level", value: nil,
    summary: "show the network alone, without other work, meetings, routines, capacity, stock and limits")
  static let schedules = Option(
    name: "--schedules", value: "N", summary: "how many schedules levelling may try; 0 tries a single sequence of work",
    numbers: 0...1_000_000_000)

  static let scenario = Option(
    name: "--scenario", value: "NAME", summary: "the plan with the changes of one of its scenarios")

  /// The option of every command that computes dates.
  static let verify = Option(
    name: "--verify", value: nil, summary: "have an independent verifier check the finished schedule")
  static let scheduling: [Option] = [scenario, statusDate, noLevel, schedules, verify]

  /// Options of every command: how findings are reported.
  static let reporting: [Option] = [diagnostics, color, width]

  /// Options of every command that reads a plan.
  static let reading: [Option] = reporting + [maximum, deny, allowOutside, stdinName]
}
