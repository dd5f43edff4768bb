import PlanText

/// How the core accesses files: the executable reads the disk, tests a dictionary, the editor its buffers.
package protocol SourceLoader: Sendable {
  /// The bytes of a file, or a short reason why there are none.
  func read(_ path: String) -> Result<[UInt8], LoadFailure>
  /// Names of the files in a folder, in any order; empty if there is no such folder.
  func list(_ folder: String) -> [String]
  /// True when two paths lead to one file.
  func isSameFile(_ a: String, _ b: String) -> Bool
  /// What may be read for the plan whose main file is at a path.
  func bounds(of root: String) -> ReadingBounds
  /// Where a path leads, with links followed, also if nothing is there: what ``ReadingBounds`` are about. Nil for a path
  /// that nothing can be read from: its links form a circle, or it is too long.
  func place(of path: String) -> String?
  /// The bytes of a zone in the machine's time zone database; nil if it has none by this name. The name satisfies
  /// ``Zone/isName(_:)``.
  func zone(named name: String) -> [UInt8]?
  /// The names of all zones in the database, in any order; empty if there is no database.
  func zoneNames() -> [String]
}

extension SourceLoader {
  package func isSameFile(_ a: String, _ b: String) -> Bool { Path.normalized(a) == Path.normalized(b) }
  package func bounds(of root: String) -> ReadingBounds {
    ReadingBounds(folder: Path.folder(Path.normalized(root)), isRepository: false)
  }
  package func place(of path: String) -> String? { Path.normalized(path) }
}

package struct LoadFailure: Error, Sendable {
  /// "no such file", "permission denied" …
  package let reason: String
  /// What to do, if the reason does not say it.
  package let help: [String]
  /// There is nothing at the path.
  package let isMissing: Bool
  package init(_ reason: String, help: [String] = [], isMissing: Bool = false) {
    self.reason = reason
    self.help = help
    self.isMissing = isMissing
  }

  /// The finding about a file that a plan names.
  func finding(_ path: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .includeMissing, "cannot read '\(path)': \(reason)", at: span,
      help: help + (isMissing ? ["correct the path, which is relative to the folder of this file"] : []))
  }
}

/// What a compilation may read.
package struct LoadOptions: Sendable {
  /// Files may be anywhere; otherwise they must be within the bounds of the main file.
  package var allowsOutside = false
  /// Those bounds, once the main file is known: the projects that it imports have the same.
  var bounds: ReadingBounds?
  /// Pages of text that a plan may have; see ``SourceMap``.
  package var pageLimit = SourceMap.pageLimit
  package init(allowsOutside: Bool = false, pageLimit: Int = SourceMap.pageLimit) {
    self.allowsOutside = allowsOutside
    self.pageLimit = pageLimit
  }
}
