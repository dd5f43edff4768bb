import PlanText

/// How the core accesses files: the executable reads the disk, tests a dictionary, the editor its buffers.
package protocol SourceLoader: Sendable {
  /// The bytes of a file, or a short reason why there are none.
  func read(_ path: String) -> Result<[UInt8], LoadFailure>
  /// Names of the files in a folder, in any order; empty if there is no such folder.
  func list(_ folder: String) -> [String]
  /// True when two paths lead to one file.
  func isSameFile(_ a: String, _ b: String) -> Bool
  /// The bytes of a zone in the machine's time zone database; nil if it has none by this name. The name satisfies
  /// ``Zone/isName(_:)``.
  func zone(named name: String) -> [UInt8]?
  /// The names of all zones in the database, in any order; empty if there is no database.
  func zoneNames() -> [String]
}

extension SourceLoader {
  package func isSameFile(_ a: String, _ b: String) -> Bool { Path.normalized(a) == Path.normalized(b) }
}

package struct LoadFailure: Error, Sendable {
  /// "no such file", "permission denied" …
  package let reason: String
  /// What to do, if the reason does not say it.
  package let help: [String]
  package init(_ reason: String, help: [String] = []) {
    self.reason = reason
    self.help = help
  }
}

/// What a compilation may read.
package struct LoadOptions: Sendable {
  /// Includes may refer to files outside the root file's folder.
  package var allowsOutside = false
  /// Pages of text that a plan may have; see ``SourceMap``.
  package var pageLimit = SourceMap.pageLimit
  package init(allowsOutside: Bool = false, pageLimit: Int = SourceMap.pageLimit) {
    self.allowsOutside = allowsOutside
    self.pageLimit = pageLimit
  }
}

/// Paths with `/`, without touching the disk.
package enum Path {
  /// The folder part with its final slash: `a/b.plan` → `a/`.
  package static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  package static func lastComponent(_ path: String) -> String { String(path.dropFirst(folder(path).count)) }

  /// `a/./b/../c` → `a/c`.
  package static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  package static func join(_ folder: String, _ path: String) -> String {
    normalized(path.hasPrefix("/") || folder.isEmpty ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path)
  }

  /// True when a normalized path stays inside a folder.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    let folder = normalized(folder)
    if folder.isEmpty { return !path.hasPrefix("/") && !path.hasPrefix("..") }
    return path.hasPrefix(folder == "/" ? folder : folder + "/")
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
