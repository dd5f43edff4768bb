/// Lines of one file with marked places.
struct Snippet {
  let file: SourceFile
  let table: LineTable
  let style: TerminalStyle
  /// Columns of the widest line number of the whole finding.
  let gutter: Int
  private var marks: [Mark]
  /// The primary place, if it covers several lines.
  private var bracket: Bracket?

  struct Mark {
    let bytes: Range<Int>
    let label: String
    let role: TextRole
    let isPrimary: Bool
  }

  struct Bracket {
    let lines: ClosedRange<Int>
    let mark: Mark
  }

  init(_ marks: [Mark], of file: SourceFile, _ table: LineTable, _ style: TerminalStyle, gutter: Int) {
    self.file = file
    self.table = table
    self.style = style
    self.gutter = gutter
    self.marks = []
    for mark in marks {
      let lines = Snippet.lines(of: mark.bytes, file, table)
      if lines.count == 1 {
        self.marks.append(mark)
      } else if mark.isPrimary {
        bracket = Bracket(lines: lines, mark: mark)
      } else {
        // For a secondary place, the first line is enough.
        let end = table.range(ofLine: lines.lowerBound, in: file.bytes).upperBound
        let bytes = mark.bytes.lowerBound..<max(mark.bytes.lowerBound, end)
        self.marks.append(Mark(bytes: bytes, label: mark.label, role: mark.role, isPrimary: false))
      }
    }
  }

  /// Zero-based lines of a place; trailing line ends do not count.
  static func lines(of bytes: Range<Int>, _ file: SourceFile, _ table: LineTable) -> ClosedRange<Int> {
    var end = bytes.upperBound
    while end > bytes.lowerBound, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    let first = table.line(of: bytes.lowerBound)
    return first...max(first, table.line(of: max(bytes.lowerBound, end - 1)))
  }

  func write(to output: inout Output) {
    let marksByLine = Dictionary(grouping: marks) { table.line(of: $0.bytes.lowerBound) }
    var previous: Int?
    for line in shownLines(marksByLine.keys) {
      if let previous, line > previous + 1 { writeGap(after: previous, to: &output) }
      writeLine(line, marksByLine[line] ?? [], to: &output)
      previous = line
    }
  }

  /// Marked lines, plus single lines between them, for which `...` would take just as much space.
  private func shownLines(_ marked: some Sequence<Int>) -> [Int] {
    var lines = Set(marked)
    if let bracket {
      let isShort = bracket.lines.count <= 4
      lines.formUnion(isShort ? Array(bracket.lines) : [bracket.lines.lowerBound, bracket.lines.upperBound])
    }
    for line in lines where lines.contains(line + 2) { lines.insert(line + 1) }
    return lines.ordered()
  }

  // MARK: Lines

  private func writeLine(_ line: Int, _ marks: [Mark], to output: inout Output) {
    let range = table.range(ofLine: line, in: file.bytes)
    let opens = bracket.map { $0.lines.lowerBound == line } ?? false
    let closes = bracket.map { $0.lines.upperBound == line } ?? false
    let bracketFocus = bracket.flatMap { bracket -> Range<Int>? in
      if opens { return bracket.mark.bytes.lowerBound..<max(bracket.mark.bytes.lowerBound, range.upperBound) }
      if closes {
        let end = min(bracket.mark.bytes.upperBound, range.upperBound)
        return max(range.lowerBound, end - 1)..<end
      }
      return nil
    }
    var pending = marks.ordered { a, b in
      a.isPrimary == b.isPrimary ? a.bytes.lowerBound < b.bytes.lowerBound : a.isPrimary
    }
    var drawn = draw(range, bracketFocus ?? pending.first?.bytes ?? range.lowerBound..<range.lowerBound)
    let opensAtText = opens && startsWithText(range)
    writeSource(line, drawn, opensAtText ? style.glyph("/ ", "╭ ") : nil, to: &output)
    if opens, !opensAtText, let bracketFocus { writeOpening(drawn.columns(of: bracketFocus).lowerBound, to: &output) }
    // If a cut line does not show all marks, the line is drawn again around the remaining ones.
    while true {
      let visible = pending.filter { drawn.shows($0.bytes) }
      pending.removeAll { drawn.shows($0.bytes) }
      writeMarks(visible, line, drawn, to: &output)
      guard let next = pending.first else { break }
      drawn = draw(range, next.bytes)
      if !drawn.shows(next.bytes) { break }
      writeSource(line, drawn, nil, to: &output)
    }
    if closes, let bracket, let bracketFocus {
      let closing = draw(range, bracketFocus)
      writeClosing(closing.columns(of: bracketFocus).upperBound - 1, bracket.mark, to: &output)
    }
  }

  private func draw(_ range: Range<Int>, _ focus: Range<Int>) -> DrawnLine {
    let room = style.width - gutter - 3 - (bracket == nil ? 0 : 2)
    return DrawnLine(file.bytes, range: range, focus: focus, width: max(24, room), ellipsis: style.ellipsis)
  }

