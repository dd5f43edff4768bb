/// One file's bytes and its location in the compilation's position space.
package struct SourceFile: Sendable {
  /// The path as the user wrote it, for messages.
  package let path: String
  package let bytes: [UInt8]
  /// Position of the first byte.
  package let base: UInt32
  /// Set if the text was made by `use`: where the copied template is.
  package let expansion: Expansion?

  package init(path: String, bytes: [UInt8], base: UInt32, expansion: Expansion? = nil) {
    self.path = path
    self.bytes = bytes
    self.base = base
    self.expansion = expansion
  }

  package var span: Span { Span(start: base, end: base + UInt32(bytes.count)) }

  /// Eight bytes at a time.
  package var isASCII: Bool {
    bytes.withUnsafeBytes { buffer in
      var seen: UInt64 = 0
      var index = 0
      while index + 8 <= buffer.count {
        seen |= buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        index += 8
      }
      return seen & 0x8080_8080_8080_8080 == 0 && buffer[index...].allSatisfy { $0 < 0x80 }
    }
  }
}

/// The mapping from a template's copy back to the user's text.
package struct Expansion: Sendable {
  /// `use row as row-a2`: the place that requested the copy.
  package let site: Span
  /// The copy's name, for messages; nil for the example of a template that nothing uses.
  package let name: String?
  /// Ascending offsets in the copy, each with the corresponding position in the template. In a `verbatim` piece both
  /// advance in step; a `replaced` piece leads to its `$parameter` as a whole.
  package let pieces: [Piece]

  package struct Piece: Sendable {
    package let offset: UInt32
    package let origin: Span
    package let verbatim: Bool
    /// The value that took the place of a `$parameter`, where it stands as it was written.
    package let argument: Span

    package init(offset: UInt32, origin: Span, verbatim: Bool, argument: Span = .none) {
      self.offset = offset
      self.origin = origin
      self.verbatim = verbatim
      self.argument = argument
    }
  }

  package init(site: Span, name: String?, pieces: [Piece]) {
    self.site = site
    self.name = name
    self.pieces = pieces
  }

  /// The origin of the byte at `offset` of the copy: one byte of the template, or the whole `$parameter` that was
  /// replaced.
  func origin(of offset: UInt32) -> Span {
    guard let piece = piece(at: offset) else { return Span(start: site.start, end: site.start) }
    guard piece.verbatim else { return piece.origin }
    let start = min(piece.origin.start + (offset - piece.offset), piece.origin.end)
    return Span(start: start, end: min(start + 1, piece.origin.end))
  }

  /// Where the letter at `offset` of the copy was typed: in the template, or in the argument that replaced a
  /// `$parameter`. Nil where it was typed nowhere.
  func letter(at offset: UInt32) -> UInt32? {
    guard let piece = piece(at: offset), case let text = piece.verbatim ? piece.origin : piece.argument, text != .none,
      text.start + (offset - piece.offset) < text.end
    else { return nil }
    return text.start + (offset - piece.offset)
  }

  private func piece(at offset: UInt32) -> Piece? {
    var low = 0
    var high = pieces.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if pieces[middle].offset <= offset { low = middle } else { high = middle }
    }
    return pieces.isEmpty ? nil : pieces[low]
  }
}
