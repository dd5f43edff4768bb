import Foundation

/// A program that has ended, and what it said.
struct Ended {
  /// The exit status; 128 and more when a signal ended it.
  let status: Int32
  let output: String
  let errors: String

  var errorLines: [Substring] { errors.split(separator: "\n") }
}

struct ChildFailure: Error, CustomStringConvertible {
  let description: String
}

/// Runs a program to its end. Streams go through files, so that no pipe can fill up and nothing can wait forever.
struct ChildProcess {
  var executable: String
  var arguments: [String]
  /// The working folder; nil for the present one.
  var folder: String?
  /// Standard input; nil for none.
  var input: String?
  /// Where standard output goes instead of into `Ended.output`: a device, for example.
  var outputPath: String?
  /// Replaces or adds variables.
  var environment: [String: String] = [:]

  func run(seconds: Double = 120) throws -> Ended {
    let scratch = try ScratchFolder()
    try scratch.write(input ?? "", to: "in")
    let (output, errors) = (outputPath ?? scratch.path("out"), scratch.path("err"))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input == nil ? "/dev/null" : scratch.path("in"), O_RDONLY, 0)
    let creating = outputPath == nil ? O_CREAT | O_TRUNC : 0
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | creating, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = nil
    variables.merge(environment) { _, new in new }
    var words = [executable] + arguments
    // There is no portable way to start a child in another folder, except this one.
    if let folder { words = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + words }
    let program = words[0]
    let pointers = words.map { strdup($0) } + [nil]
    let pairs = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in pointers + pairs { free(pointer) } }

    var child: pid_t = 0
    let failure = posix_spawn(&child, program, &actions, nil, pointers, pairs)
    guard failure == 0 else { throw ChildFailure(description: "cannot start \(executable): error \(failure)") }
    var status: Int32 = 0
    let deadline = Date(timeIntervalSinceNow: seconds)
    while waitpid(child, &status, WNOHANG) == 0 {
      if Date() > deadline {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        throw ChildFailure(description: "\(executable) \(arguments.joined(separator: " ")) did not end in \(seconds) s")
      }
      usleep(1_000)
    }
    let signal = status & 0x7F
    return Ended(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: outputPath == nil ? try scratch.read("out") : "", errors: try scratch.read("err"))
  }
}
