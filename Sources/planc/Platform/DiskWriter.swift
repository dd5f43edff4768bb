/// Writes files completely or not at all.
enum DiskWriter {
  /// Replaces a file's content atomically, and only if it changes; creates missing folders, keeps the mode, and follows
  /// links. Devices and pipes are written to directly.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    guard let target = FileSystem.target(of: path) else { throw failure(path, SystemError.reason(errno)) }
    guard let status = FileSystem.status(of: target) else {
      try makeFolders(above: target, for: path)
      return try put(bytes, nil, path, target) { $0.replace(target) }
    }
    if status.isFolder { throw failure(path, "it is a folder") }
    // Others could replace the file, but who takes the right to write from it wants to keep it.
    guard FileSystem.mayWrite(target) else { throw failure(path, SystemError.reason(errno)) }
    if !status.isRegular {
      let file = FileSystem.open(target, O_WRONLY)
      guard file >= 0 else { throw failure(path, SystemError.reason(errno)) }
      defer { close(file) }
      if let reason = FileWriting.all(bytes, to: file) { throw failure(path, reason) }
      return
    }
    if holds(target, bytes, status) { return }
    try put(bytes, status.st_mode & 0o7777, path, target) { $0.replace(target) }
  }

  /// Writes a new file; fails if the name is taken, were it by a link that leads nowhere.
  static func create(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let (folder, name) = FileSystem.split(path)
    guard let folder = FileSystem.target(of: folder) else { throw failure(path, SystemError.reason(errno)) }
    let target = folder + (folder == "/" ? "" : "/") + name
    try makeFolders(above: target, for: path)
    try put(bytes, nil, path, target) { $0.take(target) }
  }

  /// True when a file has exactly these bytes.
  static func holds(_ path: String, _ bytes: [UInt8], _ status: stat) -> Bool {
    guard status.isRegular, Int(status.st_size) == bytes.count, case .success(let old) = DiskLoader.read(path, limit: bytes.count)
    else { return false }
    return old == bytes
  }

  /// Writes a file beside the target, which then takes its name: `finish` returns the reason if it cannot.
  private static func put(
    _ bytes: [UInt8], _ mode: mode_t?, _ path: String, _ target: String, _ finish: (TemporaryFile) -> String?
  ) throws(Failure) {
    let (folder, _) = FileSystem.split(target)
    TemporaryFile.removeAbandoned(in: folder)
    guard let temporary = TemporaryFile(in: folder, mode: mode ?? 0o666) else { throw failure(path, SystemError.reason(errno)) }
    let reason = temporary.fill(bytes, mode: mode) ?? finish(temporary)
    temporary.end(isDone: reason == nil)
    if let reason { throw failure(path, reason) }
  }

  private static func failure(_ path: String, _ reason: String) -> Failure {
    Failure(.cannotWrite, "cannot write '\(path)': \(reason)", file: path)
  }

  private static func makeFolders(above target: String, for path: String) throws(Failure) {
    var missing: [String] = []
    var (folder, below) = (FileSystem.split(target).folder, target)
    while folder != below, !FileSystem.exists(folder) {
      missing.append(folder)
      (folder, below) = (FileSystem.split(folder).folder, folder)
    }
    for folder in missing.reversed() where !FileSystem.makeFolder(folder) && errno != EEXIST {
      throw failure(path, SystemError.reason(errno))
    }
  }
}
