/// Splits the bytes of one file into tokens, one at a time. Whitespace and comments are not tokens, but the gaps
/// between them. Consecutive line ends form one token.
struct Lexer {
  let text: UnsafeBufferPointer<UInt8>
  var offset = 0
  let classes = ByteClass.table
  let continues = ByteClass.continues

  /// Bytes that never occur in UTF-8; they replace braces that should have no effect.
  static let strayOpening: UInt8 = 0xFE
  static let strayClosing: UInt8 = 0xFF

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { offset = 3 }
  }

  /// The byte at an offset; 0 past the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < text.count ? text[unchecked: index] : 0 }

  /// The token that ``next()`` will return.
  func peek() -> Token {
    var ahead = self
    return ahead.next()
  }

  mutating func next() -> Token {
    while true {
      let start = offset
      guard start < text.count else { return Token(.endOfFile, text.count, text.count) }
      let class_ = classes[Int(text[unchecked: start])]
      switch class_ {
      case .blank:
        offset += 1
      case .letter:
        return word(from: start)
      case .digit:
        return number(from: start)
      case .lineEnd:
        return newline(from: start)
      case .comment:
        skipComment()
      case .quote:
        return quoted(from: start)
      case .mark:
        return mark(from: start)
      case .other:
        if let token = other(from: start) { return token }
      }
    }
  }

  @inline(__always)
  mutating func skipComment() {
    var index = offset
    while index < text.count, text[unchecked: index] != 0x0A, text[unchecked: index] != 0x0D { index += 1 }
    offset = index
  }

  @inline(__always)
  private mutating func word(from start: Int) -> Token {
    var index = start + 1
    while index < text.count, continues[Int(text[unchecked: index])] { index += 1 }
    if index < text.count, text[unchecked: index] >= 0x80 { return unicodeWord(from: start, reached: index) }
    while text[unchecked: index - 1] == 0x2D { index -= 1 }
    offset = index
    return Token(isCustom(start, index) ? .customWord : .word, start, index)
  }

  /// True for names that begin with `x-`.
  @inline(__always)
  private func isCustom(_ start: Int, _ end: Int) -> Bool {
    end - start > 2 && text[unchecked: start] == 0x78 && text[unchecked: start + 1] == 0x2D
  }

  /// Line ends, whitespace and comments up to the next token form one `newline`; so does `;`.
  @inline(__always)
  private mutating func newline(from start: Int) -> Token {
    var index = start + 1
    while index < text.count {
      let byte = text[unchecked: index]
      if byte == 0x23 {
        offset = index
        skipComment()
        index = offset
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x3B {
        index += 1
      } else {
        break
      }
    }
    offset = index
    return Token(.newline, start, start + 1)
  }

  private mutating func mark(from start: Int) -> Token {
    offset += 1
    switch text[unchecked: start] {
    case 0x7B: return Token(.leftBrace, start, offset)
    case 0x7D: return Token(.rightBrace, start, offset)
    case 0x2C: return Token(.comma, start, offset)
    case 0x2E:
      if byte(offset) == 0x2E {
        offset += 1
        return Token(.range, start, offset)
      }
      return Token(.dot, start, offset)
    case 0x3A: return Token(.colon, start, offset)
    case 0x2F: return Token(.slash, start, offset)
    case 0x2B: return Token(.plus, start, offset)
    case 0x24:
      if classes[Int(byte(offset))] == .letter {
        let name = word(from: offset)
        return Token(.parameter, start, Int(name.end))
      }
      return Token(.unknown, start, offset, .strayCharacter)
    default: return Token(.minus, start, offset)
    }
  }

  /// True when a git conflict marker begins at `index`, the first byte of its line.
  func isMergeMarker(at index: Int) -> Bool {
    let mark = byte(index)
    guard mark == 0x3C || mark == 0x3D || mark == 0x3E || mark == 0x7C, index + 7 <= text.count else { return false }
    guard index == 0 || text[index - 1] == 0x0A || text[index - 1] == 0x0D else { return false }
    for step in 1..<7 where text[index + step] != mark { return false }
    let after = byte(index + 7)
    return after == 0x20 || after == 0x0A || after == 0x0D || index + 7 == text.count
  }

  /// Offset of the first byte of the line that contains `index`.
  func lineStart(from index: Int) -> Int {
    var start = min(index, text.count)
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// Offset just after the last byte of the line that contains `index`.
  func lineEnd(from index: Int) -> Int {
    var end = index
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return end
  }

  private mutating func other(from start: Int) -> Token? {
    if isMergeMarker(at: start) {
      offset = lineEnd(from: start)
      return Token(.unknown, start, offset, .mergeMarker)
    }
    let first = text[start]
    if first == 0x25 {
      offset += 1
      return Token(.unknown, start, offset, .percentApart)
    }
    if first == Self.strayOpening || first == Self.strayClosing {
      offset += 1
      return Token(.unknown, start, offset, .strayBrace)
    }
    guard first >= 0x80 else {
      offset += 1
      return Token(.unknown, start, offset, first < 0x20 || first == 0x7F ? .controlCharacter : .strayCharacter)
    }
    let (scalar, length) = decode(at: start)
    switch scalar.value {
    case 0x201C: return curlyQuoted(from: start)
    case 0x2012, 0x2013, 0x2014, 0x2026:
      offset += length
      return Token(.unknown, start, offset, .rangeDash)
    default:
      if scalar.properties.isWhitespace {
        offset += length
        return nil
      }
      if scalar.properties.isAlphabetic { return unicodeWord(from: start, reached: start) }
      offset += length
      return Token(.unknown, start, offset, .strayCharacter)
    }
  }

  /// The scalar at an offset and its length in bytes. The text is valid UTF-8 except for stray braces.
  func decode(at index: Int) -> (Unicode.Scalar, Int) {
    let lead = text[index]
    if lead >= Self.strayOpening { return ("\u{FFFD}", 1) }
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead)
    if length > 1 { value &= (0x7F >> UInt32(length)) }
    for step in 1..<max(length, 1) where index + step < text.count {
      value = value << 6 | UInt32(text[index + step] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(length, text.count - index))
  }

  /// A word with non-ASCII letters.
  private mutating func unicodeWord(from start: Int, reached: Int) -> Token {
    var index = reached
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard continues[Int(byte)] else { break }
        index += 1
        continue
      }
      let (scalar, length) = decode(at: index)
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .decimalNumber: break
      default: guard properties.isAlphabetic else { return finish(start, index) }
      }
      index += length
    }
    return finish(start, index)
  }

  private mutating func finish(_ start: Int, _ reached: Int) -> Token {
    var end = reached
    while end > start + 1, text[end - 1] == 0x2D { end -= 1 }
    offset = end
    return Token(isCustom(start, end) ? .customWord : .word, start, end)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  @inline(__always)
  subscript(unchecked index: Int) -> UInt8 { baseAddress.unsafelyUnwrapped[index] }
}
