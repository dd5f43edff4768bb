import PlanSyntax
import PlanText

/// A foreign text that is read word by word, and the reader's position in it.
struct ForeignText: Sendable {
  private let file: SourceFile
  private let bytes: [UInt8]
  private let base: UInt32
  private(set) var position = 0
  /// Where reading ends.
  private var limit: Int

  /// A run of non-whitespace bytes.
  struct Word {
    let bytes: ArraySlice<UInt8>
    let span: Span

    var text: String { String(decoding: bytes.prefix(40), as: UTF8.self) + (bytes.count > 40 ? "…" : "") }
    /// True when it begins with this, which is in lower case, ignoring its own case.
    func says(_ text: String) -> Bool {
      bytes.count >= text.utf8.count
        && zip(bytes, text.utf8).allSatisfy { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
    }

    var isNumber: Bool { bytes.first.map { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2B } ?? false }
  }

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    base = file.base
    limit = bytes.count
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The first byte that is not text.
  var encodingFinding: Diagnostic? { file.encodingFinding }

  var count: Int { bytes.count }
  var isBinary: Bool { bytes.prefix(65_536).contains(0) }
  var isEmpty: Bool { bytes.allSatisfy(Self.isSpace) }

  /// Space, tab, line feed, vertical tab, form feed, carriage return, and the end-of-file mark of old systems.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0x1A }

  private func span(_ range: Range<Int>) -> Span {
    Span(start: base + UInt32(range.lowerBound), end: base + UInt32(range.upperBound))
  }

  /// Just after the last meaningful byte.
  var end: Span {
    var last = limit
    while last > 0, Self.isSpace(bytes[last - 1]) { last -= 1 }
    return span(max(last - 1, 0)..<last)
  }

  /// Moves to a byte, counted from the beginning of the file.
  mutating func move(to place: Int) { position = place }

  private mutating func skipSpace() {
    while position < limit, Self.isSpace(bytes[position]) { position += 1 }
  }

  /// The next word, without consuming it; nil at the end.
  mutating func peek() -> Word? {
    skipSpace()
    var end = position
    while end < limit, !Self.isSpace(bytes[end]) { end += 1 }
    return end == position ? nil : Word(bytes: bytes[position..<end], span: span(position..<end))
  }

  mutating func next() -> Word? {
    let word = peek()
    position += word?.bytes.count ?? 0
    return word
  }

  /// The rest of the line, without surrounding whitespace; moves on to the next line. Nil at the end of the text.
  mutating func line() -> Word? {
    guard position < limit else { return nil }
    var end = position
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var (first, last) = (position, end)
    while first < last, Self.isSpace(bytes[first]) { first += 1 }
    while first < last, Self.isSpace(bytes[last - 1]) { last -= 1 }
    position = min(end + 1, limit)
    return Word(bytes: bytes[first..<last], span: span(first..<last))
  }

  /// A text that ends with the line; moves on to the next line.
  mutating func restOfLine() -> ForeignText {
    var result = self
    var end = position
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    result.limit = end
    position = min(end + 1, limit)
    return result
  }

  /// True when one of the next lines passes a test.
  func hasLine(amongFirst count: Int, _ passes: (Word) -> Bool) -> Bool {
    var text = self
    for _ in 0..<count {
      guard let line = text.line() else { return false }
      if passes(line) { return true }
    }
    return false
  }

  /// The number after the colon of a line that has just been read.
  mutating func header(
    _ line: Word, _ what: String, in range: ClosedRange<Int>
  ) throws(ForeignProblem) -> (value: Int, span: Span) {
    guard let colon = line.bytes.firstIndex(of: 0x3A) else {
      throw ForeignProblem("expected a colon and \(what)", at: line.span)
    }
    let after = position
    defer { position = after }
    position = colon + 1
    return try number(what, in: range)
  }

  /// A number from `range`. `what` completes "expected …" and "… is".
  mutating func number(
    _ what: String, in range: ClosedRange<Int>, help: [String] = []
  ) throws(ForeignProblem) -> (value: Int, span: Span) {
    guard let word = next() else {
      throw ForeignProblem("the file ends where \(what) should be", at: end, help: ["it may have been cut off"])
    }
    guard word.isNumber, let value = Self.integer(word.bytes) else {
      throw ForeignProblem("expected \(what), found '\(word.text)'", at: word.span, help: help)
    }
    guard range.contains(value) else {
      let limit = value < range.lowerBound ? "less than \(range.lowerBound)" : "more than \(range.upperBound)"
      throw ForeignProblem("\(what) is \(word.text), \(limit)", at: word.span)
    }
    return (value, word.span)
  }

  /// A whole number, or nil. Numbers that do not fit in a machine word are clamped.
  private static func integer(_ word: ArraySlice<UInt8>) -> Int? {
    let isNegative = word.first == 0x2D
    let digits = isNegative || word.first == 0x2B ? word.dropFirst() : word
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit) - 0x30)
      value = overflow || carry ? .max : sum
    }
    return isNegative ? -value : value
  }
}

/// What is wrong with a foreign file. The first problem ends reading.
struct ForeignProblem: Error {
  /// Nil if nothing in the file is in the format that its extension promises.
  let diagnostic: Diagnostic?

  static let otherFormat = ForeignProblem(diagnostic: nil)

  private init(diagnostic: Diagnostic?) { self.diagnostic = diagnostic }

  init(_ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: [String] = []) {
    diagnostic = Diagnostic(.cannotImport, message, at: span, notes: notes, help: help)
  }
}
