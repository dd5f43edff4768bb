#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts programs and measures them from outside.
struct ProcessRunner {
  struct Usage {
    var seconds: Double
    /// Largest resident memory.
    var megabytes: Double
  }

  /// The path of this program.
  let own: String
  /// For files of the moment.
  let folder: String

  /// Runs a program to its end; its output goes nowhere.
  func run(_ program: String, _ arguments: [String]) -> Usage {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var pointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    var status: Int32 = 0
    var usage = rusage()
    let elapsed = seconds {
      guard posix_spawn(&process, program, &actions, nil, pointers, environ) == 0 else {
        fatalError("cannot start \(program)")
      }
      while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    }
    precondition(status & 0x7F == 0, "\(program) crashed")
    #if os(macOS)
      let unit = 1_048_576.0
    #else
      let unit = 1024.0
    #endif
    return Usage(seconds: elapsed, megabytes: Double(usage.ru_maxrss) / unit)
  }
}

/// Start-up of planc against a C program that reads the same file and writes a line.
enum StartupBenchmark {
  static func run(_ runner: ProcessRunner, planc: String, yardstick: String, rounds: Int) -> [Row] {
    let path = runner.folder + "/small.plan"
    write(PlanGenerator.varied(bytes: 13_000).text, to: path)
    defer { remove(path) }
    func ratio(_ arguments: [String], _ others: [String]) -> Double {
      var least = (Double.infinity, Double.infinity)
      for _ in 0..<rounds {
        least.1 = min(least.1, runner.run(yardstick, others).seconds)
        least.0 = min(least.0, runner.run(planc, arguments).seconds)
      }
      return least.0 / least.1
    }
    return [
      Row(work: "start-up, --version", value: ratio(["--version"], []), unit: "× C", limit: 1.3),
      Row(work: "start-up, lint of 13 kB", value: ratio(["lint", path], [path]), unit: "× C", limit: nil),
    ]
  }
}

func write(_ bytes: [UInt8], to path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  precondition(file >= 0, "cannot write \(path)")
  var done = 0
  bytes.withUnsafeBytes { buffer in
    while done < buffer.count {
      let count = write(file, buffer.baseAddress! + done, buffer.count - done)
      precondition(count > 0, "cannot write \(path)")
      done += count
    }
  }
  close(file)
}

func readAll(_ path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  precondition(file >= 0, "cannot read \(path)")
  defer { close(file) }
  let size = Int(lseek(file, 0, SEEK_END))
  lseek(file, 0, SEEK_SET)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(file, buffer.baseAddress! + count, size - count)
      guard got > 0 else { return }
      count += got
    }
  }
}

func remove(_ path: String) { unlink(path) }
