/// Lines that change together, before and after.
package struct LineChange: Sendable {
  /// Index of the file in the ``SourceMap``.
  package let file: Int
  /// Zero-based line of the first removed or added line.
  package private(set) var line: Int
  package private(set) var removed: [ArraySlice<UInt8>]
  package private(set) var added: [ArraySlice<UInt8>]

  init(file: Int, line: Int, removed: [ArraySlice<UInt8>], added: [ArraySlice<UInt8>]) {
    self.file = file
    self.line = line
    self.removed = removed
    self.added = added
    dropWhatStays()
  }

  private mutating func dropWhatStays() {
    let front = zip(removed, added).prefix { $0 == $1 }.count
    removed.removeFirst(front)
    added.removeFirst(front)
    line += front
    let back = zip(removed.reversed(), added.reversed()).prefix { $0 == $1 }.count
    removed.removeLast(back)
    added.removeLast(back)
  }

  /// Whether lines include their line ends.
  package enum LineEnds: Sendable {
    /// As `diff` needs them.
    case kept
    /// As a reader sees them.
    case dropped

    func lines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
      switch self {
      case .dropped:
        return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
      case .kept:
        var result: [ArraySlice<UInt8>] = []
        var rest = text
        while let end = rest.firstIndex(of: 0x0A) {
          result.append(rest[...end])
          rest = rest[(end + 1)...]
        }
        return rest.isEmpty ? result : result + [rest]
      }
    }

    /// Offset after a zero-based line.
    fileprivate func end(ofLine line: Int, _ table: LineTable, _ bytes: [UInt8]) -> Int {
      switch self {
      case .dropped: table.range(ofLine: line, in: bytes).upperBound
      case .kept: line + 1 < table.starts.count ? Int(table.starts[line + 1]) : bytes.count
      }
    }
  }
}

extension Edits {
  /// The changed lines, file by file. Changes to the same lines are combined.
  package func lineChanges(_ locator: inout Locator, _ ends: LineChange.LineEnds) -> [LineChange] {
    files.flatMap { file, replacements in
      Self.lineChanges(replacements, file, locator.sources.files[file].bytes, locator.table(ofFile: file), ends)
    }
  }

  private static func lineChanges(
    _ replacements: [Replacement], _ file: Int, _ bytes: [UInt8], _ table: LineTable, _ ends: LineChange.LineEnds
  ) -> [LineChange] {
    var result: [LineChange] = []
    var first = 0
    while first < replacements.count {
      let firstLine = table.line(of: replacements[first].bytes.lowerBound)
      var lastLine = table.line(of: replacements[first].bytes.upperBound)
      var end = first + 1
      while end < replacements.count, table.line(of: replacements[end].bytes.lowerBound) <= lastLine {
        lastLine = table.line(of: replacements[end].bytes.upperBound)
        end += 1
      }
      let start = Int(table.starts[firstLine])
      let stop = ends.end(ofLine: lastLine, table, bytes)
      let after = applied(replacements[first..<end], to: bytes, in: start..<stop)
      result.append(
        LineChange(
          file: file, line: firstLine, removed: ends.lines(bytes[start..<max(start, stop)]), added: ends.lines(after[...])))
      first = end
    }
    return result
  }
}
