/// The findings of one run as they are shown: in order, without duplicates, and up to the maximum.
///
/// Order: findings about the call, then about files that are not text, then by file (in the order in which files were
/// read) and offset; otherwise as they were found.
package struct DiagnosticReport: Sendable {
  package let shown: [LocatedDiagnostic]
  /// How many findings the maximum left out; errors are kept before warnings, and warnings before info.
  package let hidden: Int
  /// The number of findings of each severity, shown or hidden.
  package let counts: [Code.Severity: Int]
  /// The files with findings, in order.
  package let paths: [String]

  /// `locator` keeps the line tables it needed, for drawing the lines.
  package init(_ diagnostics: [Diagnostic], _ locator: inout Locator, maximum: Int? = nil) {
    let placed = DiagnosticReport.placed(diagnostics, locator)
    var counts: [Code.Severity: Int] = [:]
    var paths: [String] = []
    var named: Set<String> = []
    for item in placed {
      counts[diagnostics[item.index].severity, default: 0] += 1
      if let path = item.key.path, named.insert(path).inserted { paths.append(path) }
    }
    self.counts = counts
    self.paths = paths
    var kept = placed
    if let maximum, maximum < placed.count {
      let bySeverity = placed.enumerated().ordered { a, b in
        let (severity, other) = (diagnostics[a.element.index].severity, diagnostics[b.element.index].severity)
        return severity == other ? a.offset < b.offset : severity > other
      }
      kept = bySeverity.prefix(max(0, maximum)).ordered { $0.offset < $1.offset }.map(\.element)
    }
    hidden = placed.count - kept.count
    var shown: [LocatedDiagnostic] = []
    shown.reserveCapacity(kept.count)
    for item in kept { shown.append(LocatedDiagnostic(diagnostics[item.index], &locator)) }
    self.shown = shown
  }

  private struct Key: Hashable {
    /// 0 for the call, 1 for files that are not text, then one more than the file's index.
    let group: Int
    let offset: Int
    let end: Int
    let path: String?
    let code: Code
    let message: String
  }

  /// Sorted and without duplicates: the same code, place and message again (from another copy of a template, or found
  /// in two ways) tells a reader nothing new.
  private static func placed(_ diagnostics: [Diagnostic], _ locator: Locator) -> [(index: Int, key: Key)] {
    var fileOrder: [String: Int] = [:]
    for (index, file) in locator.sources.files.enumerated() where fileOrder[file.path] == nil {
      fileOrder[file.path] = index
    }
    var seen: Set<Key> = []
    var result: [(index: Int, key: Key)] = []
    for (index, diagnostic) in diagnostics.enumerated() {
      var group = 0
      var bytes = -1..<(-1)
      var path: String?
      switch diagnostic.place {
      case .span(let span):
        if let written = locator.written(span) {
          path = locator.sources.files[written.file].path
          group = 2 + (path.flatMap { fileOrder[$0] } ?? written.file)
          bytes = written.bytes
        }
      case .file(let name):
        path = name
        group = fileOrder[name].map { $0 + 2 } ?? 1
      case .commandLine: break
      }
      let key = Key(
        group: group, offset: bytes.lowerBound, end: bytes.upperBound, path: path, code: diagnostic.code,
        message: diagnostic.message)
      if seen.insert(key).inserted { result.append((index, key)) }
    }
    // Indices break ties, because the standard library's sort is not guaranteed to be stable.
    result = result.ordered { a, b in
      (a.key.group, a.key.offset, a.index) < (b.key.group, b.key.offset, b.index)
    }
    return result
  }
}
