/// A half-open range of UTF-8 bytes in the text of one compilation.
///
/// All files of a compilation share one line of positions (see ``SourceMap``), so eight bytes say both
/// which file is meant and where in it.
package struct Span: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  @inlinable package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The smallest span that holds both.
  @inlinable package func union(_ other: Span) -> Span {
    Span(start: Swift.min(start, other.start), end: Swift.max(end, other.end))
  }

  // Written out so that other modules inline it.
  @inlinable package static func == (a: Span, b: Span) -> Bool { a.start == b.start && a.end == b.end }

  @inlinable package var count: Int { Int(end - start) }
  @inlinable package var isEmpty: Bool { end == start }

  /// A stand-in for text that is not there; it covers nothing.
  package static let none = Span(start: .max, end: .max)
}
