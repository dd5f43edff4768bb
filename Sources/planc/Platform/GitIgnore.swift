/// What git ignores in a folder. Only git itself is run, found by name on the PATH; nothing named by a plan or a
/// repository is. If git is not installed or cannot tell, nothing is ignored.
enum GitIgnore {
  /// The paths, relative to the folder, that git ignores.
  static func ignored(_ paths: [String], in folder: String) -> Set<String> {
    guard !paths.isEmpty, let git = executable, let input = list(paths) else { return [] }
    defer { close(input) }
    // A file system monitor is a program that a repository's configuration names.
    let words = [
      git, "-C", folder.isEmpty ? "." : folder, "-c", "core.fsmonitor=false", "check-ignore", "--stdin", "-z",
    ]
    guard let bytes = output(of: words, input: input) else { return [] }
    return Set(bytes.split(separator: 0).map { FileName.string($0) })
  }

  /// PATH entries that depend on the current folder could lead to a file next to the plans.
  private static var executable: String? {
    let folders = (Terminal.environment("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.lazy.map { $0 + "/git" }.first { FileSystem.mayExecute($0) && !FileSystem.isFolder($0) }
  }

  /// The paths in an unnamed file, each followed by a zero byte: unlike a pipe, a file can be read at any pace.
  private static func list(_ paths: [String]) -> Int32? {
    let folder = Terminal.environment("TMPDIR") ?? "/tmp"
    var name = Array((folder + "/planc-XXXXXX").utf8CString)
    let file = name.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
    guard file >= 0 else { return nil }
    _ = name.withUnsafeBufferPointer { unlink($0.baseAddress!) }
    var bytes: [UInt8] = []
    for path in paths {
      bytes += FileName.bytes(path)
      bytes.append(0)
    }
    guard fcntl(file, F_SETFD, FD_CLOEXEC) == 0, FileWriting.all(bytes, to: file) == nil,
      lseek(file, 0, SEEK_SET) == 0
    else {
      close(file)
      return nil
    }
    return file
  }

  /// What a program writes to standard output; nil if it cannot be started or fails. Its environment contains only what
  /// locates the user's own settings: variables of a hook that runs planc would lead it to another folder.
  private static func output(of words: [String], input: Int32) -> [UInt8]? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let variables = ["PATH", "HOME", "XDG_CONFIG_HOME"].compactMap { name in
      Terminal.environment(name).map { "\(name)=\($0)" }
    }
    let arguments = words.map { FileName.withCString($0) { strdup($0) } } + [nil]
    let environment = (variables + ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"]).map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var child: pid_t = 0
    let isStarted = posix_spawn(&child, words[0], &actions, nil, arguments, environment) == 0
    close(ends[1])
    guard isStarted else { return nil }
    let read = FileReading.all(of: ends[0], limit: FileReading.limit)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // 1 means that nothing is ignored.
    guard status & 0x7F == 0, (status >> 8) & 0xFF <= 1, case .success(let bytes) = read else { return nil }
    return bytes
  }
}
