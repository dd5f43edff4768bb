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
    /// From start to end.
    var seconds: Double
    var processorSeconds: Double
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
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
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
    let processor = [usage.ru_utime, usage.ru_stime].reduce(0.0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    return Usage(seconds: elapsed, processorSeconds: processor, megabytes: Double(usage.ru_maxrss) / unit)
  }
}
