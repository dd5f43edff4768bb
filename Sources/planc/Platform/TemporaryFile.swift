/// A file with part of an output, until it has all of it and takes the output's name.
///
/// It is locked as long as its writer lives. If that is killed, the next planc that writes to the folder finds it
/// unlocked, and removes this name; what it has become by another name stays.
struct TemporaryFile {
  private let path: String
  private let file: Int32

  private static let prefix = ".planc-"
  private static let suffix = ".tmp"

  /// A new file; nil with errno if there can be none.
  init?(in folder: String, mode: mode_t) {
    for number in 0..<1000 {
      let path = "\(folder)/\(Self.prefix)\(getpid())-\(number)\(Self.suffix)"
      let file = FileSystem.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return nil }
      // Until it is locked, another planc may take it for abandoned. Not every file system has locks.
      let isTaken = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      if !isTaken, Self.isSame(file, path) {
        self.path = path
        self.file = file
        return
      }
      close(file)
    }
    errno = EEXIST
    return nil
  }

  /// Writes all bytes to the disk; returns the reason if it fails. Nil for the mode keeps that of a new file.
  func fill(_ bytes: [UInt8], mode: mode_t?) -> String? {
    if let reason = FileWriting.all(bytes, to: file) { return reason }
    if let mode, fchmod(file, mode) != 0 { return SystemError.reason(errno) }
    // Not everything that can be written to can be synchronised.
    return fsync(file) != 0 && errno != EINVAL ? SystemError.reason(errno) : nil
  }

  /// Takes the name of a file, which is gone then; returns the reason if it fails.
  func replace(_ target: String) -> String? { FileSystem.rename(path, to: target) ? nil : SystemError.reason(errno) }

  /// Takes a name that nothing has, all at once; returns the reason if it fails.
  func take(_ target: String) -> String? {
    if FileSystem.link(path, to: target) {
      FileSystem.remove(path)
      return nil
    }
    if errno == EEXIST { return "it already exists" }
    // Not every file system has links.
    let reserved = FileSystem.open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
    guard reserved >= 0 else { return SystemError.reason(errno) }
    close(reserved)
    let reason = replace(target)
    if reason != nil { FileSystem.remove(target) }
    return reason
  }

  /// Ends the work on it; what has not taken a name is removed.
  func end(isDone: Bool) {
    if !isDone { FileSystem.remove(path) }
    close(file)
  }

  /// Removes what killed processes left in a folder.
  static func removeAbandoned(in folder: String) {
    for name in FileSystem.names(in: folder) ?? [] where isName(name) {
      let path = "\(folder)/\(name)"
      guard let status = FileSystem.status(of: path, followingLinks: false), status.isRegular, status.st_uid == geteuid()
      else { continue }
      let file = FileSystem.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0, isSame(file, path) { FileSystem.remove(path) }
      close(file)
    }
  }

  /// `.planc-4711-0.tmp`
  private static func isName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let numbers = name.dropFirst(prefix.count).dropLast(suffix.count).split(separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func isSame(_ file: Int32, _ path: String) -> Bool {
    var opened = stat()
    guard fstat(file, &opened) == 0, let named = FileSystem.status(of: path, followingLinks: false) else { return false }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }
}
