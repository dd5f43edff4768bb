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
    var last: Int32 = 0
    for item in placed {
      let found = diagnostics[Int(item.number)]
      counts[found.severity, default: 0] += 1
      // The findings of a text have a group of their own.
      if item.group > 1, item.group == last { continue }
      if let path = DiagnosticReport.path(of: found, locator), named.insert(path).inserted { paths.append(path) }
      last = item.group
    }
    self.counts = counts
    self.paths = paths
    let kept = maximum.map { DiagnosticReport.first($0, of: placed, diagnostics) } ?? placed
    hidden = placed.count - kept.count
    var shown: [LocatedDiagnostic] = []
    shown.reserveCapacity(kept.count)
    for item in kept { shown.append(LocatedDiagnostic(diagnostics[Int(item.number)], &locator)) }
    self.shown = shown
  }

  /// Errors first, then warnings, but in the order in which they are placed.
  private static func first(_ maximum: Int, of placed: [Placed], _ diagnostics: [Diagnostic]) -> [Placed] {
    guard maximum < placed.count else { return placed }
    var left = max(0, maximum)
    var most: [Code.Severity: Int] = [:]
    for severity in Code.Severity.allCases.reversed() {
      most[severity] = min(left, placed.count { diagnostics[Int($0.number)].severity == severity })
      left -= most[severity] ?? 0
    }
    return placed.filter { item in
      let severity = diagnostics[Int(item.number)].severity
      guard let rest = most[severity], rest > 0 else { return false }
      most[severity] = rest - 1
      return true
    }
  }

  /// A finding by its number, and where it belongs. Small: there may be a million.
  private struct Placed {
    /// 0 for the call, 1 for files that are not text, then one more than the file's index.
    let group: Int32
    let number: Int32
    let offset: Int
    let end: Int

    func hasPlace(of other: Placed) -> Bool { (group, offset, end) == (other.group, other.offset, other.end) }
  }

  /// Sorted and without duplicates: the same code, place and message again (from another copy of a template, or found
  /// in two ways) tells a reader nothing new.
  private static func placed(_ diagnostics: [Diagnostic], _ locator: Locator) -> [Placed] {
    var fileOrder: [String: Int] = [:]
    for (index, file) in locator.sources.files.enumerated() where fileOrder[file.path] == nil {
      fileOrder[file.path] = index
    }
    var result: [Placed] = []
    result.reserveCapacity(diagnostics.count)
    for (number, diagnostic) in diagnostics.enumerated() {
      var group = 0
      var bytes = -1..<(-1)
      switch diagnostic.place {
      case .span(let span):
        if let written = locator.written(span) {
          group = 2 + (fileOrder[locator.sources.files[written.file].path] ?? written.file)
          bytes = written.bytes
        }
      case .file(let name): group = fileOrder[name].map { $0 + 2 } ?? 1
      case .commandLine: break
      }
      result.append(
        Placed(group: Int32(group), number: Int32(number), offset: bytes.lowerBound, end: bytes.upperBound))
    }
    result = distinct(result.ordered { ($0.group, $0.offset, $0.end) < ($1.group, $1.offset, $1.end) }, diagnostics)
    return result.ordered { a, b in (a.group, a.offset, a.number) < (b.group, b.offset, b.number) }
  }

  /// The first of those that say the same at the same place.
  private static func distinct(_ sorted: [Placed], _ diagnostics: [Diagnostic]) -> [Placed] {
    var result: [Placed] = []
    result.reserveCapacity(sorted.count)
    var said: Set<Saying> = []
    for item in sorted {
      if let last = result.last, !last.hasPlace(of: item) { said.removeAll(keepingCapacity: said.count < 100) }
      let found = diagnostics[Int(item.number)]
      let saying = Saying(code: found.code, message: found.message, path: item.group < 2 ? found.place : nil)
      if said.insert(saying).inserted { result.append(item) }
    }
    return result
  }

  private struct Saying: Hashable {
    let code: Code
    let message: String
    /// Which file, if it is not text.
    let path: Diagnostic.Place?
  }

  private static func path(of diagnostic: Diagnostic, _ locator: Locator) -> String? {
    switch diagnostic.place {
    case .span(let span): locator.written(span).map { locator.sources.files[$0.file].path }
    case .file(let name): name
    case .commandLine: nil
    }
  }
}
