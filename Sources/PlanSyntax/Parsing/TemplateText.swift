import PlanText

/// Replaces `$parameter` in the text of a template, both as a token and inside texts.
package enum TemplateText {
  package struct Replacement: Sendable {
    package let name: String
    /// Replaces the token.
    package let token: [UInt8]
    /// Replaces it inside a text.
    package let content: [UInt8]
    /// Where the token was typed.
    package let argument: Span

    package init(name: String, token: [UInt8], content: [UInt8], argument: Span = .none) {
      self.name = name
      self.token = token
      self.content = content
      self.argument = argument
    }
  }

  /// The copy's text, its mapping back to the source, and any undeclared parameters.
  package static func expand(
    _ source: SourceFile, _ inside: Span, _ replacements: [Replacement]
  ) -> (bytes: [UInt8], pieces: [Expansion.Piece], unknown: [Span]) {
    var copy = Copy(source: source, replacements: replacements)
    let start = Int(inside.start - source.base)
    let end = Int(inside.end - source.base)
    source.bytes.withUnsafeBufferPointer { text in
      var lexer = Lexer(UnsafeBufferPointer(rebasing: text[..<end]))
      lexer.offset = start
      copy.done = start
      while true {
        let token = lexer.next()
        switch token.kind {
        case .endOfFile:
          copy.take(upTo: end)
          return
        case .parameter:
          copy.replace(Int(token.start), Int(token.end), insideText: false)
        case .text:
          var index = Int(token.start)
          while index + 1 < Int(token.end) {
            if text[index] == 0x5C {
              index += 2
            } else if text[index] == 0x24, ByteClass.table[Int(text[index + 1])] == .letter {
              var last = index + 1
              while last < Int(token.end), ByteClass.continues[Int(text[last])] { last += 1 }
              while text[last - 1] == 0x2D { last -= 1 }
              copy.replace(index, last, insideText: true)
              index = last
            } else {
              index += 1
            }
          }
        default: break
        }
      }
    }
    return (copy.bytes, copy.pieces, copy.unknown)
  }

  /// A text's content, escaped for use between quotes.
  package static func escaped(_ content: String) -> String {
    var result = ""
    for character in content.unicodeScalars {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "$": result += "\\$"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private struct Copy {
    let source: SourceFile
    let replacements: [Replacement]
    var bytes: [UInt8] = []
    var pieces: [Expansion.Piece] = []
    var unknown: [Span] = []
    /// Offset in the source up to which everything has been copied.
    var done = 0

    func span(_ start: Int, _ end: Int) -> Span {
      Span(start: source.base + UInt32(start), end: source.base + UInt32(end))
    }

    mutating func take(upTo end: Int) {
      pieces.append(Expansion.Piece(offset: UInt32(bytes.count), origin: span(done, end), verbatim: true))
      bytes += source.bytes[done..<max(done, end)]
      done = end
    }

    mutating func replace(_ start: Int, _ end: Int, insideText: Bool) {
      let name = String(decoding: source.bytes[(start + 1)..<end], as: UTF8.self)
      guard let replacement = replacements.first(where: { $0.name == name }) else {
        unknown.append(span(start, end))
        return
      }
      take(upTo: start)
      pieces.append(
        Expansion.Piece(
          offset: UInt32(bytes.count), origin: span(start, end), verbatim: false,
          argument: insideText ? .none : replacement.argument))
      bytes += insideText ? replacement.content : replacement.token
      done = end
    }
  }
}
