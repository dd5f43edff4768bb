import PlanModel

/// Reads plans from the disk.
struct DiskLoader: SourceLoader {
  /// Why the main file, which should have come from standard input, could not be read.
  var unread: (path: String, failure: LoadFailure)?

  func read(_ path: String) -> Result<[UInt8], LoadFailure> {
    if let unread, Path.normalized(unread.path) == Path.normalized(path) { return .failure(unread.failure) }
    return Self.read(path, limit: FileReading.limit)
  }

  /// Reads an ordinary file. Others are not even opened, which could wait forever or do something.
  static func read(_ path: String, limit: Int) -> Result<[UInt8], LoadFailure> {
    guard let found = FileSystem.status(of: path) else {
      let number = errno
      return .failure(LoadFailure(Self.reason(number, path), isMissing: [ENOENT, ENOTDIR].contains(number)))
    }
    if let reason = FileReading.refusal(found, limit: limit) { return .failure(LoadFailure(reason)) }
    let file = FileSystem.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return .failure(LoadFailure(SystemError.reason(errno))) }
    defer { close(file) }
    // Another file may have taken the name since.
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(LoadFailure(SystemError.reason(errno))) }
    if let reason = FileReading.refusal(status, limit: limit) { return .failure(LoadFailure(reason)) }
    return FileReading.all(of: file, expecting: Int(status.st_size), limit: limit)
  }

  /// Why a path has no status. Where even its folder is missing, a look into that folder would find nothing.
  private static func reason(_ number: Int32, _ path: String) -> String {
    let folder = FileSystem.split(path).folder
    guard number == ENOENT, !FileSystem.exists(folder) else { return SystemError.reason(number) }
    return "there is no folder '\(folder)'"
  }

  func list(_ folder: String) -> [String] { FileSystem.names(in: folder) ?? [] }

  /// True when two paths lead to the same file, however they are written.
  func isSameFile(_ path: String, _ other: String) -> Bool {
    guard let one = FileIdentity(existing: path) else { return false }
    return FileIdentity(existing: other) == one
  }

  func bounds(of root: String) -> ReadingBounds {
    // Without a main file, nothing else is read.
    if unread != nil { return ReadingBounds(folder: "/", isRepository: false) }
    guard let folder = FileSystem.target(of: FileSystem.split(Path.normalized(root)).folder) else {
      // The main file cannot be read, so nothing is.
      return ReadingBounds(folder: "/", isRepository: false)
    }
    var above = folder
    while true {
      if FileSystem.exists(above + "/.git") { return ReadingBounds(folder: above, isRepository: true) }
      let next = FileSystem.split(above).folder
      // A working folder that has been removed has no path, and nothing above it.
      if next == above { return ReadingBounds(folder: folder, isRepository: false) }
      above = next
    }
  }

  func place(of path: String) -> String? { FileSystem.target(of: path) }
}
