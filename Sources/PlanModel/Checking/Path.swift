/// Paths with `/`, without touching the disk. They are cut between scalars: a name may begin with an accent, which would
/// make one character of it and the slash.
package enum Path {
  /// A path as the system sees it: an accented letter has two spellings, which are the same text but not the same file.
  struct Key: Hashable {
    private let bytes: [UInt8]
    init(_ path: String) { bytes = Array(path.utf8) }
  }

  /// The folder part with its final slash: `a/b.plan` → `a/`.
  package static func folder(_ path: String) -> String {
    guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  package static func lastComponent(_ path: String) -> String { String(path.unicodeScalars.dropFirst(folder(path).unicodeScalars.count)) }

  /// `a/./b/../c` → `a/c`.
  package static func normalized(_ path: String) -> String {
    var parts: [String] = []
    for part in path.unicodeScalars.split(separator: "/").map({ String($0) }) where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  package static func join(_ folder: String, _ path: String) -> String {
    normalized(path.hasPrefix("/") || folder.isEmpty ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path)
  }

  /// The file that a text in some folder names; `.` for the current folder.
  package static func file(_ written: String, from folder: String) -> String {
    let path = join(folder, written)
    return path.isEmpty ? "." : path
  }

  /// True when a normalized path stays inside a folder.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    let folder = normalized(folder)
    if folder.isEmpty { return !path.hasPrefix("/") && path != ".." && !path.hasPrefix("../") }
    return path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }

  /// Matches `*` (any characters) and `?` (one character); names that begin with a dot only if the pattern does.
  /// Backtracks only to the last `*`: O(pattern × name).
  package static func matches(_ name: String, _ pattern: String) -> Bool {
    if name.hasPrefix("."), !pattern.hasPrefix(".") { return false }
    let (name, pattern) = (Array(name.utf8), Array(pattern.utf8))
    var (at, index, star, mark) = (0, 0, -1, 0)
    while at < name.count {
      if index < pattern.count, pattern[index] == 0x2A {
        (star, mark) = (index, at)
        index += 1
      } else if index < pattern.count, pattern[index] == 0x3F || pattern[index] == name[at] {
        at += 1
        index += 1
      } else if star >= 0 {
        mark += 1
        (at, index) = (mark, star + 1)
      } else {
        return false
      }
    }
    while index < pattern.count, pattern[index] == 0x2A { index += 1 }
    return index == pattern.count
  }
}
