/// The lines that a fix changes, before and after.
struct FixDifference {
  struct Hunk {
    let file: Int
    /// Zero-based line of the first removed or added line.
    let line: Int
    let removed: [ArraySlice<UInt8>]
    let added: [ArraySlice<UInt8>]
  }

  let hunks: [Hunk]

  /// Edits that touch the same lines are shown together; of edits that overlap, the first counts.
  init(_ edits: [LocatedDiagnostic.Edit], _ locator: inout Locator) {
    let sorted = edits.enumerated().sorted { a, b in
      let (x, y) = (a.element.place, b.element.place)
      return (x.file, x.bytes.lowerBound, x.bytes.upperBound, a.offset)
        < (y.file, y.bytes.lowerBound, y.bytes.upperBound, b.offset)
    }
    var hunks: [Hunk] = []
    var group: [LocatedDiagnostic.Edit] = []
    for (_, edit) in sorted {
      if let last = group.last {
        if last.place.file == edit.place.file, edit.place.bytes.lowerBound < last.place.bytes.upperBound { continue }
        if last.place.file != edit.place.file || edit.place.line > last.place.endLine {
          hunks.append(FixDifference.hunk(group, &locator))
          group = []
        }
      }
      group.append(edit)
    }
    if !group.isEmpty { hunks.append(FixDifference.hunk(group, &locator)) }
    self.hunks = hunks
  }

  private static func hunk(_ edits: [LocatedDiagnostic.Edit], _ locator: inout Locator) -> Hunk {
    let file = edits[0].place.file
    let bytes = locator.sources.files[file].bytes
    let table = locator.table(ofFile: file)
    let firstLine = edits[0].place.line - 1
    let lastLine = edits.reduce(firstLine) { max($0, $1.place.endLine - 1) }
    let start = Int(table.starts[firstLine])
    let end = table.range(ofLine: lastLine, in: bytes).upperBound
    var after: [UInt8] = []
    var position = start
    for edit in edits {
      after += bytes[position..<max(position, edit.place.bytes.lowerBound)]
      after += Array(edit.replacement.utf8)
      position = edit.place.bytes.upperBound
    }
    if position < end { after += bytes[position..<end] }
    var removed = lines(bytes[start..<max(start, end)])
    var added = lines(after[...])
    var line = firstLine
    while let old = removed.first, let new = added.first, old == new {
      removed.removeFirst()
      added.removeFirst()
      line += 1
    }
    while let old = removed.last, let new = added.last, old == new {
      removed.removeLast()
      added.removeLast()
    }
    return Hunk(file: file, line: line, removed: removed, added: added)
  }

  private static func lines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }
}

extension FixDifference.Hunk {
  /// At most so many lines of each side are shown.
  private static let longest = 6

  /// Writes `41 - old` and `41 + new`, long lines cut around the first difference.
  func write(to output: inout Output, _ style: TerminalStyle, gutter: Int) {
    let differences = zip(removed, added).map { old, new in zip(old, new).prefix { $0.0 == $0.1 }.count }
    write(removed, "-", .removed, differences, to: &output, style, gutter)
    write(added, "+", .added, differences, to: &output, style, gutter)
  }

  private func write(
    _ lines: [ArraySlice<UInt8>], _ sign: String, _ role: TextRole, _ differences: [Int], to output: inout Output,
    _ style: TerminalStyle, _ gutter: Int
  ) {
    for (index, bytes) in lines.prefix(Self.longest).enumerated() {
      let difference = min(index < differences.count ? differences[index] : 0, bytes.count)
      let drawn = DrawnLine(
        Array(bytes), range: 0..<bytes.count, focus: difference..<difference, width: max(24, style.width - gutter - 3),
        ellipsis: style.ellipsis)
      output.paint(String(line + index + 1).padded(toDisplayWidth: gutter, .right), .frame, style)
      output.write(byte: 0x20)
      output.paint(drawn.text.isEmpty ? sign : sign + " " + drawn.text, role, style)
      output.newline()
    }
    guard lines.count > Self.longest else { return }
    let rest = lines.count - Self.longest
    let indent = String(repeating: " ", count: gutter + 1)
    output.paint("\(indent)\(sign) \(style.ellipsis) \(rest) more line\(rest == 1 ? "" : "s")", role, style)
    output.newline()
  }
}