  /// Rows of signs below a line, then the labels that did not fit at the end of a row, the rightmost first.
  private func writeMarks(_ marks: [Mark], _ line: Int, _ drawn: DrawnLine, to output: inout Output) {
    var rest = marks.map { (mark: $0, columns: drawn.columns(of: $0.bytes)) }
    while !rest.isEmpty {
      // Marks that would overlap get rows of their own; the primary one comes first.
      var row: [(mark: Mark, columns: Range<Int>)] = []
      var later: [(mark: Mark, columns: Range<Int>)] = []
      for item in rest {
        if row.contains(where: { $0.columns.overlaps(item.columns) }) { later.append(item) } else { row.append(item) }
      }
      rest = later
      row = row.ordered { $0.columns.lowerBound < $1.columns.lowerBound }
      var signs = MarkRow()
      for item in row {
        let sign = item.mark.isPrimary ? "^" : style.glyph("-", "─")
        signs.fill(item.columns, with: sign, item.mark.role)
      }
      if let last = row.last, !last.mark.label.isEmpty {
        signs.put(" " + visible(last.mark.label), at: last.columns.upperBound, last.mark.role)
      }
      writeRow(signs, line, to: &output)
      var hanging = row.dropLast().filter { !$0.mark.label.isEmpty }
      if !hanging.isEmpty { writeRow(stems(hanging[...]), line, to: &output) }
      while let item = hanging.popLast() {
        var labels = stems(hanging[...])
        labels.put(visible(item.mark.label), at: item.columns.lowerBound, item.mark.role)
        writeRow(labels, line, to: &output)
      }
    }
  }

  private func stems(_ items: ArraySlice<(mark: Mark, columns: Range<Int>)>) -> MarkRow {
    var row = MarkRow()
    for item in items {
      let column = item.columns.lowerBound
      row.fill(column..<(column + 1), with: style.glyph("|", "│"), item.mark.role)
    }
    return row
  }

  private func writeRow(_ row: MarkRow, _ line: Int, to output: inout Output) {
    writeGutter("", to: &output)
    output.write(byte: 0x20)
    writeBracketPiece(line, afterLine: true, nil, to: &output)
    row.write(to: &output, style)
    output.newline()
  }
}

// MARK: - The margin

extension Snippet {
  private func writeGutter(_ number: String, to output: inout Output) {
    let text = number.padded(toDisplayWidth: gutter, .right) + style.glyph(" |", " │")
    output.paint(text, .frame, style)
  }

  private func writeSource(_ line: Int, _ drawn: DrawnLine, _ piece: String?, to output: inout Output) {
    writeGutter(String(line + 1), to: &output)
    if bracket != nil || !drawn.text.isEmpty { output.write(byte: 0x20) }
    writeBracketPiece(line, piece, to: &output)
    output.write(drawn.text)
    output.newline()
  }

  /// `...` for omitted lines.
  private func writeGap(after line: Int, to output: inout Output) {
    let isInside = bracket.map { $0.lines.contains(line) && $0.lines.contains(line + 1) } ?? false
    let text = style.glyph("...", String(repeating: " ", count: gutter) + " ⋮")
    output.paint(isInside ? text.padded(toDisplayWidth: gutter + 3) : text, .frame, style)
    if isInside, let bracket { output.paint(style.glyph("|", "│"), bracket.mark.role, style) }
    output.newline()
  }

  /// The two columns of the bracket, for snippets that have one.
  private func writeBracketPiece(_ line: Int, afterLine: Bool = false, _ piece: String?, to output: inout Output) {
    guard let bracket else { return }
    let first = bracket.lines.lowerBound
    let isOpen = line > first && line <= bracket.lines.upperBound || (afterLine && line == first)
    output.paint(piece ?? (isOpen ? style.glyph("| ", "│ ") : "  "), bracket.mark.role, style)
  }

  /// True when only whitespace precedes the bracket's beginning.
  private func startsWithText(_ range: Range<Int>) -> Bool {
    guard let start = bracket?.mark.bytes.lowerBound, start >= range.lowerBound else { return true }
    return file.bytes[range.lowerBound..<start].allSatisfy { [0x20, 0x09, 0xEF, 0xBB, 0xBF].contains($0) }
  }

  private func writeOpening(_ column: Int, to output: inout Output) {
    guard let bracket else { return }
    writeGutter("", to: &output)
    output.write(byte: 0x20)
    let line = String(repeating: style.glyph("_", "─"), count: column + 1)
    output.paint(style.glyph(" ", "╭") + line + "^", bracket.mark.role, style)
    output.newline()
  }

  private func writeClosing(_ column: Int, _ mark: Mark, to output: inout Output) {
    writeGutter("", to: &output)
    output.write(byte: 0x20)
    let line = String(repeating: style.glyph("_", "─"), count: column + 1)
    let label = mark.label.isEmpty ? "" : " " + visible(mark.label)
    output.paint(style.glyph("|", "╰") + line + "^" + label, mark.role, style)
    output.newline()
  }
}
