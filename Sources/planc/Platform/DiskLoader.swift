import PlanModel

/// Reads plans from the disk.
struct DiskLoader: SourceLoader {
  func read(_ path: String) -> Result<[UInt8], LoadFailure> {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failure(LoadFailure(DiskLoader.reason(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(LoadFailure(DiskLoader.reason(errno))) }
    guard status.st_mode & S_IFMT != S_IFDIR else { return .failure(LoadFailure("it is a folder")) }
    return DiskLoader.readAll(file, expecting: Int(status.st_size))
  }

  /// Reads to the end; works for pipes too.
  static func readAll(_ file: Int32, expecting size: Int) -> Result<[UInt8], LoadFailure> {
    var bytes: [UInt8] = []
    var capacity = max(size + 1, 65_536)
    while true {
      var failure: Int32 = 0
      let start = bytes.count
      let more = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          let got = readBytes(file, buffer.baseAddress! + count, capacity - count)
          if got < 0 {
            if errno == EINTR { continue }
            failure = errno
            return
          }
          if got == 0 { return }
          count += got
        }
      }
      if failure != 0 { return .failure(LoadFailure(reason(failure))) }
      if start == 0 { bytes = more } else { bytes += more }
      if more.count < capacity { return .success(bytes) }
      capacity = max(bytes.count, 65_536)
    }
  }

  func list(_ folder: String) -> [String] {
    guard let handle = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Why the names in a folder cannot be read; nil if they can.
  static func folderFailure(_ folder: String) -> String? {
    guard let handle = opendir(folder) else { return reason(errno) }
    closedir(handle)
    return nil
  }

  /// True when two paths lead to the same file, however they are written.
  func isSameFile(_ path: String, _ other: String) -> Bool {
    guard let one = FileIdentity(existing: path) else { return false }
    return FileIdentity(existing: other) == one
  }

  /// The meaning of an error number, in planc's words rather than the locale's.
  static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "no such file"
    case EIO: "the device reports an error"
    case EPIPE: "the reader has closed it"
    case ELOOP: "its symbolic links form a circle"
    case ENOTDIR: "part of the path is not a folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ENOSPC: "no space left on the device"
    case EROFS: "the file system is read-only"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many open files"
    default: "error \(number)"
    }
  }
}

private func readBytes(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(file, buffer, count)
}
