import PlanSyntax

/// A Swift file as its words, signs and literals, without comments: as much as tests that read the sources need.
package struct SwiftSource {
  package struct Token {
    package enum Kind: Equatable {
      case word(String)
      case sign(Character)
      /// The parts of a string between its interpolations, whose own tokens come before it.
      case literal([String])
    }

    package let kind: Kind
    package let line: Int
    /// How many braces are open.
    package let depth: Int

    package var word: String? { if case .word(let word) = kind { word } else { nil } }
  }

  /// Its path as it was given.
  package let path: String
  package private(set) var tokens: [Token] = []
  /// All words outside of literals and comments.
  package private(set) var words: Set<String> = []

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var depth = 0

  package init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
    while position < bytes.count { step() }
    words = Set(tokens.compactMap(\.word))
  }

  /// Without folder and ending: `Parser+Errors`.
  package var name: String { String(path.split(separator: "/").last ?? "").replacing(".swift", with: "") }
  package var lines: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  private func starts(with text: StaticString) -> Bool {
    position + text.utf8CodeUnitCount <= bytes.count
      && text.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + text.utf8CodeUnitCount]) }
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private mutating func step() {
    let byte = bytes[position]
    if starts(with: "//") {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { advance() }
    } else if starts(with: "/*") {
      while position < bytes.count, !starts(with: "*/") { advance() }
      advance(by: 2)
    } else if starts(with: "#\"") || starts(with: "\"") {
      readLiteral()
    } else if Self.isLetter(byte) {
      let start = position
      while position < bytes.count, Self.isLetter(bytes[position]) || Self.isDigit(bytes[position]) { advance() }
      add(.word(String(decoding: bytes[start..<position], as: UTF8.self)))
    } else {
      if byte == UInt8(ascii: "}") { depth -= 1 }
      // `import` in quotation marks is a word like others.
      if byte > UInt8(ascii: " "), byte != UInt8(ascii: "`") { add(.sign(Character(UnicodeScalar(byte)))) }
      if byte == UInt8(ascii: "{") { depth += 1 }
      advance()
    }
  }

  private mutating func add(_ kind: Token.Kind) { tokens.append(Token(kind: kind, line: line, depth: depth)) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

// MARK: Literals

extension SwiftSource {
  private mutating func readLiteral() {
    let start = line
    let isRaw = starts(with: "#")
    if isRaw { advance() }
    let isBlock = starts(with: "\"\"\"")
    advance(by: isBlock ? 3 : 1)
    var pieces: [[UInt8]] = [[]]
    while position < bytes.count {
      if isBlock ? starts(with: "\"\"\"") : starts(with: "\""), !isRaw || nextCloses(isBlock) { break }
      if !isRaw, starts(with: "\\(") {
        readInterpolation()
        pieces.append([])
      } else if !isRaw, starts(with: "\\") {
        pieces[pieces.count - 1] += escape()
      } else {
        pieces[pieces.count - 1].append(bytes[position])
        advance()
      }
    }
    advance(by: (isBlock ? 3 : 1) + (isRaw ? 1 : 0))
    let parts = pieces.map { String(decoding: $0, as: UTF8.self) }
    tokens.append(Token(kind: .literal(parts), line: start, depth: depth))
  }

  /// True when the quotation marks are followed by the sign that ends a raw literal.
  private func nextCloses(_ isBlock: Bool) -> Bool {
    let next = position + (isBlock ? 3 : 1)
    return next < bytes.count && bytes[next] == UInt8(ascii: "#")
  }

  private mutating func readInterpolation() {
    advance(by: 2)
    var parentheses = 0
    while position < bytes.count {
      if starts(with: "(") { parentheses += 1 }
      if starts(with: ")") {
        if parentheses == 0 { break }
        parentheses -= 1
      }
      step()
    }
    advance()
  }

  private mutating func escape() -> [UInt8] {
    advance()
    let byte = bytes[position]
    advance()
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "0"): return [0]
    case UInt8(ascii: "\n"): return []
    case UInt8(ascii: "u"):
      advance()
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "}") { advance() }
      let digits = String(decoding: bytes[start..<position], as: UTF8.self)
      advance()
      return UInt32(digits, radix: 16).flatMap(UnicodeScalar.init).map { Array(String($0).utf8) } ?? []
    default: return [byte]
    }
  }
}
