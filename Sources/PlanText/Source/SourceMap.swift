/// All texts of one compilation in one position space; converts positions to file, line and column.
///
/// A position is a page number of 20 bits and the offset of a byte in that page, 12 bits. Each text has its own pages, so
/// the page identifies the file, and an edit of one file moves no position in another.
package struct SourceMap: Sendable {
  package internal(set) var files: [SourceFile] = []
  /// Index of the file that each page belongs to.
  private var owners: [Int32] = []
  /// Pages reserved for texts that will be appended; see ``reserveRoom(for:)``.
  private var reservedPages = 0
  /// Maximum number of pages of all texts together.
  private let pageLimit: Int

  private static let pageBits = 12
  /// Number of pages that can be addressed: about a million files, or 4 GB. The last page is left to ``Span/none``.
  package static let pageLimit = (1 << (UInt32.bitWidth - pageBits)) - 1

  package init(pageLimit: Int = Self.pageLimit) { self.pageLimit = min(pageLimit, Self.pageLimit) }

  /// Position that the next file will get.
  package var end: UInt32 { UInt32(owners.count) << Self.pageBits }

  /// Number of pages of a text, including the position after its last byte.
  private static func pages(for count: Int) -> Int { count >> pageBits + 1 }

  /// False if a text of this length would exceed the position space.
  package func hasRoom(for count: Int) -> Bool { owners.count + reservedPages + Self.pages(for: count) <= pageLimit }

  /// Reserves room for all texts of another compilation, so that they can be appended later; false if there is not enough.
  package mutating func reserveRoom(for other: SourceMap) -> Bool {
    guard owners.count + reservedPages + other.owners.count <= pageLimit else { return false }
    reservedPages += other.owners.count
    return true
  }

  /// Adds a text, for which there must be room, and returns it with its position.
  package mutating func add(path: String, bytes: [UInt8], expansion: Expansion? = nil) -> SourceFile {
    let file = SourceFile(path: path, bytes: bytes, base: end, expansion: expansion)
    owners += repeatElement(Int32(files.count), count: Self.pages(for: bytes.count))
    files.append(file)
    return file
  }

  /// Adds the pages of another compilation.
  mutating func addPages(of other: SourceMap) {
    owners += other.owners.map { $0 + Int32(files.count) }
    reservedPages = max(0, reservedPages - other.owners.count)
  }

  /// Replaces the bytes of a file, as an editor does, and returns it. There must be room for them. Spans of other files
  /// stay valid; the file keeps its pages if the bytes fit, and otherwise gets new ones at the end, at least twice as
  /// many while there is room. The old ones are never used again, so however often a file is replaced, they are fewer
  /// than those that it holds.
  package mutating func replace(_ index: Int, bytes: [UInt8]) -> SourceFile {
    let old = files[index]
    let held = owners[(Int(old.base) >> Self.pageBits)...].prefix { $0 == Int32(index) }.count
    let needed = Self.pages(for: bytes.count)
    let fits = needed <= held
    let file = SourceFile(path: old.path, bytes: bytes, base: fits ? old.base : end, expansion: old.expansion)
    let free = pageLimit - owners.count - reservedPages
    if !fits { owners += repeatElement(Int32(index), count: max(needed, min(2 * held, free))) }
    files[index] = file
    return file
  }

  /// True if one span begins before another, in the order in which files were read.
  package func isBefore(_ first: Span, _ second: Span) -> Bool {
    (fileIndex(of: first.start), first.start) < (fileIndex(of: second.start), second.start)
  }

  /// Index of the file that contains a position. O(1).
  package func fileIndex(of position: UInt32) -> Int {
    owners.isEmpty ? 0 : Int(owners[min(Int(position >> UInt32(Self.pageBits)), owners.count - 1)])
  }

  /// The bytes of a span, copied.
  package func bytes(_ span: Span) -> ArraySlice<UInt8> {
    guard span != .none, !files.isEmpty else { return [] }
    let index = fileIndex(of: span.start)
    let base = files[index].base
    return files[index].bytes[Int(span.start - base)..<Int(span.end - base)]
  }

  /// The bytes of its file that stand before a span, of which there may be many.
  package func bytes(before span: Span) -> ArraySlice<UInt8> {
    guard span != .none, !files.isEmpty else { return [] }
    let file = files[fileIndex(of: span.start)]
    return file.bytes[..<Int(span.start - file.base)]
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

  /// Where the letters of a word were typed: follows copies of templates back, through arguments too. A word that was not
  /// typed as it stands leads where ``written(_:)`` does.
  package func spelled(_ span: Span) -> Span {
    guard span != .none, !span.isEmpty, !files.isEmpty else { return written(span) }
    var result = span
    while case let file = files[fileIndex(of: result.start)], let expansion = file.expansion {
      guard let first = expansion.letter(at: result.start - file.base),
        let last = expansion.letter(at: result.end - 1 - file.base), last + 1 == first + UInt32(result.count)
      else { return written(result) }
      result = Span(start: first, end: last + 1)
    }
    return result
  }

  /// The `use` sites, innermost first, that copied the text of a span. Examples of unused templates have none.
  package func copies(of span: Span) -> [(name: String, site: Span)] {
    guard span != .none, !files.isEmpty else { return [] }
    var result: [(name: String, site: Span)] = []
    var position = span.start
    while let expansion = files[fileIndex(of: position)].expansion {
      if let name = expansion.name { result.append((name, expansion.site)) }
      position = expansion.origin(of: position - files[fileIndex(of: position)].base).start
    }
    return result
  }

  /// True if a span begins on a later line of the same file than another, and further to the right. Reads only the two
  /// lines and what is between them; for lines and columns of many places, see ``Locator``.
  package func isIndented(_ inner: Span, below outer: Span) -> Bool {
    let file = files[fileIndex(of: outer.start)]
    guard inner.start > outer.start, fileIndex(of: inner.start) == fileIndex(of: outer.start) else { return false }
    let (first, second) = (Int(outer.start - file.base), Int(inner.start - file.base))
    guard file.bytes[first..<second].contains(where: \.isLineEnd) else { return false }
    return file.column(of: second) > file.column(of: first)
  }
}

extension SourceFile {
  /// The number of Unicode scalars before an offset on its line, without a byte order mark.
  fileprivate func column(of offset: Int) -> Int {
    let start = bytes[..<offset].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes[start..<offset].count { $0 & 0xC0 != 0x80 } - (start == 0 && bytes.starts(with: mark) ? 1 : 0)
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
