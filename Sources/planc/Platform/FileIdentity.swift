/// Which file a path or a stream leads to, however it is written: two are the same where reading one reads what was
/// written to the other.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let node: UInt64
  /// Names below the folder that device and node mean, of a file that is still to be made.
  private let below: [String]
  /// The kind of file: `S_IFREG`; 0 for a file that is still to be made.
  private let kind: mode_t

  /// True of files on a disk, which hold what was written; false of terminals, pipes and devices.
  var isRegular: Bool { kind == S_IFREG }

  /// A file that is there, or that could be made. Links are followed; names behind the last folder that is there are
  /// joined, `.` and `..` taken away.
  init?(_ path: String) {
    if let found = FileIdentity(existing: path) {
      self = found
      return
    }
    var folder = path.hasPrefix("/") ? "/" : ""
    var below: [String] = []
    for name in path.split(separator: "/").map(String.init) where name != "." {
      if name == "..", below.popLast() != nil { continue }
      if below.isEmpty, access(folder + name, F_OK) == 0 {
        folder += name + "/"
      } else {
        below.append(name)
      }
    }
    var status = stat()
    guard stat(folder.isEmpty ? "." : folder, &status) == 0 else { return nil }
    self.init(status, below: below, kind: 0)
  }

  /// A file that is there; nil when it is not.
  init?(existing path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status, below: [], kind: status.st_mode & S_IFMT)
  }

  /// What a stream is connected with; nil when it is closed.
  init?(stream: Int32) {
    var status = stat()
    guard fstat(stream, &status) == 0 else { return nil }
    self.init(status, below: [], kind: status.st_mode & S_IFMT)
  }

  private init(_ status: stat, below: [String], kind: mode_t) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
    self.below = below
    self.kind = kind
  }

  /// The path with its links followed; as it is written where nothing is there.
  static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
