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
    copy.done = start
    forEachParameter(in: source, inside) { copy.replace($0, $1, insideText: $2) }
    copy.take(upTo: end)
    return (copy.bytes, copy.pieces, copy.unknown)
  }

  /// Visits each `$parameter` of a template's text: its offsets in the file, and whether it stands inside a text.
  package static func forEachParameter(in source: SourceFile, _ inside: Span, _ visit: (Int, Int, Bool) -> Void) {
    let start = Int(inside.start - source.base)
    let end = Int(inside.end - source.base)
    source.bytes.withUnsafeBufferPointer { text in
      var lexer = Lexer(UnsafeBufferPointer(rebasing: text[..<end]))
      lexer.offset = start
      while true {
        let token = lexer.next()
        switch token.kind {
        case .endOfFile: return
        case .parameter: visit(Int(token.start), Int(token.end), false)
        case .text:
          var index = Int(token.start)
          while index + 1 < Int(token.end) {
            if text[index] == 0x5C {
              index += 2
            } else if text[index] == 0x24, ByteClass.table[Int(text[index + 1])] == .letter {
              var last = index + 1
              while last < Int(token.end), ByteClass.continues[Int(text[last])] { last += 1 }
              while text[last - 1] == 0x2D { last -= 1 }
              visit(index, last, true)
              index = last
            } else {
              index += 1
            }
          }
        default: break
        }
      }
    }
  }

  /// A text's content, escaped for use between quotes.
  package static func escaped(_ content: String) -> [UInt8] {
    let isSpecial = { (byte: UInt8) in byte == 0x22 || byte == 0x24 || byte == 0x5C || byte == 0x0A }
    let bytes = Array(content.utf8)
    guard bytes.contains(where: isSpecial) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count { isSpecial($0) })
    for byte in bytes {
      if isSpecial(byte) { result.append(0x5C) }
      result.append(byte == 0x0A ? 0x6E : byte)
    }
    return result
  }

  private struct Copy {
    let source: SourceFile
    let replacements: [Replacement]
    /// The index of each replacement by its name.
    let numbers: [String: Int]
    var bytes: [UInt8] = []
    var pieces: [Expansion.Piece] = []
    var unknown: [Span] = []
    /// Offset in the source up to which everything has been copied.
    var done = 0

    init(source: SourceFile, replacements: [Replacement]) {
      self.source = source
      self.replacements = replacements
      numbers = Dictionary(replacements.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

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
      guard let number = numbers[name] else {
        unknown.append(span(start, end))
        return
      }
      let replacement = replacements[number]
      if start > done { take(upTo: start) }
      pieces.append(
        Expansion.Piece(
          offset: UInt32(bytes.count), origin: span(start, end), verbatim: false,
          argument: insideText ? .none : replacement.argument))
      bytes += insideText ? replacement.content : replacement.token
      done = end
    }
  }
}
