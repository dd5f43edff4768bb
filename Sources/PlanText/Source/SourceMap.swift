/// All texts of one compilation in one position space; converts positions to file, line and column.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  /// Position that the next file will get.
  package var end: UInt32 { files.last.map { $0.span.end + 1 } ?? 0 }

  /// Maximum number of bytes in one compilation.
  package static let capacity = Int(UInt32.max) - 16

  package func hasRoom(for count: Int) -> Bool { Int(end) + count + 1 < Self.capacity }

  /// Adds a text and returns it with its position.
  package mutating func add(path: String, bytes: [UInt8], expansion: Expansion? = nil) -> SourceFile {
    let file = SourceFile(path: path, bytes: bytes, base: end, expansion: expansion)
    files.append(file)
    return file
  }

  /// Index of the file that contains a position. O(log files).
  package func fileIndex(of position: UInt32) -> Int {
    var low = 0
    var high = files.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if files[middle].base <= position { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a span, copied.
  package func bytes(_ span: Span) -> ArraySlice<UInt8> {
    guard span != .none, !files.isEmpty else { return [] }
    let index = fileIndex(of: span.start)
    let base = files[index].base
    return files[index].bytes[Int(span.start - base)..<Int(span.end - base)]
  }

  /// True when a span contains exactly these bytes.
  package func says(_ span: Span, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard span.count == bytes.count, !files.isEmpty else { return false }
    let index = fileIndex(of: span.start)
    let start = Int(span.start - files[index].base)
    return files[index].bytes.withUnsafeBufferPointer { text in
      bytes.withUnsafeBufferPointer { other in
        for offset in 0..<other.count where text[start + offset] != other[offset] { return false }
        return true
      }
    }
  }

  /// The text of a span as it appears in the source.
  package func text(_ span: Span) -> String { String(decoding: bytes(span), as: UTF8.self) }

  /// Follows copies of templates back to the text a person wrote.
  package func written(_ span: Span) -> Span {
    guard span != .none, !files.isEmpty else { return span }
    var result = span
    while let expansion = files[fileIndex(of: result.start)].expansion {
      let base = files[fileIndex(of: result.start)].base
      let first = expansion.origin(of: result.start - base)
      let last = result.isEmpty ? first : expansion.origin(of: result.end - 1 - base)
      let isOneText = last.end >= first.start && fileIndex(of: last.start) == fileIndex(of: first.start)
      result = Span(start: first.start, end: result.isEmpty ? first.start : isOneText ? last.end : first.end)
    }
    return result
  }

  /// The `use` sites, innermost first, that copied the text of a span.
  package func copies(of span: Span) -> [(name: String, site: Span)] {
    guard span != .none, !files.isEmpty else { return [] }
    var result: [(name: String, site: Span)] = []
    var position = span.start
    while let expansion = files[fileIndex(of: position)].expansion {
      result.append((expansion.name, expansion.site))
      position = expansion.origin(of: position - files[fileIndex(of: position)].base).start
    }
    return result
  }

  /// File, line and column of a position; lines and columns count from 1, columns in Unicode scalars.
  ///
  /// Counts from the file's start: O(position). Use ``LineTable`` for many places of one file.
  package func location(of position: UInt32) -> Location {
    let file = files[fileIndex(of: position)]
    return LineTable(file.bytes).location(of: Int(position - file.base), path: file.path, in: file.bytes)
  }
}
