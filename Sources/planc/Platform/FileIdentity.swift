/// Identifies the file that a path or a stream leads to, however it is written: two are the same if reading one returns
/// what was written to the other.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let node: UInt64
  /// For a file that does not exist yet, the path below the folder identified by device and node.
  private let below: [[UInt8]]
  /// The kind of file: `S_IFREG`; 0 for a file that does not exist yet.
  private let kind: mode_t

  /// True for files on a disk, which keep what was written; false for terminals, pipes and devices.
  var isRegular: Bool { kind == S_IFREG }

  /// A file that exists or could be created. Links are followed, even to a file that does not exist.
  init?(_ path: String) {
    guard let path = FileSystem.target(of: path) else { return nil }
    if let found = FileIdentity(existing: path) {
      self = found
      return
    }
    var folder = path.hasPrefix("/") ? "/" : ""
    var below: [[UInt8]] = []
    for name in path.unicodeScalars.split(separator: "/").map({ String($0) }) where name != "." {
      if below.isEmpty, FileSystem.exists(folder + name) {
        folder += name + "/"
      } else {
        below.append(Array(name.utf8))
      }
    }
    guard let status = FileSystem.status(of: folder.isEmpty ? "." : folder) else { return nil }
    self.init(status, below: below, kind: 0)
  }

  /// An existing file; nil if it does not exist.
  init?(existing path: String) {
    guard let status = FileSystem.status(of: path) else { return nil }
    self.init(status, below: [], kind: status.st_mode & S_IFMT)
  }

  /// What a stream is connected to; nil if it is closed.
  init?(stream: Int32) {
    var status = stat()
    guard fstat(stream, &status) == 0 else { return nil }
    self.init(status, below: [], kind: status.st_mode & S_IFMT)
  }

  private init(_ status: stat, below: [[UInt8]], kind: mode_t) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
    self.below = below
    self.kind = kind
  }

  /// The path with its links followed; as written if they form a circle.
  static func resolved(_ path: String) -> String { FileSystem.target(of: path) ?? path }
}
