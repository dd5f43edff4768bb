/// Writes files completely or not at all.
enum DiskWriter {
  /// Writes all bytes; returns the reason if it fails.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> String? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(file, buffer.baseAddress! + done, buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return DiskLoader.reason(errno)
        }
        done += count
      }
      return nil
    }
  }

  /// Replaces a file's content atomically, and only if it changes; creates missing folders, keeps the mode, and follows
  /// links. Devices and pipes are written to directly.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    var target = path
    if let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    } else {
      try makeFolders(above: path)
    }
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw failure(path, "it is a folder") }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let file = open(target, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw failure(path, DiskLoader.reason(errno)) }
      defer { close(file) }
      if let reason = writeAll(bytes, to: file) { throw failure(path, reason) }
      return
    }
    if exists, case .success(let old) = DiskLoader().read(target), old == bytes { return }
    let temporary = "\(target).planc-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? status.st_mode & 0o7777 : 0o666)
    guard file >= 0 else { throw failure(path, DiskLoader.reason(errno)) }
    var reason = writeAll(bytes, to: file)
    if reason == nil, exists, fchmod(file, status.st_mode & 0o7777) != 0 { reason = DiskLoader.reason(errno) }
    if reason == nil, fsync(file) != 0, errno != EINVAL { reason = DiskLoader.reason(errno) }
    close(file)
    if reason == nil, rename(temporary, target) != 0 { reason = DiskLoader.reason(errno) }
    if let reason {
      unlink(temporary)
      throw failure(path, reason)
    }
  }

  private static func failure(_ path: String, _ reason: String) -> Failure {
    Failure(.cannotWrite, "cannot write '\(path)': \(reason)", file: path)
  }

  private static func makeFolders(above path: String) throws(Failure) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
    try makeFolders(above: folder)
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw failure(path, DiskLoader.reason(errno)) }
  }
}
