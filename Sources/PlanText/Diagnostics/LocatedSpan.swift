/// A place in the form used by messages and editors.
package struct LocatedSpan: Hashable, Sendable {
  /// Index of the file in the ``SourceMap``.
  package let file: Int
  package let path: String
  /// Byte offsets within the file, half open.
  package let bytes: Range<Int>
  /// Lines and columns count from 1; columns are in Unicode scalars and skip a byte order mark.
  package let line: Int
  package let column: Int
  package let endLine: Int
  /// Column after the last scalar.
  package let endColumn: Int
}

/// Finds the places of spans; builds the line table of a file on first use.
package struct Locator: Sendable {
  package let sources: SourceMap
  private var tables: [Int: LineTable] = [:]
  /// The place last counted; on one line, ascending findings cost only the distance between them.
  private var last = Counted(file: -1, line: 0, offset: 0, column: 0)

  private struct Counted {
    let file: Int
    let line: Int
    let offset: Int
    let column: Int
  }

  package init(_ sources: SourceMap) { self.sources = sources }

  package mutating func table(ofFile file: Int) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(sources.files[file].bytes)
    tables[file] = table
    return table
  }

  /// Where an edit changes text. Unlike a finding, an edit at the end of a file stays there.
  package mutating func locateEdit(_ span: Span) -> LocatedSpan? {
    guard span != .none, !sources.files.isEmpty else { return nil }
    let written = sources.written(span)
    let file = sources.fileIndex(of: written.start)
    let base = sources.files[file].base
    let count = sources.files[file].bytes.count
    let start = min(Int(written.start - base), count)
    return located(file, start..<min(start + written.count, count))
  }

  /// The file and bytes in the source that a span corresponds to: copies of templates lead back to the template, and
  /// anything missing at the end of a file is located after the file's last visible character. Nil if the span covers
  /// no text of this compilation.
  package func written(_ span: Span) -> (file: Int, bytes: Range<Int>)? {
    guard span != .none, !sources.files.isEmpty else { return nil }
    let span = sources.written(span)
    let index = sources.fileIndex(of: span.start)
    let file = sources.files[index]
    let count = file.bytes.count
    var start = min(Int(span.start - file.base), count)
    let end = min(max(start, Int(max(span.end, span.start) - file.base)), count)
    if start == count {
      while start > 0, file.bytes[start - 1] <= 0x20 { start -= 1 }
      return (index, start..<start)
    }
    return (index, start..<end)
  }

  package mutating func locate(_ span: Span) -> LocatedSpan? {
    guard let (file, bytes) = written(span) else { return nil }
    return located(file, bytes)
  }

  private mutating func located(_ file: Int, _ bytes: Range<Int>) -> LocatedSpan {
    let start = place(of: bytes.lowerBound, in: file)
    let end = bytes.isEmpty ? start : place(of: bytes.upperBound, in: file)
    return LocatedSpan(
      file: file, path: sources.files[file].path, bytes: bytes, line: start.line, column: start.column,
      endLine: end.line, endColumn: end.column)
  }

  private mutating func place(of offset: Int, in file: Int) -> (line: Int, column: Int) {
    let table = table(ofFile: file)
    let line = table.line(of: offset)
    let bytes = sources.files[file].bytes
    var index = Int(table.starts[line])
    var column = 1
    if last.file == file, last.line == line, last.offset <= offset {
      (index, column) = (last.offset, last.column)
    } else if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = min(3, offset)
    }
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    last = Counted(file: file, line: line, offset: offset, column: column)
    return (line + 1, column)
  }
}
