import PlanModel

/// What the system knows of paths. Every path that planc hands to the system passes through here; see ``FileName``.
enum FileSystem {
  // MARK: Questions

  /// Nil if there is no such file, or it may not be seen; errno says which.
  static func status(of path: String, followingLinks: Bool = true) -> stat? {
    // To the system, a name ends at a zero.
    guard !path.utf8.contains(0) else {
      errno = ENOENT
      return nil
    }
    var status = stat()
    let isKnown = FileName.withCString(path) { followingLinks ? stat($0, &status) : lstat($0, &status) } == 0
    return isKnown ? status : nil
  }

  static func exists(_ path: String) -> Bool { status(of: path) != nil }

  static func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
    status(of: path, followingLinks: followingLinks)?.isFolder ?? false
  }

  /// True for a path that only a folder can have: `out/`.
  static func namesFolder(_ path: String) -> Bool { path.hasSuffix("/") || [".", ".."].contains(split(path).name) }

  static func mayExecute(_ path: String) -> Bool { FileName.withCString(path) { access($0, X_OK) } == 0 }
  static func mayWrite(_ path: String) -> Bool { FileName.withCString(path) { access($0, W_OK) } == 0 }

  /// The names in a folder, in any order; nil if they cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let handle = FileName.withCString(folder.isEmpty ? "." : folder, { opendir($0) }) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { FileName.string($0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  // MARK: Links

  /// The absolute path of an existing file, without links; nil with errno if there is none.
  static func realPath(_ path: String) -> String? {
    guard let found = FileName.withCString(path, { realpath($0, nil) }) else { return nil }
    defer { free(found) }
    return FileName.string(found)
  }

  /// Where a path leads, also if nothing is there: links are followed, even those to files that do not exist, and `..`
  /// behind a name that does not exist takes that name away. Nil with errno if links form a circle, or the path is
  /// longer than the system accepts.
  static func target(of path: String) -> String? {
    // Most paths exist.
    if let real = realPath(path) { return real }
    if errno == ELOOP { return nil }
    guard path.utf8.count < PATH_MAX else {
      errno = ENAMETOOLONG
      return nil
    }
    // What /dev/stdout leads to may be open without having a path.
    if exists(path) { return path }
    // A working folder that has been removed has no path, and nothing is in it.
    guard var found = path.hasPrefix("/") ? "/" : realPath(".") else { return Path.normalized(path) }
    var ahead = names(of: path)
    // The names at the end of `found` that do not exist.
    var missing = 0
    var links = 0
    while let name = ahead.popLast() {
      if name == ".." {
        found = split(found).folder
        missing = max(missing - 1, 0)
        continue
      }
      let next = found + (found == "/" ? "" : "/") + name
      if missing > 0 || status(of: next, followingLinks: false) == nil {
        missing += 1
      } else if let link = linkTarget(next) {
        links += 1
        guard links <= 40 else {
          errno = ELOOP
          return nil
        }
        if link.hasPrefix("/") { found = "/" }
        ahead += names(of: link)
        continue
      }
      found = next
    }
    return found
  }

  /// The names in a path, the last one first.
  private static func names(of path: String) -> [String] {
    path.unicodeScalars.split(separator: "/").reversed().map { String($0) }.filter { $0 != "." }
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = FileName.withCString(path) { readlink($0, &buffer, buffer.count - 1) }
    return count > 0 ? buffer.withUnsafeBufferPointer { FileName.string($0.baseAddress!) } : nil
  }

  /// The folder of a path, `.` if it names none, and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    // By scalars: a name may begin with an accent, which would make one character of it and the slash.
    var path = path.unicodeScalars[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  // MARK: Changes

  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
    FileName.withCString(path) { openFile($0, flags | O_CLOEXEC, mode) }
  }

  /// Gives a file another name, which nothing may have yet.
  static func link(_ path: String, to other: String) -> Bool {
    FileName.withCString(path) { path in FileName.withCString(other) { linkFile(path, $0) } } == 0
  }

  static func remove(_ path: String) { _ = FileName.withCString(path) { unlink($0) } }
  static func makeFolder(_ path: String) -> Bool { FileName.withCString(path) { mkdir($0, 0o777) } == 0 }

  static func rename(_ path: String, to other: String) -> Bool {
    FileName.withCString(path) { path in FileName.withCString(other) { renameFile(path, $0) } } == 0
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isPipe: Bool { st_mode & S_IFMT == S_IFIFO }
}

// The system's functions whose names are taken above.

private func openFile(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
private func renameFile(_ path: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> Int32 { rename(path, other) }
private func linkFile(_ path: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> Int32 { link(path, other) }
