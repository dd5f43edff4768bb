import PlanText

/// A piece of a text: a token, or a part of the text between two tokens.
package struct TextPiece: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case token(Token.Kind)
    /// Blanks, tabs and other whitespace within a line.
    case blank
    /// From `#` to the end of the line, exclusive.
    case comment
    case lineEnd
    /// `;`
    case separator
  }

  package let kind: Kind
  /// Byte offsets in the file, half-open.
  package let bytes: Range<Int>
}

extension SyntaxTree {
  /// The text in pieces, which together are the text byte for byte. They are recomputed from the bytes: O(bytes).
  package var pieces: [TextPiece] { pieces(in: 0..<source.bytes.count) }

  /// The pieces of a range that begins and ends between tokens.
  package func pieces(in range: Range<Int>) -> [TextPiece] {
    source.bytes.withUnsafeBufferPointer { text in
      var result: [TextPiece] = []
      var lexer = Lexer(UnsafeBufferPointer(rebasing: text[..<range.upperBound]))
      lexer.offset = max(lexer.offset, range.lowerBound)
      var position = range.lowerBound
      while true {
        let token = lexer.next()
        // Line ends are tokens that extend to the next token.
        if token.kind == .newline { continue }
        Self.split(position..<Int(token.start), of: text, into: &result)
        if token.kind == .endOfFile { return result }
        result.append(TextPiece(kind: .token(token.kind), bytes: Int(token.start)..<Int(token.end)))
        position = Int(token.end)
      }
    }
  }

  /// Splits the text between two tokens.
  private static func split(_ gap: Range<Int>, of text: UnsafeBufferPointer<UInt8>, into result: inout [TextPiece]) {
    var start = gap.lowerBound
    while start < gap.upperBound {
      var end = start + 1
      let kind: TextPiece.Kind
      switch text[start] {
      case 0x23:
        kind = .comment
        while end < gap.upperBound, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      case 0x0A: kind = .lineEnd
      case 0x0D:
        kind = .lineEnd
        if end < gap.upperBound, text[end] == 0x0A { end += 1 }
      case 0x3B: kind = .separator
      default:
        kind = .blank
        while end < gap.upperBound, ![0x23, 0x0A, 0x0D, 0x3B].contains(text[end]) { end += 1 }
      }
      result.append(TextPiece(kind: kind, bytes: start..<end))
      start = end
    }
  }
}
