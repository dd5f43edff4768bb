extension Lexer {
  /// `"…"` on one line, or `"""…"""` over several lines.
  mutating func quoted(from start: Int) -> Token {
    if byte(start + 1) == 0x22, byte(start + 2) == 0x22 { return longText(from: start) }
    var index = start + 1
    var problem = Token.Problem.none
    while index < text.count {
      let byte = text[unchecked: index]
      if byte == 0x22 {
        offset = index + 1
        return Token(.text, start, offset, problem)
      }
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0x5C {
        if !isEscape(index) { problem = .unknownEscape }
        if self.byte(index + 1) != 0x0A, self.byte(index + 1) != 0x0D { index += 1 }
      }
      index += 1
    }
    offset = min(index, text.count)
    return Token(.text, start, offset, .unclosedText)
  }

  private func isEscape(_ index: Int) -> Bool {
    switch byte(index + 1) {
    case 0x22, 0x5C, 0x6E, 0x24: true
    default: false
    }
  }

  private mutating func longText(from start: Int) -> Token {
    var index = start + 3
    var problem = Token.Problem.none
    while index < text.count {
      if text[unchecked: index] == 0x22, byte(index + 1) == 0x22, byte(index + 2) == 0x22 {
        offset = index + 3
        return Token(.text, start, offset, problem)
      }
      if text[unchecked: index] == 0x5C {
        if !isEscape(index) { problem = .unknownEscape }
        index += 1
      }
      index += 1
    }
    // Unterminated, it would swallow the rest of the file, so it ends with its first line.
    offset = lineEnd(from: start)
    return Token(.text, start, offset, .unclosedLongText)
  }

  /// `“…”`: accepted; the formatter straightens the quotes.
  mutating func curlyQuoted(from start: Int) -> Token {
    var index = start + 3
    var problem = Token.Problem.none
    while index < text.count {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0xE2, self.byte(index + 1) == 0x80, self.byte(index + 2) == 0x9D {
        offset = index + 3
        return Token(.text, start, offset, problem)
      }
      if byte == 0x5C {
        if !isEscape(index) { problem = .unknownEscape }
        if self.byte(index + 1) != 0x0A, self.byte(index + 1) != 0x0D { index += 1 }
      }
      index += 1
    }
    offset = min(index, text.count)
    return Token(.text, start, offset, .unclosedText)
  }
}
