/// A half-open range of UTF-8 bytes in one file of a compilation.
///
/// A position identifies its file and the location in it (see ``SourceMap``), so eight bytes identify both the file and
/// the range within it.
package struct Span: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  @inlinable package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The smallest span that contains both.
  @inlinable package func union(_ other: Span) -> Span {
    Span(start: Swift.min(start, other.start), end: Swift.max(end, other.end))
  }

  // Written out so that other modules inline it.
  @inlinable package static func == (a: Span, b: Span) -> Bool { a.start == b.start && a.end == b.end }

  @inlinable package var count: Int { Int(end - start) }
  @inlinable package var isEmpty: Bool { end == start }

  /// A placeholder for text that does not exist; it covers nothing.
  package static let none = Span(start: .max, end: .max)
}
