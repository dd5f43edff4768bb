extension Edits {
  /// The changes in the form that `patch` and `git apply` read, with three lines of context (POSIX.1-2024, `diff -u`).
  package func unifiedDifference(_ locator: inout Locator) -> [UInt8] {
    var output = Output()
    for (file, changes) in Dictionary(grouping: lineChanges(&locator, .kept), by: \.file).ordered(by: { $0.key < $1.key }) {
      let own = changes.filter { !$0.removed.isEmpty || !$0.added.isEmpty }
      guard !own.isEmpty else { continue }
      let source = locator.sources.files[file]
      output.write("--- \(source.path)\n+++ \(source.path)\n")
      UnifiedDifference(before: LineChange.LineEnds.kept.lines(source.bytes[...]), changes: own).write(to: &output)
    }
    return output.bytes
  }
}

/// The changes to one file as hunks of a unified difference.
private struct UnifiedDifference {
  private static let context = 3
  let before: [ArraySlice<UInt8>]
  /// In ascending order, each with at least one line.
  let changes: [LineChange]

  func write(to output: inout Output) {
    var first = 0
    // Lines that earlier hunks added, minus those they removed.
    var shift = 0
    while first < changes.count {
      var end = first + 1
      while end < changes.count, changes[end].line - changes[end - 1].end <= 2 * Self.context { end += 1 }
      shift += write(changes[first..<end], shift, to: &output)
      first = end
    }
  }

  /// Writes one hunk and returns by how many lines it lengthens the text.
  private func write(_ hunk: ArraySlice<LineChange>, _ shift: Int, to output: inout Output) -> Int {
    let start = max(0, (hunk.first?.line ?? 0) - Self.context)
    let stop = min(before.count, (hunk.last?.end ?? 0) + Self.context)
    let growth = hunk.reduce(0) { $0 + $1.added.count - $1.removed.count }
    output.write("@@ -\(range(start, stop - start)) +\(range(start + shift, stop - start + growth)) @@\n")
    var line = start
    for change in hunk {
      write(before[line..<change.line], " ", to: &output)
      write(change.removed[...], "-", to: &output)
      write(change.added[...], "+", to: &output)
      line = change.end
    }
    write(before[line..<stop], " ", to: &output)
    return growth
  }

  /// `12,3`; an empty range names the line before it.
  private func range(_ start: Int, _ count: Int) -> String { count == 0 ? "\(start),0" : "\(start + 1),\(count)" }

  private func write(_ lines: ArraySlice<ArraySlice<UInt8>>, _ sign: String, to output: inout Output) {
    for line in lines {
      output.write(sign)
      output.write(line)
      if line.last != 0x0A { output.write("\n\\ No newline at end of file\n") }
    }
  }
}

extension LineChange {
  /// Zero-based line after the last removed one.
  fileprivate var end: Int { line + removed.count }
}
