/// A half-open range of UTF-8 bytes in one file of a compilation.
///
/// A position identifies its file and the location in it (see ``SourceMap``), so eight bytes identify both the file and
/// the range within it. It is public because other modules inline only public code.
public struct Span: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  @inlinable public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The smallest span that contains both.
  @inlinable public func union(_ other: Span) -> Span {
    Span(start: Swift.min(start, other.start), end: Swift.max(end, other.end))
  }

  // Written out so that it can be inlined.
  @inlinable public static func == (a: Span, b: Span) -> Bool { a.start == b.start && a.end == b.end }

  @inlinable public var count: Int { Int(end - start) }
  @inlinable public var isEmpty: Bool { end == start }

  /// A placeholder for text that does not exist; it covers nothing.
  @inlinable public static var none: Span { Span(start: .max, end: .max) }
}
